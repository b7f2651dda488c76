import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { needed, opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { attributes, slots } from './public.mjs';

// All that docs/embed.md shows up to “Progress and deep links” is run here, as it stands; embed-guide.test.mjs has the rest.
const { text, shown, assertAllShown } = snippetsOf('docs/embed.md', { before: '## Progress and deep links' });
const open = opener();
const embed = shown('html', 'script>\n<missing-certificate-help');
const [script, tag] = embed.split('\n');
const [, folder] = /src="(.*?)missing-certificate-help\.js"/.exec(script);

const en = await wordsOf('en');
const de = await wordsOf('de');
const title = (page, words = en, level = 2) =>
  page.getByRole('heading', { level, name: words['article.title'], exact: true });
const press = (page, id) => page.getByRole('button', { name: en[id], exact: true }).click();

test('docs/embed.md: the tag, and the same made by a script', async () => {
  for (const html of [embed, script + shown('js', 'createElement')]) {
    const { page, seen, close } = await open(html);
    await title(page).waitFor();
    const link = page.getByRole('link', { name: /Contoso IT/ }).first();
    assert.equal(await link.getAttribute('href'), 'https://help.contoso.com/');
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('docs/embed.md: its table names every attribute, and those only', () => {
  const [, table] = /## Choose attributes\n([^]*?)\n## /.exec(text);
  const cells = [...table.matchAll(/^\|.*\|(.*)\|$/gm)].map(([, cell]) => cell).join();
  const named = new Set(Array.from(cells.matchAll(/`([a-z\d-]+)(?:="\w+")?`/g), ([, name]) => name));
  const coming = ['device-locale', 'support-locale', 'audience', 'remember', 'deep-link'];
  assert.deepEqual([...named].sort(), [...new Set([...attributes, ...coming])].sort());
});

test('docs/embed.md: what stands there meanwhile', async () => {
  const html = shown('html', 'lacks a certificate?');
  for (const [before, isThere] of [
    ['', true],
    [script, false],
  ]) {
    const { page, close } = await open(before + html);
    if (before) await title(page).waitFor();
    assert.equal(await page.getByText('Your phone lacks a certificate?').isVisible(), isThere);
    await close();
  }
});

test('docs/embed.md: slots', async () => {
  const picture = readFileSync(join(root, 'media/readme-light.png'));
  const html = shown('html', 'slot="error-image"');
  for (const slot of slots) assert.ok(html.includes(`slot="${slot}"`), slot);
  const { page, close } = await open(script + html, {
    routes: { '**/pictures/message.png': (route) => route.fulfill({ contentType: 'image/png', body: picture }) },
  });
  await title(page).waitFor();
  const image = page.getByRole('img', { name: 'The message “Missing certificate” on a Contoso phone' });
  assert.ok(await image.evaluate((shown) => shown.decode().then(() => shown.offsetHeight > 100)));
  assert.equal(await page.getByText(en['label.messageTitle'], { exact: true }).isVisible(), false);
  assert.equal(await page.getByText('Checked by the Contoso device team.').isVisible(), true);
  await press(page, 'answer.otherMessage');
  assert.equal(await page.getByRole('link', { name: 'extension 4357' }).isVisible(), true);
  assert.equal(await page.getByText(en['support.tell']).isVisible(), true);
  assert.equal(
    await page
      .getByRole('article')
      .getByRole('link')
      .and(page.locator('[part=support-link]'))
      .filter({ visible: true })
      .count(),
    0,
  );
  await close();
});

test('docs/embed.md: room for it, before anything is there', async () => {
  const { page, close } = await open(shown('css', 'min-block-size') + tag, { viewport: { width: 400, height: 700 } });
  assert.equal((await page.locator('missing-certificate-help').boundingBox()).height, 700);
  await close();
});

test('docs/embed.md: the fastest way in, one file, and a classic script', async () => {
  const fastest = shown('html', 'rel="modulepreload"');
  const oneFile = shown('html', '/de.js');
  for (const [html, files, lang, words] of [
    [fastest, ['locales/en.js', 'missing-certificate-help.js'], 'en', en],
    [oneFile, ['de.js'], 'de', de],
    [shown('html', 'defer'), ['missing-certificate-help.js', 'locales/en.js'], 'en', en],
    [oneFile.replace('type="module"', 'defer'), ['de.js'], 'de', de],
  ]) {
    const { page, seen, close } = await open(html + tag, { lang });
    await title(page, words).waitFor();
    assert.deepEqual(
      needed(seen.requests).slice(1),
      files.map((file) => folder + file),
      html,
    );
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('docs/embed.md: the policy is all it needs, and words of a site need one more', async () => {
  const [, policy] = /^Content-Security-Policy: (.*)\n$/.exec(shown('http', 'Content-Security-Policy'));
  const words = '<missing-certificate-help resources-href="/words/{{lng}}.json"></missing-certificate-help>';
  const routes = { '**/words/en.json': (route) => route.fulfill({ json: { 'article.title': 'Ours' } }) };
  for (const [html, more, name, isRefused] of [
    [embed, '', en['article.title'], false],
    [script + words, '', en['article.title'], true],
    [script + words, "; connect-src 'self'", 'Ours', false],
  ]) {
    const { page, close } = await open(html, { headers: { 'content-security-policy': policy + more }, routes });
    await page.getByRole('heading', { name, exact: true }).waitFor();
    assert.equal((await page.evaluate(() => self.violations)).length > 0, isRefused);
    await close();
  }
});

test('docs/embed.md: more than one on a page', async () => {
  const { page, seen, close } = await open(script + shown('html', 'id="help-de"'));
  await title(page).waitFor();
  await title(page, de, 3).waitFor();
  assert.equal(needed(seen.requests).length, 4);
  await press(page, 'answer.thisMessage');
  assert.deepEqual(await page.locator('missing-certificate-help').evaluateAll((all) => all.map(({ step }) => step)), [
    'check-phone',
    'recognize',
  ]);
  await close();
});

test('docs/embed.md: all that is shown there was run', () => assertAllShown());
