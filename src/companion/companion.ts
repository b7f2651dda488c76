import { html } from 'lit/html.js';
import type { Article } from '../article/model.js';
import type { Accompanied, Companion } from './accompanied.js';
import { deviceLabels } from './device-labels.js';
import type { FinalSteps } from './final-steps.js';
import type { Feedback } from './final-steps-model.js';
import type { LanguageList } from './language-list.js';
import { keepFocus } from './keep-focus.js';
import { knownProblem } from './known-problem.js';
import { renderIn } from './render-in.js';
import { originalButton } from './original-button.js';
import { keepOwnKeys } from './own-keys.js';
import { progressKeeper } from './progress-keeper.js';

/**
 * Starts everything that isn't needed for the first screen: saved progress, labels in the phone's language, the final
 * steps, and the list of languages. Never throws.
 */
export function accompany(accompanied: Accompanied): Companion {
  const { element, root, language } = accompanied;
  keepOwnKeys(root);
  keepFocus(root);
  const keeper = progressKeeper(accompanied);
  const device = deviceLabels(accompanied);
  const problem = knownProblem(accompanied);
  const original = originalButton(accompanied);
  const feedback: Feedback = { stage: 'ask', isDue: false };
  let shown: Article | undefined;
  let finalSteps: FinalSteps | undefined;
  let languages: LanguageList | undefined;

  // Ask for feedback after the reader has opened the support link, which may be before the final steps have loaded.
  element.addEventListener('mch-support', () => {
    feedback.isDue = true;
    finalSteps?.update(shown);
  });

  /** Loads the final steps once. If that fails, the next update tries again. */
  const findFinalSteps = (): Promise<FinalSteps | undefined> =>
    import('./final-steps.js')
      .then((chunk) => (finalSteps ??= chunk.finalSteps(accompanied, keeper, problem, feedback)))
      .catch(() => undefined);

  /** The first step needs the final steps only for a shared report or a known problem. */
  const isNeeded = ({ progress: { current } }: Article) =>
    current !== 'recognize' || keeper.isShared || problem.until !== undefined;

  return {
    // The article's messages, labels and final steps change language in one update.
    prepare: (tag) => Promise.all([device.prepare(tag), finalSteps?.prepare(tag)]),
    update(article) {
      problem.update(Boolean(article));
      keeper.update(article);
      device.update(article);
      if (article) original.update(article);
      if (finalSteps) finalSteps.update(article);
      else if (article && isNeeded(article))
        // The reader may have moved to another step while it was loading.
        void findFinalSteps().then((found) => element.isConnected && found?.update(shown));
      // A dialog that is moved isn't modal any longer. https://html.spec.whatwg.org/#the-dialog-element
      if (!article) root.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      shown = article ?? shown;
    },
    openLanguages() {
      void import('./language-list.js')
        .then((chunk) => (languages ??= chunk.languageList(accompanied)))
        .then(
          (list) => shown && element.isConnected && list.open(shown),
          () => {
            const container = root.querySelector<HTMLElement>('[data-more=languages]');
            if (container)
              renderIn(
                accompanied,
                html`<p role="alert">${language.state.words?.['language.listFailed']}</p>`,
                container,
              );
          },
        );
    },
    async report(locale) {
      const found = await findFinalSteps();
      return (shown && (await found?.report(shown, locale))) ?? '';
    },
  };
}
