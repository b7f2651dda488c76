import type { ExtraWords } from '../words/index.js';
import { importWords } from './word-files.js';

/** The messages of the section for administrators. They load when the section opens, because few readers open it. */
export interface AdminWords {
  /** The messages in a language, if they are loaded. */
  in(tag: string): ExtraWords | undefined;
  /** The language that couldn't be loaded. */
  readonly failed: string | undefined;
  /** Loads the messages in a language if the section is open. Never rejects. */
  prepare(tag: string): Promise<void>;
}

/** @param ours returns the language of ours to use for a language that only the site has */
export function adminWords(root: ShadowRoot, ours: (tag: string) => string): AdminWords {
  const learned = new Map<string, ExtraWords>();
  let failed: string | undefined;
  return {
    in: (tag) => learned.get(tag),
    get failed() {
      return failed;
    },
    async prepare(tag) {
      if (learned.has(tag) || !root.querySelector<HTMLDetailsElement>('[part=admin]')?.open) return;
      const words = await importWords('admin', ours(tag));
      if (words) learned.set(tag, words);
      failed = words ? undefined : tag;
    },
  };
}
