import type { ExtraWords } from '../words/index.js';
import { importWords } from './word-files.js';

/** The words of the section for administrators: few readers open it, so they are loaded when one does. */
export interface AdminWords {
  /** Those of a language, if they are there. */
  in(tag: string): ExtraWords | undefined;
  /** The language in which they could not be loaded. */
  readonly failed: string | undefined;
  /** Has them ready in a language if the section is open. Never rejects. */
  prepare(tag: string): Promise<void>;
}

/** @param ours our language that stands for a site's own */
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
