import { available, importFile } from 'mch:locales';
import type { Words } from '../words/index.js';
import { retrying } from './retrying.js';

/** The module `locales/<tag>.js`, which the build writes for each language. */
export interface LanguageFile {
  readonly default: Words;
  /** Whether the messages were translated by machine and not yet checked by a person. */
  readonly machine: boolean;
  /** For a language that only the site has: the share of messages that it translates, from 0 to 1. */
  readonly complete?: number;
}

/** The folder of a file with messages: those of the article, or those about a certificate. */
export type WordFolder = 'locales' | 'certificate';

export interface Catalog {
  /** BCP 47 tags of the languages that can be loaded. */
  readonly available: readonly string[];
  /**
   * Loads a language, or only its messages about a certificate. Rejects if that fails or times out. The next call then makes
   * a new request.
   */
  load(tag: string, folder?: WordFolder): Promise<LanguageFile>;
}

/** @param importFile imports the file of a language; see retrying.ts for `retry` */
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

/** The languages of this build. The build generates `mch:locales` from lit-localize.json. */
export const catalog = createCatalog(available, importFile);
