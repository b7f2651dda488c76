import { html, type TemplateResult } from 'lit/html.js';
import type { LabelId } from '../words/index.js';
import type { FinalStepsModel } from './final-steps-model.js';

/**
 * The way to the setting, drawn small: where the menu is, and what to tap in it. The list above says the same, so nobody needs
 * to have it read out.
 */
export function wayView({ article }: FinalStepsModel): TemplateResult | '' {
  if (article.facts.isOutdated('organization.menu')) return '';
  const label = (mark: string) => article.contribution.label?.(mark) ?? article.words[`label.${mark}` as LabelId];
  return html`<div class="way" aria-hidden="true" translate="no">
    <div class="phone">
      <div class="bar">${label('companyPortal')}<i></i></div>
      <span>${label('settings')}</span>
    </div>
    <div class="phone">
      <div class="bar">${label('settings')}</div>
      <span>${label('enableBrowserAccess')} <b>${label('enable')}</b></span>
    </div>
  </div>`;
}
