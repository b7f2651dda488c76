import { importFile } from 'mch:words';
import type { ExtraWords, Words } from '../words/index.js';

/** As in catalog.ts. A language waits for them, so they may not keep it for ever. Milliseconds. */
const patience = 15_000;

const retries = new Map<string, number>();

/** Words that are needed only later, in a language; nothing if they can't be had now. The next call asks again. */
export async function importWords(folder: 'extras' | 'labels', tag: string): Promise<(ExtraWords & Words) | undefined> {
  const file = `${folder}/${tag}`;
  const retry = retries.get(file) ?? 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, reject) => (timer = setTimeout(reject, patience)));
    return (await Promise.race([importFile(folder, tag, retry), late])).default;
  } catch {
    // As in catalog.ts: an engine may repeat a failed import for ever, so another address is asked next time.
    retries.set(file, (retry % 3) + 1);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
