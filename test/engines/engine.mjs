import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { engineNames, findEngine } from '../../scripts/test/engines/index.mjs';
import { root } from '../../scripts/setup.mjs';
import { startWeb } from '../helpers/web.mjs';

export const release = '/missing-certificate-help/0.1.0/';
export const tag =
  '<missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT"></missing-certificate-help>';

const inPage = readFileSync(join(root, 'test/engines/in-page.js'));
export const entry = `<script type="module" src="${release}missing-certificate-help.js"></script>`;

/** Waits until the article is there in the language of these words. */
export const appears = (page, { 'article.title': title }) =>
  page.waitFor((title) => self.help.sees('heading', title), title);

/** A page with the widget, which listens to every complaint; `name` is its path. */
export function addPage(web, name, { lang = 'en', dir = 'ltr', script = entry, body = tag, headers = {} } = {}) {
  web.answers.set('/icon.svg', { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  web.answers.set('/in-page.js', { type: 'text/javascript', body: inPage });
  web.answers.set(name, {
    headers,
    body: `<!doctype html>
      <html lang="${lang}" dir="${dir}">
        <head>
          <meta charset="utf-8"><title>A page</title>
          <link rel="icon" href="/icon.svg"><script src="/in-page.js"></script>${script}
        </head>
        <body>${body}</body>
      </html>`,
  });
}

/**
 * Declares tests for every engine; in one that can't be had, each is skipped by name, with the reason.
 * @param {(engine: {
 *   name: string,
 *   testPage(title: string, drive: (page: import('../../scripts/test/engines/index.mjs').EnginePage,
 *     web: Awaited<ReturnType<typeof startWeb>>) => unknown, options?: object): void,
 * }) => void} declare `testPage` opens a page as `addPage()` makes it, and asserts that nothing complained;
 * `options.expected` allows what a test causes on purpose, `options.prepare` sets the server up
 */
export function inEachEngine(declare) {
  // Side by side, since tests of engines mostly wait.
  describe('Each engine', { concurrency: true }, () => {
    for (const name of engineNames) describe(name, { concurrency: 1 }, () => declareFor(name, declare));
  });
}

function declareFor(name, declare) {
  const found = findEngine(name);
  let engine;
  let web;
  before(async () => {
    if (found.missing) return;
    web = await startWeb();
    engine = await found.launch();
  });
  after(async () => {
    await engine?.close();
    await web?.close();
  });
  const testPage = (title, drive, { expected = /^$/, prepare = () => undefined, ...options } = {}) =>
    test(`${name}: ${title}`, { skip: found.missing, timeout: 60_000 }, async () => {
      web.answers.clear();
      web.asked.length = 0;
      addPage(web, '/page.html', options);
      prepare(web);
      const page = await engine.open(`${web.url}/page.html`);
      try {
        await drive(page, web);
        const complaints = await page.evaluate('self.complaints');
        assert.deepEqual(
          complaints.filter((complaint) => !expected.test(complaint)),
          [],
        );
      } finally {
        await page.close();
      }
    });
  declare({ name, testPage });
}
