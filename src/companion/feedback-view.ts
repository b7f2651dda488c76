import { html, type TemplateResult } from 'lit/html.js';
import { MchEvent, type FeedbackDetail } from '../events.js';
import type { ExtraId } from '../words/index.js';
import type { Feedback, FinalStepsModel } from './final-steps-model.js';

const reasons = {
  unclear: 'feedback.unclear',
  'not-found': 'feedback.notFound',
  different: 'feedback.different',
  'tried-all': 'feedback.triedAll',
  other: 'feedback.other',
} as const satisfies Record<NonNullable<FeedbackDetail['reason']>, ExtraId>;

/** “Did this help you?” The answer is dispatched as an event, and isn't sent anywhere. */
export function feedbackView({ message, element, feedback, refresh }: FinalStepsModel): TemplateResult {
  const answer = (event: Event, stage: Feedback['stage'], detail: FeedbackDetail) => {
    const asked = (event.currentTarget as Element).closest('[part=feedback]');
    feedback.stage = stage;
    refresh();
    // The clicked button was removed, so focus moves to the new text. Screen readers then read it.
    asked?.querySelector('legend')?.focus();
    element.dispatchEvent(new MchEvent('mch-feedback', detail));
  };
  const { stage } = feedback;
  const question = { ask: 'feedback.question', why: 'feedback.why', thanks: 'feedback.thanks' } as const;
  return html`<fieldset part="feedback">
    <legend tabindex="-1">${message(question[stage])}</legend>
    ${
      stage === 'ask'
        ? html`<div class="row">
            <button @click=${(event: Event) => answer(event, 'thanks', { helped: true, reason: null })}>
              ${message('feedback.yes')}
            </button>
            <button @click=${(event: Event) => answer(event, 'why', { helped: false, reason: null })}>
              ${message('feedback.no')}
            </button>
          </div>`
        : ''
    }
    ${
      stage === 'why'
        ? html`<div class="column">
            ${Object.entries(reasons).map(
              ([reason, id]) =>
                html`<button
                  @click=${(event: Event) =>
                    answer(event, 'thanks', { helped: false, reason: reason as keyof typeof reasons })}
                >
                  ${message(id)}
                </button>`,
            )}
          </div>`
        : ''
    }
  </fieldset>`;
}
