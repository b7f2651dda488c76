import { importFile } from 'mch:words';
import { retrying } from '../language/retrying.js';
import type { ExtraWords, Words } from '../words/index.js';

type Folder = Parameters<typeof importFile>[0];
type WordFile = Awaited<ReturnType<typeof importFile>>;

let retry: ReturnType<typeof retrying<WordFile>> | undefined;

/** Words that are needed only later, in a language; nothing if they can't be had now. The next call asks again. */
export async function importWords(folder: Folder, tag: string): Promise<(ExtraWords & Words) | undefined> {
  retry ??= retrying();
  try {
    return (await retry(`${folder}/${tag}`, (count) => importFile(folder, tag, count))).default;
  } catch {
    return undefined;
  }
}
