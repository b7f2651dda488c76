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
  /** @type {Map<string, import('./index.mjs').EnginePage>} */
  const pages = new Map();
  const pageOf = (id) => {
    const page = pages.get(id);
    if (!page) throw new Error(`${name} has no page for ${id}.`);
    return page;
  };
  return {
    name,
    // What its commands know how to talk to: `getPage()` is as much of Puppeteer's page as our tests' commands take.
    type: 'puppeteer',
    // A page in the background gets no focus, and no frames.
    concurrency: 1,
    async startSession(id, url) {
      launched ??= found.launch();
      const engine = await launched;
      pages.set(id, await engine.open(url));
    },
    isActive: (id) => pages.has(id),
    // A page that has crashed can't say it.
    getBrowserUrl: (id) =>
      pageOf(id)
        .evaluate('location.href')
        .catch(() => undefined),
    getPage(id) {
      const page = pageOf(id);
      return { setViewport: page.resize, keyboard: { press: page.press } };
    },
    async stopSession(id) {
      const page = pageOf(id);
      pages.delete(id);
      await page.close().catch(() => undefined);
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
