import { builtAt } from 'mch:built';
import type { Article } from '../article/article.js';
import { deviceLabels } from './device-labels.js';
import type { Companion, Entry } from './entry.js';
import type { HandOver } from './hand-over.js';
import { keepOwnKeys } from './own-keys.js';
import { placeKeeper } from './place-keeper.js';

export type { Companion, Entry } from './entry.js';

/**
 * What an element does besides showing the article, once that is on screen: it keeps the reader's place, quotes labels as
 * the phone has them, and brings what is needed at the end of the guide. Never throws, whatever a page or a browser does.
 */
export function accompany(entry: Entry): Companion {
  const { element, language, root, warn } = entry;
  keepOwnKeys(root);
  const place = placeKeeper(entry);
  const device = deviceLabels(entry);
  let seen: readonly (string | null)[] = [];
  let shown: Article | undefined;
  let handOver: HandOver | undefined;

  /** If it can't be loaded, it is asked for again with the next update. */
  const findHandOver = (): Promise<HandOver | undefined> =>
    import('./hand-over.js').then(
      (chunk) => (handOver ??= chunk.handOver(entry, place)),
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

  /** Whether the step has something that is loaded only now. */
  const isNeeded = ({ progress: { current }, certificate }: Article) =>
    current === 'contact-support' ||
    current === 'solved' ||
    (current === 'check-phone' && (certificate !== undefined || Date.now() < builtAt));

  // Words and labels change in one update with the article's.
  language.also = (tag) => Promise.all([device.prepare(tag), handOver?.prepare(tag)]);

  return {
    update(article) {
      if (article) check();
      place.update(article);
      device.update(article);
      if (handOver) handOver.update(article);
      else if (article && isNeeded(article))
        void findHandOver().then((found) => element.isConnected && found?.update(article));
      shown = article ?? shown;
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
  remember: ['session', 'none'],
  'deep-link': ['none', 'fragment', ''],
};
