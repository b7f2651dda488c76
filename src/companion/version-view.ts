import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** The oldest version of Android that can be enrolled; see src/words/facts.json. */
const oldest = 10;

/** Whether the version is too old; `undefined` if the version isn't known. */
const isTooOld = (version: string | undefined): boolean | undefined =>
  version === undefined ? undefined : Number.parseInt(version, 10) < oldest;

/** A phone with an old version can't be enrolled, so the reader is sent to the support team. */
export function tooOldView({ message, article, device }: FinalStepsModel): TemplateResult | '' {
  if (!isTooOld(device.android) || article.facts.isOutdated('check.version')) return '';
  return html`<div class="tip" role="note">
    <p>${message('version.tooOld', { version: html`<bdi>${device.android}</bdi>` })}</p>
    <button class="main" @click=${() => article.on.answer('other')}>${article.words['support.heading']}</button>
  </div>`;
}

/** Tells the reader the Android version if the browser reports it, so that the reader doesn't need to look it up. */
export const versionView = ({ message, article, device }: FinalStepsModel): TemplateResult | '' =>
  isTooOld(device.android) === false && !article.facts.isOutdated('check.version')
    ? html`<p class="quiet">${message('version.fine', { version: html`<bdi>${device.android}</bdi>` })}</p>`
    : '';
