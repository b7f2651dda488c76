import { html, type TemplateResult } from 'lit/html.js';
import { checks, type Check } from '../guide/causes.js';
import { checkMessage } from '../guide/report.js';
import { MchEvent } from '../events.js';
import type { ExtraId } from '../words/index.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** The optional quick checks below the report. Each answer becomes part of the report. */
export function checksView(model: FinalStepsModel): TemplateResult {
  const { message, article } = model;
  return html`<div part="checks">
    <div part="heading" role="heading" aria-level=${Math.min(article.level + 2, 6)}>${message('checks.heading')}</div>
    ${(Object.keys(checks) as Check[]).map((check) => checkView(model, check))}
  </div>`;
}

function checkView(model: FinalStepsModel, check: Check): TemplateResult {
  const { message, element, keeper, refresh, changed } = model;
  const given = keeper.checks[check];
  const idOf = (answer: string) => checkMessage(check, answer) as ExtraId;
  const answerWith = (answer: string) => {
    keeper.checks = { ...keeper.checks, [check]: answer };
    refresh();
    changed();
    element.dispatchEvent(new MchEvent('mch-check', { check, answer }));
  };
  return html`<details>
    <summary id="check-${check}">
      ${message(`checks.${check}`)} ${given ? html`<span class="given">${message(idOf(given))}</span>` : ''}
    </summary>
    ${check === 'browser' ? html`<p>${message('checks.browserHow', { website: websiteView(model) })}</p>` : ''}
    <div role="radiogroup" aria-labelledby="check-${check}" data-check=${check}>
      ${checks[check].map(
        (answer) =>
          html`<label>
            <input
              type="radio"
              name="check-${check}"
              data-answer=${answer}
              .checked=${given === answer}
              @change=${() => answerWith(answer)}
            />
            ${message(idOf(answer))}
          </label>`,
      )}
    </div>
  </details>`;
}

/** A link to the website, or its name only if the support link already leads there. */
const websiteView = ({ message, article }: FinalStepsModel) =>
  article.support.isDefault
    ? html`${message('checks.website')}`
    : html`<a class="inline" href=${article.support.website} target="_blank" rel="noopener">${message('checks.website')}</a>`;
