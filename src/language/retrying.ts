/**
 * How long to wait for an import, in milliseconds. Imports have no timeout: browsers wait minutes for a server that
 * doesn't answer.
 */
const patience = 15_000;

/**
 * Wraps imports so that they time out and can be tried again. Some engines cache a failed import, so each new attempt
 * uses another URL: https://github.com/whatwg/html/issues/6768. integrity.json contains these URLs.
 * An empty file is valid JavaScript, so a file without messages counts as a failure.
 * @returns a function that imports the file of a key; `retry` is 0 at first and, after each failure of that file, 1, 2,
 * 3, 1, …
 */
export function retrying<File extends { readonly default?: unknown }>(): (
  key: string,
  load: (retry: number) => Promise<File>,
) => Promise<File> {
  const retries = new Map<string, number>();
  return async (key, load) => {
    const retry = retries.get(key) ?? 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const file = await Promise.race([
        load(retry),
        new Promise<never>((_, reject) => (timer = setTimeout(reject, patience))),
      ]);
      if (!file.default) throw new Error('no messages');
      return file;
    } catch (error) {
      retries.set(key, (retry % 3) + 1);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}
