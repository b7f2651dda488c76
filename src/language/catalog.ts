import { available, importFile } from 'mch:locales';
import type { Words } from '../words/index.js';
import { retrying } from './retrying.js';

/** A language as the build leaves it in `locales/<tag>.js`. */
export interface LanguageFile {
  readonly default: Words;
  /** Translated by machine and not yet checked by a person. */
  readonly machine: boolean;
  /** How much of a language that only a portal has is there, from 0 to 1; nothing if it is one of ours. */
  readonly complete?: number;
}

/** Where a build leaves what the article says, and what it says about a certificate. */
export type WordFolder = 'locales' | 'certificate';

export interface Catalog {
  /** BCP 47 tags of the languages that can be loaded. */
  readonly available: readonly string[];
  /**
   * Loads a language, or only what it says about a certificate. Rejects if it can't be had now, or not in time; the next call
   * really asks for it again.
   */
  load(tag: string, folder?: WordFolder): Promise<LanguageFile>;
}

/** @param importFile imports a language; `retry` is as retrying.ts says */
export function createCatalog(
  tags: readonly string[],
  importFile: (tag: string, retry: number, folder: WordFolder) => Promise<LanguageFile>,
): Catalog {
  const retry = retrying<LanguageFile>();
  return {
    available: tags,
    load: (tag, folder = 'locales') => retry(folder + tag, (count) => importFile(tag, count, folder)),
  };
}

/** The languages that this build ships. `mch:locales` is made by the build from lit-localize.json. */
export const catalog = createCatalog(available, importFile);
