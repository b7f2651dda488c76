import { importFile } from 'mch:words';
import { retrying } from '../language/retrying.js';
import type { ExtraWords, Words } from '../words/index.js';

type Folder = Parameters<typeof importFile>[0];
type WordFile = Awaited<ReturnType<typeof importFile>>;

let retry: ReturnType<typeof retrying<WordFile>> | undefined;

/** Loads messages that aren't part of a language's main file; `undefined` if that fails. The next call tries again. */
export async function importWords(folder: Folder, tag: string): Promise<(ExtraWords & Words) | undefined> {
  retry ??= retrying();
  try {
    return (await retry(`${folder}/${tag}`, (count) => importFile(folder, tag, count))).default;
  } catch {
    return undefined;
  }
}
