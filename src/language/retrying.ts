/** An import has no end of its own: browsers wait minutes for a server that never answers. Milliseconds. */
const patience = 15_000;

/**
 * Imports files that may fail, or never come. An engine may repeat a failed import for ever, so a file is asked for under another
 * address after each failure: https://github.com/whatwg/html/issues/6768. integrity.json knows these addresses.
 * @returns imports the file of a key; `retry` is 0, then, after each failure of that file, 1, 2, 3, 1, …
 */
export function retrying<File>(): (key: string, load: (retry: number) => Promise<File>) => Promise<File> {
  const retries = new Map<string, number>();
  return async (key, load) => {
    const retry = retries.get(key) ?? 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await Promise.race([
        load(retry),
        new Promise<never>((_, reject) => (timer = setTimeout(reject, patience))),
      ]);
    } catch (error) {
      retries.set(key, (retry % 3) + 1);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}
