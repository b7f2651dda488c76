import { html, type TemplateResult } from 'lit/html.js';
import { checks, type Check } from '../guide/causes.js';
import { checkMessage } from '../guide/report.js';
import { MchEvent } from '../events.js';
import type { ExtraId } from '../words/index.js';
import type { Scene } from './hand-over.js';

/** The quick checks before the report: each can be left out, and each answer goes into the report. */
export function checksView(scene: Scene): TemplateResult {
  const { say, article } = scene;
  return html`<div part="checks">
    <div part="heading" role="heading" aria-level=${Math.min(article.level + 2, 6)}>${say('checks.heading')}</div>
    ${(Object.keys(checks) as Check[]).map((check) => checkView(scene, check))}
  </div>`;
}

function checkView(scene: Scene, check: Check): TemplateResult {
  const { say, element, place, refresh, changed } = scene;
  const given = place.checks[check];
  const message = (answer: string) => checkMessage(check, answer) as ExtraId;
  const answerWith = (answer: string) => {
    place.checks = { ...place.checks, [check]: answer };
    refresh();
    changed();
    element.dispatchEvent(new MchEvent('mch-check', { check, answer }));
  };
  return html`<details>
    <summary id="check-${check}">
      ${say(`checks.${check}`)} ${given ? html`<span class="given">${say(message(given))}</span>` : ''}
    </summary>
    ${check === 'browser' ? html`<p>${say('checks.browserHow', { website: websiteView(scene) })}</p>` : ''}
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
            ${say(message(answer))}
          </label>`,
      )}
    </div>
  </details>`;
}

/** Where the support link is that website, it stands above already. */
const websiteView = ({ say, article }: Scene) =>
  article.support.isDefault
    ? html`${say('checks.website')}`
    : html`<a class="inline" href=${article.support.website} target="_blank" rel="noopener">${say('checks.website')}</a>`;
