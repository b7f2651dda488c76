import { html, type TemplateResult } from 'lit/html.js';
import { dateText } from '../guide/report.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Above step 1: what the support team knows of already, until when, in the reader's own time zone. */
export function knownProblemView({ message, article, problem }: FinalStepsModel): TemplateResult | '' {
  if (!problem.until) return '';
  const time = dateText(article.language.shown, problem.until, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return html`<div part="notice" class="known" role="note">
    <p>${message('problem.known', { time: html`<bdi>${time}</bdi>` })}</p>
  </div>`;
}
