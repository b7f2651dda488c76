import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { needed, opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { endWaiting, entry, openerBefore, prerendered, script, tags, takenOver } from './prerendered.mjs';

const open = opener();
const openBefore = openerBefore(open);
const hydrate = '/dist/cdn/hydrate.js';
const language = (tag) => `/dist/cdn/locales/${tag}.js`;
const lost = (file) => ({ [`**${file}*`]: (route) => route.fulfill({ status: 404 }) });
const styleHash = readFileSync(join(root, 'dist/prerendered/csp.txt'), 'utf8').trim();
const policy = (styles) => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; ${styles}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types missing-certificate-help`,
});

const title = (page, words) => page.getByRole('heading', { name: words['article.title'], exact: true });
const answer = async (page, tag) => {
  const words = await wordsOf(tag);
  await page.getByRole('button', { name: words['answer.thisMessage'], exact: true }).click();
  await page.getByText(words['check.network'], { exact: true }).waitFor();
};
const radius = (page) => page.locator('article').evaluate((card) => getComputedStyle(card).borderTopLeftRadius);
const isPrerendered = (page) =>
  page.evaluate(() => Boolean(document.querySelector('missing-certificate-help').shadowRoot.querySelector('style')));

test('every language has the style whose hash is in csp.txt', () => {
  for (const tag of tags) {
    const [, style] = /<style[^>]*>([^]*?)<\/style>/.exec(prerendered(tag));
    assert.equal(`style-src 'sha384-${createHash('sha384').update(style).digest('base64')}'`, styleHash, tag);
  }
});

for (const tag of ['en', 'ar', 'ja'])
  test(`the strictest policy holds with the hash of the style, and Trusted Types: ${tag}`, async () => {
    const { page, seen, arrive, close } = await openBefore(prerendered(tag), { lang: tag, headers: policy(styleHash) });
    assert.equal(await radius(page), '16px');
    arrive();
    await takenOver(page);
    await answer(page, tag);
    assert.equal(await radius(page), '16px');
    assert.deepEqual(await page.evaluate(() => self.violations), []);
    assert.deepEqual(seen.console, []);
    await close();
  });

test('the hash is for every rendering, whatever the options', async () => {
  const html = await renderToString({ locale: 'ar', step: 'solved', supportName: 'Contoso IT', headingLevel: 6 });
  const { page, seen, close } = await open(html, { headers: policy(styleHash) });
  assert.equal(await radius(page), '16px');
  assert.deepEqual(seen.console, []);
  await close();
});

test('a policy without the hash leaves the article to be read, and the script brings the style', async () => {
  const { page, seen, arrive, close } = await openBefore(prerendered('en'), { headers: policy("style-src 'self'") });
  const words = await wordsOf('en');
  assert.equal(await radius(page), '0px');
  assert.ok(await title(page, words).isVisible());
  assert.ok(await page.getByText(words['recognize.certificate']).isVisible());
  const pictures = await page.locator('svg').all();
  assert.ok(pictures.length);
  for (const picture of pictures) assert.ok((await picture.boundingBox()).height < 25);
  assert.equal(seen.console.length, 1);
  assert.match(seen.console[0], /inline style violates/);
  arrive();
  await takenOver(page);
  assert.equal(await radius(page), '16px');
  await answer(page, 'en');
  assert.deepEqual(await page.evaluate(() => self.violations), ['style-src-elem']);
  await close();
});

test('where the language is not to be had, what is prerendered stays, and every branch is shown in the end', async () => {
  const { page, close } = await open(prerendered('de') + script(), { lang: 'de', routes: lost('/locales/de.js') });
  const words = await wordsOf('de');
  const failed = page.evaluate(
    () => new Promise((resolve) => addEventListener('mch-error', ({ detail }) => resolve(detail))),
  );
  // The element asks again whenever the browser's languages change.
  await page.evaluate(() => dispatchEvent(new Event('languagechange')));
  assert.deepEqual(await failed, { code: 'locale-load', locale: 'de' });
  assert.ok(await title(page, words).isVisible());
  assert.equal(await isPrerendered(page), true);
  await endWaiting(page);
  assert.ok(await page.getByText(words['check.network'], { exact: true }).isVisible());
  await page.unroute('**/locales/de.js*');
  await page.evaluate(() => dispatchEvent(new Event('languagechange')));
  await takenOver(page);
  await answer(page, 'de');
  await close();
});

test('where hydrate.js is not to be had, the script shows the article anew', async () => {
  const { page, close } = await open(prerendered('fr') + script(), { lang: 'fr', routes: lost(hydrate) });
  await takenOver(page);
  assert.equal(await page.getByRole('article').count(), 1);
  await answer(page, 'fr');
  await close();
});

test('a page asks for hydrate.js only where something is prerendered', async () => {
  const bare = '<missing-certificate-help locale="de"></missing-certificate-help>';
  for (const [html, files] of [
    [prerendered('de'), [entry, hydrate, language('de')]],
    [bare, [entry, language('de')]],
    [bare + prerendered('de') + prerendered('de'), [entry, hydrate, language('de')]],
  ]) {
    const { page, seen, close } = await open(html + script());
    await takenOver(page);
    await page.locator('article[lang=de]').last().waitFor();
    assert.deepEqual(needed(seen.requests).sort(), [...files, '/page.html'].sort());
    await close();
  }
});

/** Without what the second step and the list of languages bring. */
const article = (requests) =>
  needed(requests).filter((path) => !/\/(final-steps|language-list|extras\/.*)\.js$/.test(path));

for (const tag of tags)
  test(`one file is enough for one language: ${tag}`, async () => {
    const file = `/dist/cdn/${tag}.js`;
    const { page, seen, close } = await open(`<missing-certificate-help></missing-certificate-help>${script(file)}`, {
      lang: tag,
    });
    await answer(page, tag);
    assert.deepEqual(article(seen.requests), ['/page.html', file]);
    assert.deepEqual(seen.console, []);
    await close();
  });

for (const [tag, other] of [
  ['en', 'ja'],
  ['ar', 'fr'],
])
  test(`one file takes over its own prerendered language, and the others are still loaded: ${tag}`, async () => {
    const file = `/dist/cdn/${tag}.js`;
    const { page, seen, close } = await open(prerendered(tag) + script(file), { lang: tag });
    await takenOver(page);
    await answer(page, tag);
    assert.deepEqual(article(seen.requests), ['/page.html', file, hydrate]);
    await chooseLanguage(page, other);
    await title(page, await wordsOf(other)).waitFor();
    assert.deepEqual(article(seen.requests).slice(3), [language(other)]);
    assert.deepEqual(seen.console, []);
    await close();
  });
