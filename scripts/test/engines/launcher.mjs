import { findEngine } from './index.mjs';

/**
 * A browser of @web/test-runner, driven as test/engines drives it: each test file has a page that shares nothing with the others.
 * https://modern-web.dev/docs/test-runner/browser-launchers/overview/
 * @param {string} name one of `engineNames`
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function engineLauncher(name) {
  const found = findEngine(name);
  if (found.missing) throw new Error(found.missing);
  let launched;
  /**
   * A test may ask something of its page before that has loaded.
   * @type {Map<string, Promise<import('./index.mjs').EnginePage>>}
   */
  const pages = new Map();
  return {
    name,
    // What its commands know how to talk to: `getPage()` is as much of Puppeteer's page as our tests' commands take.
    type: 'puppeteer',
    // A page in the background gets no focus, and no frames.
    concurrency: 1,
    async startSession(id, url) {
      launched ??= found.launch();
      const page = launched.then((engine) => engine.open(url));
      pages.set(id, page);
      await page;
    },
    isActive: (id) => pages.has(id),
    // A page that has crashed can't say it.
    getBrowserUrl: (id) =>
      pages
        .get(id)
        ?.then((page) => page.evaluate('location.href'))
        .catch(() => undefined),
    getPage: (id) => ({
      setViewport: async (size) => (await pages.get(id))?.resize(size),
      keyboard: { press: async (keys) => (await pages.get(id))?.press(keys) },
    }),
    async stopSession(id) {
      const page = pages.get(id);
      pages.delete(id);
      await page?.then((page) => page.close()).catch(() => undefined);
      return {};
    },
    async stop() {
      await (await launched)?.close();
    },
    startDebugSession() {
      throw new Error('Debug in the browser that web-test-runner.config.mjs has.');
    },
  };
}
