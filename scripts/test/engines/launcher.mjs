import { findEngine } from './index.mjs';

/**
 * A browser for @web/test-runner that uses the drivers of test/engines. Each test file runs in a page that shares nothing with
 * others.
 * https://modern-web.dev/docs/test-runner/browser-launchers/overview/
 * @param {string} name one of `engineNames`
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function engineLauncher(name) {
  const found = findEngine(name);
  if (found.missing) throw new Error(found.missing);
  let launched;
  /**
   * Pages by session. A test may send a command before its page has loaded.
   * @type {Map<string, Promise<import('./index.mjs').EnginePage>>}
   */
  const pages = new Map();
  return {
    name,
    // The commands of @web/test-runner know this type. `getPage()` returns the part of Puppeteer's page that our tests use.
    type: 'puppeteer',
    // Pages in the background have no focus and no frames.
    concurrency: 1,
    async startSession(id, url) {
      launched ??= found.launch();
      const page = launched.then((engine) => engine.open(url));
      pages.set(id, page);
      await page;
    },
    isActive: (id) => pages.has(id),
    // A crashed page has no URL.
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
