import { html, type TemplateResult } from 'lit/html.js';
import { dateText } from '../guide/report.js';
import type { FinalStepsModel } from './final-steps-model.js';

/**
 * A notice above the first step: the support team already knows of a problem. It shows the expected end in the reader's
 * time zone.
 */
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
