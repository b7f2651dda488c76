import { html } from 'lit/html.js';
import type { Article } from '../article/model.js';
import type { Accompanied, Companion } from './accompanied.js';
import { deviceLabels } from './device-labels.js';
import type { FinalSteps } from './final-steps.js';
import type { LanguageList } from './language-list.js';
import { keepFocus } from './keep-focus.js';
import { knownProblem } from './known-problem.js';
import { renderIn } from './render-in.js';
import { originalButton } from './original-button.js';
import { keepOwnKeys } from './own-keys.js';
import { progressKeeper } from './progress-keeper.js';

/**
 * What an element does besides showing the article, once that is on screen: it saves the reader's progress, quotes labels as
 * the phone has them, and brings what is needed at the end of the guide. Never throws, whatever a page or a browser does.
 */
export function accompany(accompanied: Accompanied): Companion {
  const { element, root, language } = accompanied;
  keepOwnKeys(root);
  keepFocus(root);
  const keeper = progressKeeper(accompanied);
  const device = deviceLabels(accompanied);
  const problem = knownProblem(accompanied);
  const original = originalButton(accompanied);
  let shown: Article | undefined;
  let finalSteps: FinalSteps | undefined;
  let languages: LanguageList | undefined;

  /** If it can't be loaded, it is asked for again with the next update. */
  const findFinalSteps = (): Promise<FinalSteps | undefined> =>
    import('./final-steps.js').then(
      (chunk) => (finalSteps ??= chunk.finalSteps(accompanied, keeper, problem)),
      () => undefined,
    );

  /** The first step has nothing that is loaded only now. */
  const isNeeded = ({ progress: { current } }: Article) =>
    current !== 'recognize' || keeper.isShared || problem.until !== undefined;

  return {
    // Words and labels change in one update with the article's.
    prepare: (tag) => Promise.all([device.prepare(tag), finalSteps?.prepare(tag)]),
    update(article) {
      problem.update(Boolean(article));
      keeper.update(article);
      device.update(article);
      if (article) original.update(article);
      if (finalSteps) finalSteps.update(article);
      else if (article && isNeeded(article))
        // The reader may have moved on by then.
        void findFinalSteps().then((found) => element.isConnected && found?.update(shown));
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
