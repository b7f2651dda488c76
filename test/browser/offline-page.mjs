import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { launch } from '../helpers/browser.mjs';
import { complaintsOf } from '../helpers/complaints.mjs';
import { startWeb } from '../helpers/web.mjs';
import { wordsOf } from '../helpers/words.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const snippets = (file, language) =>
  [...read(file).matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, code]) => code);

/** What the documentation says to write. */
export const documented = {
  embed: snippets('README.md', 'html')[0],
  offline: snippets('docs/offline.md', 'html')[0],
  listen: snippets('docs/offline.md', 'js')[0],
  takeBack: snippets('docs/offline.md', 'js').at(-1),
};
export const helpOffline = { type: 'text/javascript', body: read('src/page-helpers/help-offline.js') };
export const { version } = JSON.parse(read('package.json'));
export const release = `/missing-certificate-help/${version}/`;

/** A site's page with the help, as the documentation says; it lists what it hears about being offline. */
export const sitePage = ({ embed = documented.embed, offline = documented.offline, lang = 'en', more = '' } = {}) =>
  `<!doctype html>
  <html lang="${lang}">
    <head><meta charset="utf-8"><title>Help</title><link rel="icon" href="data:,"></head>
    <body><h1>Site</h1>${offline}${embed}${more}</body>
  </html>`;

/**
 * For a test file about the help without a network: a server that has the page at /help/, and a browser.
 * @returns a function that opens that page, asserts that nothing but what is `expected` complained, and returns all that
 * did; `visit.web` is the server, `visit.cdn` one of another origin
 */
export function offlineVisitor() {
  const visit = async (drive, { path = '/help/', expected = /^$/, origin = () => visit.web.url } = {}) => {
    const context = await visit.browser.newContext({ locale: 'en-US' });
    context.setDefaultTimeout(15_000);
    await context.addInitScript(() => {
      self.heard = [];
      addEventListener('mch-offline', ({ detail }) => self.heard.push(detail.ready));
    });
    const page = await context.newPage();
    const complaints = complaintsOf(context);
    try {
      await page.goto(origin() + path);
      await drive(page, context);
      assert.deepEqual(
        complaints.filter((text) => !expected.test(text)),
        [],
      );
      return complaints;
    } finally {
      await context.close();
    }
  };
  before(async () => {
    visit.browser = await launch({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });
    visit.web = await startWeb();
    visit.cdn = await startWeb();
  });
  after(async () => {
    await visit.browser?.close();
    await visit.web?.close();
    await visit.cdn?.close();
  });
  /** The site as it is before each test. */
  visit.reset = async () => {
    await visit.web.goOnline();
    await visit.cdn.goOnline();
    visit.web.answers.clear();
    visit.web.asked.length = visit.cdn.asked.length = 0;
    visit.web.answers.set('/help/', sitePage());
    visit.web.answers.set('/help/help-offline.js', helpOffline);
  };
  return visit;
}

const en = await wordsOf('en');

/** The title of the article, in the language of these words. */
export const title = (page, words = en) => page.getByRole('heading', { name: words['article.title'], exact: true });

/** The page works as it does without the file, now and the next time. */
export async function worksWithNetwork(page) {
  await title(page).waitFor();
  await page.reload();
  await title(page).waitFor();
}

/** Waits until the service worker has said that all is kept, or that it can't be. */
export const hears = (page, ready) => page.waitForFunction((ready) => self.heard.at(-1) === ready, ready);

/** All that is kept: name of the cache → paths. */
export const kept = (page) =>
  page.evaluate(async () => {
    const found = {};
    for (const name of await caches.keys())
      found[name.replaceAll(location.origin, '')] = (await (await caches.open(name)).keys())
        .map(({ url }) => url.replace(location.origin, ''))
        .sort();
    return found;
  });

/** Waits for what a page can't be waited for by itself. */
export async function until(page, isSo) {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    if (await isSo()) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`Waited in vain for ${isSo}`);
}

/** Paths of all that is kept. */
export const keptFiles = async (page) => Object.values(await kept(page)).flat();

/** Waits until a file is kept; the end of its address is enough. */
export const isKept = (page, end) =>
  until(page, async () => (await keptFiles(page)).some((path) => path.endsWith(end)));
