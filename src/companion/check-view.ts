import { builtAt } from 'mch:build';
import { html, type TemplateResult } from 'lit/html.js';
import { certificateAnswers } from '../guide/place.js';
import { timeText } from '../guide/report.js';
import type { Scene } from './hand-over.js';

/** A clock that is behind the day of this build is wrong, and alone enough for the message. */
export const clockView = ({ say, article }: Scene): TemplateResult =>
  Date.now() < builtAt
    ? html`<p class="tip" role="note">
        ${say('clock.wrong', { time: html`<bdi>${timeText(article.language.shown, Date.now())}</bdi>` })}
      </p>`
    : html``;

/** Whether the certificate that the portal names was found: one question, answered for the report. */
export const certificateView = ({ say, text, article, place, refresh, changed }: Scene): TemplateResult =>
  article.certificate
    ? html`<fieldset class="choices">
        <legend>${say('certificate.question')}</legend>
        ${certificateAnswers.map(
          (answer) =>
            html`<label>
              <input
                type="radio"
                name="certificate"
                .checked=${place.certificate === answer}
                @change=${() => {
                  place.certificate = answer;
                  refresh();
                  changed();
                }}
              />
              ${text(`certificate.${answer}`)}
            </label>`,
        )}
      </fieldset>`
    : html``;
