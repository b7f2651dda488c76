import { builtAt } from 'mch:build';
import { html, type TemplateResult } from 'lit/html.js';
import { certificateAnswers } from '../guide/saved-progress.js';
import { timeText } from '../guide/report.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** A clock that shows a date before this build is wrong. A wrong clock alone can cause the error message. */
export const clockView = ({ message, article }: FinalStepsModel): TemplateResult =>
  Date.now() < builtAt
    ? html`<p class="tip" role="note">
        ${message('clock.wrong', { time: html`<bdi>${timeText(article.language.shown, Date.now())}</bdi>` })}
      </p>`
    : html``;

/** Asks whether the reader found the certificate that the site names. The answer becomes part of the report. */
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
