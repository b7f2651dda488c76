import type { Article } from '../article/article.js';
import { deviceLabels } from './device-labels.js';
import type { Companion, Entry } from './entry.js';
import type { HandOver } from './hand-over.js';
import type { LanguageList } from './language-list.js';
import { knownProblem } from './known-problem.js';
import { renderIn } from './render-in.js';
import { originalButton } from './original-button.js';
import { keepOwnKeys } from './own-keys.js';
import { placeKeeper } from './place-keeper.js';

export type { Companion, Entry } from './entry.js';

/**
 * What an element does besides showing the article, once that is on screen: it keeps the reader's place, quotes labels as
 * the phone has them, and brings what is needed at the end of the guide. Never throws, whatever a page or a browser does.
 */
export function accompany(entry: Entry): Companion {
  const { element, root, language, html, warn } = entry;
  keepOwnKeys(root);
  const place = placeKeeper(entry);
  const device = deviceLabels(entry);
  const problem = knownProblem(entry);
  const original = originalButton(entry);
  let seen: readonly (string | null)[] = [];
  let shown: Article | undefined;
  let handOver: HandOver | undefined;
  let languages: LanguageList | undefined;

  /** If it can't be loaded, it is asked for again with the next update. */
  const findHandOver = (): Promise<HandOver | undefined> =>
    import('./hand-over.js').then(
      (chunk) => (handOver ??= chunk.handOver(entry, place, problem)),
      () => undefined,
    );

  /** Tells once of each value that can't be used. */
  function check(): void {
    const now = Object.keys(allowed).map((name) => element.getAttribute(name));
    Object.entries(allowed).forEach(([name, values], index) => {
      const value = now[index];
      if (value != null && value !== seen[index] && !values.includes(value)) warn(name, value, values[0]);
    });
    seen = now;
  }

  /** The first step has nothing that is loaded only now. */
  const isNeeded = ({ progress: { current } }: Article) =>
    current !== 'recognize' || place.isShared || problem.until !== undefined;

  // Words and labels change in one update with the article's.
  language.also = (tag) => Promise.all([device.prepare(tag), handOver?.prepare(tag)]);

  return {
    update(article) {
      if (article) check();
      problem.update(Boolean(article));
      place.update(article);
      device.update(article);
      if (article) original.update(article);
      if (handOver) handOver.update(article);
      else if (article && isNeeded(article))
        // The reader may have moved on by then.
        void findHandOver().then((found) => element.isConnected && found?.update(shown));
      shown = article ?? shown;
    },
    openLanguages() {
      void import('./language-list.js')
        .then((chunk) => (languages ??= chunk.languageList(entry)))
        .then(
          (list) => shown && element.isConnected && list.open(shown),
          () => {
            const place = root.querySelector<HTMLElement>('[data-more=languages]');
            if (place) renderIn(entry, html`<p role="alert">${language.words?.['language.listFailed']}</p>`, place);
          },
        );
    },
    async report(locale) {
      const found = await findHandOver();
      return (shown && (await found?.report(shown, locale))) ?? '';
    },
  };
}

/** The first is the default. */
const allowed: Readonly<Record<string, readonly [string, ...string[]]>> = {
  audience: ['reader', 'admin'],
  remember: ['day', 'session', 'none'],
  'deep-link': ['none', 'fragment', ''],
};
