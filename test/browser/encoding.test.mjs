import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { extrasOf, wordsOf } from '../helpers/words.mjs';

const open = opener();
const folder = join(root, 'dist/cdn');
const tags = readdirSync(join(folder, 'locales')).map((file) => file.replace('.js', ''));
const title = async (page, tag) =>
  page.getByRole('heading', { level: 2, name: (await wordsOf(tag))['article.title'], exact: true });
const press = async (page, id, tag) =>
  page.getByRole('button', { name: (await wordsOf(tag))[id], exact: true }).click();
const tag = '<missing-certificate-help></missing-certificate-help>';

/** Files of ours as a server sends them that says no charset, or another one than theirs. */
const served = (charset) => (route) =>
  route.fulfill({
    contentType: `text/javascript${charset}`,
    body: readFileSync(join(root, new URL(route.request().url()).pathname)),
  });

/** The page in this encoding, with a classic script of ours. */
async function visit(encoding, file, lang, charset = '') {
  const opened = await open('', { routes: { '**/dist/cdn/**': served(charset) } });
  const { page } = opened;
  const html = `<!doctype html><html lang="${lang}"><meta charset="${encoding}"><title>A page</title><script defer src="/dist/cdn/${file}.js"></script>${tag}`;
  await page.route('**/encoded.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(page.url().replace('page.html', 'encoded.html'));
  assert.equal(await page.evaluate(() => document.characterSet.toLowerCase()), encoding);
  return opened;
}

/** From language to language, to the last one's end of the guide. */
async function readEach(page, tags) {
  for (const tag of tags) {
    await chooseLanguage(page, tag);
    await (await title(page, tag)).waitFor();
  }
  const last = tags.at(-1);
  await press(page, 'answer.otherMessage', last);
  const extras = await extrasOf(last);
  await page.getByText(extras['report.heading'], { exact: true }).filter({ visible: true }).waitFor();
}

const encodings = ['windows-1252', 'windows-1251', 'shift_jis'];
for (const [index, encoding] of encodings.entries())
  test(`words are right in a page in ${encoding}`, async () => {
    // Each language in one of them, by turns.
    const some = tags.filter((_, at) => at % encodings.length === index);
    for (const tag of some) {
      const { page, seen, close } = await visit(encoding, tag, tag);
      await (await title(page, tag)).waitFor();
      assert.deepEqual(
        seen.requests.filter((path) => path.includes('/locales/')),
        [],
      );
      assert.deepEqual(seen.console, []);
      await close();
    }
    const { page, seen, close } = await visit(encoding, 'missing-certificate-help', 'en');
    await (await title(page, 'en')).waitFor();
    await readEach(page, some);
    assert.deepEqual(seen.console, []);
    await close();
  });

test('words are right if a server names another charset for every file', async () => {
  const { page, seen, close } = await visit('windows-1252', 'missing-certificate-help', 'en', '; charset=iso-8859-1');
  await (await title(page, 'en')).waitFor();
  await readEach(page, ['fr', 'ru', 'ja', 'de']);
  await page.locator('[part=language-picker]').click();
  assert.equal((await page.getByRole('dialog').locator('button.close').innerText()).trim(), '✕');
  assert.deepEqual(seen.console, []);
  await close();
});

test('what a classic script may be is ASCII; all else is a module, which is UTF-8 by the standard and by its first bytes', () => {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  const classic = files.filter((file) => !/\bexport[ {]/.test(readFileSync(join(folder, file), 'utf8')));
  assert.deepEqual(new Set(classic), new Set([...tags, 'missing-certificate-help'].map((name) => `${name}.js`)));
  for (const file of classic) {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.doesNotMatch(text, /[^\0-\x7f]/, file);
    assert.doesNotMatch(text, /String\.raw|\\\\u[\da-f]{4}/, file);
  }
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    assert.equal(text.startsWith('\ufeff'), /[^\0-\x7f]/.test(text), file);
  }
});
