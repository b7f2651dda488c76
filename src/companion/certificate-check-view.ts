import { builtAt } from 'mch:build';
import { html, type TemplateResult } from 'lit/html.js';
import { certificateAnswers } from '../guide/saved-progress.js';
import { timeText } from '../guide/report.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** A clock that is behind the day of this build is wrong, and alone enough for the message. */
export const clockView = ({ message, article }: FinalStepsModel): TemplateResult =>
  Date.now() < builtAt
    ? html`<p class="tip" role="note">
        ${message('clock.wrong', { time: html`<bdi>${timeText(article.language.shown, Date.now())}</bdi>` })}
      </p>`
    : html``;

/** Whether the certificate that the site names was found: one question, answered for the report. */
export const certificateView = ({
  message,
  text,
  article,
  keeper,
  refresh,
  changed,
}: FinalStepsModel): TemplateResult =>
  article.certificate
    ? html`<fieldset class="choices">
        <legend>${message('certificate.question')}</legend>
        ${certificateAnswers.map(
          (answer) =>
            html`<label>
              <input
                type="radio"
                name="certificate"
                .checked=${keeper.certificate === answer}
                @change=${() => {
                  keeper.certificate = answer;
                  refresh();
                  changed();
                }}
              />
              ${text(`certificate.${answer}`)}
            </label>`,
        )}
      </fieldset>`
    : html``;
