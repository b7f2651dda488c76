import { available, importFile } from 'mch:locales';
import type { Words } from '../words/index.js';

/** A language as the build leaves it in `locales/<tag>.js`. */
export interface LanguageFile {
  readonly default: Words;
  /** Translated by machine and not yet checked by a person. */
  readonly machine: boolean;
  /** How much of a language that only a portal has is there, from 0 to 1; nothing if it is one of ours. */
  readonly complete?: number;
}

/** An import has no end of its own: browsers wait minutes for a server that never answers. Milliseconds. */
const patience = 15_000;

export interface Catalog {
  /** BCP 47 tags of the languages that can be loaded. */
  readonly available: readonly string[];
  /** Loads a language. Rejects if it can't be had now, or not in time; the next call really asks for it again. */
  load(tag: string): Promise<LanguageFile>;
}

/**
 * @param importFile imports a language; `retry` is 0, then, after each failure of that language, 1, 2, 3, 1, …
 */
export function createCatalog(
  tags: readonly string[],
  importFile: (tag: string, retry: number) => Promise<LanguageFile>,
): Catalog {
  const retries = new Map<string, number>();
  return {
    available: tags,
    async load(tag) {
      const retry = retries.get(tag) ?? 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        return await Promise.race([
          importFile(tag, retry),
          new Promise<never>((_, reject) => (timer = setTimeout(reject, patience))),
        ]);
      } catch (error) {
        // An engine may repeat a failed import for ever, so another address is asked next time:
        // https://github.com/whatwg/html/issues/6768. integrity.json knows these addresses.
        retries.set(tag, (retry % 3) + 1);
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** The languages that this build ships. `mch:locales` is made by rollup.config.mjs from lit-localize.json. */
export const catalog = createCatalog(available, importFile);
