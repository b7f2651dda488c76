import { html, type TemplateResult } from 'lit/html.js';
import type { LabelId } from '../words/index.js';
import type { FinalStepsModel } from './final-steps-model.js';

/**
 * A drawing of the path to the setting: where the menu is, and what to tap. The list above says the same, so it is
 * hidden from screen readers.
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
