import { importFile } from 'mch:words';
import type { ExtraWords, Words } from '../words/index.js';

const retries = new Map<string, number>();

/** Words that are needed only later, in a language; nothing if they can't be had now. The next call asks again. */
export async function importWords(folder: 'extras' | 'labels', tag: string): Promise<(ExtraWords & Words) | undefined> {
  const file = `${folder}/${tag}`;
  const retry = retries.get(file) ?? 0;
  try {
    return (await importFile(folder, tag, retry)).default;
  } catch {
    // As in catalog.ts: an engine may repeat a failed import for ever, so another address is asked next time.
    retries.set(file, (retry % 3) + 1);
    return undefined;
  }
}
