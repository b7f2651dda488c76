/**
 * Imports files that may fail. An engine may repeat a failed import for ever, so a file is asked for under another address after
 * each failure: https://github.com/whatwg/html/issues/6768. integrity.json knows these addresses.
 * @returns imports the file of a key; `retry` is 0, then, after each failure of that file, 1, 2, 3, 1, …
 */
export function retrying<File>(): (key: string, load: (retry: number) => Promise<File>) => Promise<File> {
  const retries = new Map<string, number>();
  return async (key, load) => {
    const retry = retries.get(key) ?? 0;
    try {
      return await load(retry);
    } catch (error) {
      retries.set(key, (retry % 3) + 1);
      throw error;
    }
  };
}
