import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startServer } from '../../scripts/dev/serve.mjs';
import { launch } from './browser.mjs';

/** What was asked for before the article could be read: what accompanies it comes after that, whenever it does. */
export const needed = (requests) => requests.filter((path) => !path.endsWith('/companion.js'));

/**
 * For a test file that opens pages of its own making.
 * @returns a function that opens a page with this HTML on the origin of the files, and notes what it asks for and
 * complains of; an error that nobody caught makes the file red, unless it is `expected`
 */
export function opener() {
  let server;
  let browser;
  /** What nobody caught on any page. */
  const uncaught = [];
  before(async () => {
    server = await startServer();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    assert.deepEqual(uncaught, []);
  });
  return async (
    html,
    { headers = {}, routes = {}, lang = 'en', search = '', waitUntil = 'load', expected = /^$/, ...options } = {},
  ) => {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.addInitScript(() => {
      self.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => self.violations.push(violatedDirective));
    });
    const seen = { requests: [], console: [] };
    // Chromium asks for an icon by itself.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    page.on('request', (request) => seen.requests.push(request.url().replace(server.url, '')));
    page.on('console', (message) => seen.console.push(message.text()));
    page.on('pageerror', (error) => {
      seen.console.push(String(error));
      if (!expected.test(String(error))) uncaught.push(String(error));
    });
    for (const [pattern, handle] of Object.entries(routes)) await page.route(pattern, handle);
    await page.route(/\/page\.html([?#]|$)/, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers,
        body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title></head><body>${html}</body></html>`,
      }),
    );
    await page.goto(`${server.url}/page.html${search}`, { waitUntil });
    return { page, seen, close: () => context.close() };
  };
}
