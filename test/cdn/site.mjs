import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { findNginx, startCdn } from '../../scripts/test/nginx.mjs';
import { root } from '../../scripts/setup.mjs';
import { launch } from '../helpers/browser.mjs';
import { wordsOf } from '../helpers/words.mjs';

/** Why tests that need nginx can't run here, if they can't. */
export const { missing: skip } = findNginx();
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const addressOf = (cdn, release = version) => `${cdn.url}/missing-certificate-help/${release}/`;
export const scriptTag = (address) =>
  `<script type="module" src="${address}missing-certificate-help.js" crossorigin="anonymous"></script>`;
/** What stands between the tags until there is more. */
export const meanwhile = 'Contoso IT can help you.';
export const widget = (between = `<p>${meanwhile}</p>`) =>
  `<missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT">${between}</missing-certificate-help>`;
/** What the site allows unless a test is about it. */
export const policy = (scriptSource) =>
  `default-src 'none'; script-src ${scriptSource}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types missing-certificate-help`;

/**
 * For a test file: a site on an origin of its own, which embeds the widget from a CDN, as real servers in a real browser.
 * Where there is no nginx it does nothing.
 */
export function site() {
  const pages = new Map();
  const cdns = [];
  let url;
  let server;
  let browser;

  before(async () => {
    if (skip) return;
    browser = await launch();
    server = createServer((request, response) => {
      const { headers, html } = pages.get(request.url) ?? {};
      if (html === undefined) response.writeHead(204).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    // CDNs are at 127.0.0.1: for a browser that is another site, not just another port.
    url = `http://localhost:${server.address().port}`;
  });
  after(async () => {
    await browser?.close();
    server?.close();
    for (const cdn of cdns) await cdn.close();
  });

  return {
    /** As in scripts/test/nginx.mjs; it ends with the test file. */
    async startCdn(options) {
      const cdn = await startCdn(options);
      cdns.push(cdn);
      return cdn;
    },

    /**
     * Opens a page of the site, and notes what it asks for and complains of.
     * @param {object} [how]
     * @param {import('playwright-core').BrowserContext} [how.reader] who has been here before
     */
    async open(html, { reader, lang = 'en', scriptSource = 'http://127.0.0.1:*', headers = {} } = {}) {
      const context = reader ?? (await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 900 } }));
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      await page.addInitScript(noteEvents);
      const seen = { requests: [], posted: [], console: [] };
      const uncaught = [];
      page.on('request', (request) => {
        seen.requests.push(request.url());
        if (request.method() === 'POST') seen.posted.push(request.postDataJSON());
      });
      page.on('console', (message) => seen.console.push(message.text()));
      page.on('pageerror', (error) => {
        seen.console.push(String(error));
        uncaught.push(String(error));
      });
      const head = '<meta charset="utf-8"><title>A site</title>';
      pages.set('/page.html', {
        headers: { 'content-security-policy': policy(scriptSource), ...headers },
        html: `<!doctype html><html lang="${lang}"><head>${head}</head><body>${html}</body></html>`,
      });
      // Scripts may be slow in these tests.
      await page.goto(`${url}/page.html`, { waitUntil: 'commit' });
      const close = async () => {
        assert.deepEqual(await page.evaluate(() => self.heard.securitypolicyviolation), undefined);
        await context.close();
        assert.deepEqual(uncaught, []);
      };
      return { page, seen, reader: context, close };
    },
  };
}

/** Runs in the page, before anything else. */
function noteEvents() {
  self.heard = {};
  const waiting = [];
  const note = ({ type, detail, violatedDirective, target }) => {
    (self.heard[type] ??= []).push(detail ?? violatedDirective ?? target.src);
    for (const look of waiting) look();
  };
  for (const type of ['mch-error', 'mch-locale', 'securitypolicyviolation']) addEventListener(type, note);
  // Of scripts that didn't come; such events don't bubble.
  addEventListener('error', note, true);
  self.whenHeard = (type, count) =>
    new Promise((resolve) => {
      const look = () => self.heard[type]?.length >= count && resolve(self.heard[type]);
      waiting.push(look);
      look();
    });
}

/** Waits until events of this type were heard, and returns the details of all of them. */
export const heard = (page, type, count = 1) =>
  page.evaluate(([type, count]) => self.whenHeard(type, count), [type, count]);

const forms = ['', '.br', '.gz'];

/**
 * Puts other bytes under an address, compressed as well, or none.
 * @param {import('node:test').TestContext} t at the end of which the right ones are there again
 * @returns what puts them back before
 */
export function tamper(t, cdn, file, edit, release = version) {
  const path = join(cdn.releases, release, file);
  const right = forms.map((ending) => readFileSync(path + ending));
  const put = (bytes) => forms.forEach((ending, index) => writeFileSync(path + ending, bytes[index]));
  const wrong = edit?.(right[0].toString());
  if (wrong === undefined) for (const ending of forms) rmSync(path + ending);
  else put([wrong, brotliCompressSync(wrong), gzipSync(wrong)]);
  const mend = () => put(right);
  t.after(mend);
  return mend;
}

export const title = async (page, tag = 'en', text = undefined) =>
  page.getByRole('heading', { level: 2, name: text ?? (await wordsOf(tag))['article.title'], exact: true });
