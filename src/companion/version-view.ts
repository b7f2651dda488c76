import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** The first Android that people can enroll a phone with; see src/words/facts.json. */
const oldest = 10;

/** Whether the browser says that this device's Android is too old; nothing if it doesn't say. */
const isTooOld = (version: string | undefined): boolean | undefined =>
  version === undefined ? undefined : Number.parseInt(version, 10) < oldest;

/** A phone that is too old needs another way, whatever else is tried. */
export function tooOldView({ message, article, device }: FinalStepsModel): TemplateResult | '' {
  if (!isTooOld(device.android) || article.facts.isOutdated('check.version')) return '';
  return html`<div class="tip" role="note">
    <p>${message('version.tooOld', { version: html`<bdi>${device.android}</bdi>` })}</p>
    <button class="main" @click=${() => article.on.answer('other')}>${article.words['support.heading']}</button>
  </div>`;
}

/** What the step asks to look up, where the browser knows it. */
export const versionView = ({ message, article, device }: FinalStepsModel): TemplateResult | '' =>
  isTooOld(device.android) === false && !article.facts.isOutdated('check.version')
    ? html`<p class="quiet">${message('version.fine', { version: html`<bdi>${device.android}</bdi>` })}</p>`
    : '';
