import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { needs } from './public.mjs';

// Everything that docs/languages.md shows is run here, as it stands.
const { text, shown, assertAllShown } = snippetsOf('docs/languages.md');
const open = opener();
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const tag = '<missing-certificate-help></missing-certificate-help>';
const onPhone = shown('html', 'device-locale');
const forSupport = shown('html', 'support-locale');

const en = await wordsOf('en');
const de = await wordsOf('de');
const article = (page, language) => page.locator(`article[lang="${language}"]`);
const press = (page, words, id) => page.getByRole('button', { name: words[id], exact: true }).click();
const textOf = (code) => code.replaceAll(/<\/?script[^>]*>/g, '');

test('docs/languages.md: the card follows the page', async () => {
  const [, lang] = /<html lang="(\w+)">/.exec(shown('html', '<html'));
  const { page, close } = await open(script + tag, { lang });
  await article(page, 'fr').waitFor();
  await page.evaluate(textOf(shown('js', "lang = 'de'")));
  await article(page, 'de').waitFor();
  await close();
});

test('docs/languages.md: another language than the page, or the browser’s', async () => {
  for (const [part, language] of [
    ['locale="ja"', 'ja'],
    ['locale="browser"', 'de'],
  ]) {
    const { page, close } = await open(script + shown('html', part), { locale: 'de-DE' });
    await article(page, language).waitFor();
    await close();
  }
});

test('docs/languages.md: what is near enough, and what isn’t', async () => {
  const rows = [...text.matchAll(/^\| `([\w-]+)` +\| `([\w-]+)` +\|$/gm)];
  assert.equal(rows.length, 5);
  const elements = rows.map(([, asked]) => `<missing-certificate-help locale="${asked}"></missing-certificate-help>`);
  const far = '<missing-certificate-help locale="zh-TW"></missing-certificate-help>';
  const { page, close } = await open(script + elements.join('') + far);
  await page.locator('article').nth(rows.length).waitFor();
  const languages = await page.locator('article').evaluateAll((all) => all.map(({ lang }) => lang));
  assert.deepEqual(
    languages.slice(0, -1),
    rows.map(([, , given]) => given),
  );
  assert.notEqual(languages.at(-1), 'zh-Hans');
  await close();
});

test('docs/languages.md: the page follows the list of languages, and there may be none', async () => {
  const { page, close } = await open(shown('js', "=== 'picker'") + script + tag);
  await article(page, 'en').waitFor();
  await chooseLanguage(page, 'ar');
  await article(page, 'ar').waitFor();
  await page.locator('html[lang=ar]').waitFor();
  await page.evaluate(() => document.querySelector('missing-certificate-help').resetLocale());
  const dialog = await openLanguages(page);
  // The page has followed, so its language is the one chosen by now, but not by the reader.
  const chosen = dialog.getByRole('button').and(page.locator('[aria-current=true]'));
  assert.equal(await chosen.count(), 1);
  assert.equal(await chosen.and(dialog.getByRole('listitem').first().getByRole('button')).count(), 1);
  await close();

  const without = await open(script + shown('html', 'language-picker'));
  await article(without.page, 'en').waitFor();
  assert.equal(await without.page.getByRole('button', { name: 'Language', exact: false }).count(), 0);
  await without.close();
});

test('docs/languages.md: the phone’s language', needs('device-locale'), async () => {
  const { page, close } = await open(script + onPhone, { lang: 'de' });
  await article(page, 'de').waitFor();
  await press(page, de, 'answer.thisMessage');
  await press(page, de, 'answer.messageStillThere');
  const label = page.getByText(en['label.enableBrowserAccess'], { exact: true }).first();
  assert.equal(await label.isVisible(), true);
  assert.equal(await label.evaluate((shown) => shown.closest('[lang]').lang), 'en');
  await close();
});

test('docs/languages.md: the support team’s language', needs('support-locale'), async () => {
  const { page, close } = await open(script + forSupport, { lang: 'ja' });
  await article(page, 'ja').waitFor();
  const report = await page.evaluate(() => document.querySelector('missing-certificate-help').report());
  assert.ok(report.length > 50, report);
  // No kana: the language's own name may stand there, in kanji.
  assert.doesNotMatch(report, /[\u3040-\u30ff]/);
  await close();
});

test('docs/languages.md: words of your own, as an object', async () => {
  const { page, seen, close } = await open(tag + script + shown('js', 'bei Contoso'), { lang: 'de' });
  await page.getByText(`${de['label.companyPortal']} bei Contoso`).waitFor();
  await press(page, de, 'answer.otherMessage');
  await page.getByText('Der Service Desk ist von 8 bis 18 Uhr für Sie da.').waitFor();
  assert.equal(await page.getByRole('link', { name: de['support.defaultName'] }).first().isVisible(), true);
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/languages.md: words of your own, in files', async () => {
  const json = shown('json', 'article.context');
  const { page, seen, close } = await open(script + shown('html', 'resources-href'), {
    routes: { '**/help-words/en.json': (route) => route.fulfill({ contentType: 'application/json', body: json }) },
  });
  await page.getByText('Company Portal at Contoso').waitFor();
  await page.getByText('Stuck? Call extension 4357, or ask').waitFor();
  await press(page, en, 'answer.otherMessage');
  await page.getByText('The service desk is there for you from 8 to 18.').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/languages.md: words of your own, in your i18next', async () => {
  const code = textOf(shown('js', 'addResourceBundle'));
  const site = `import i18next from '/dist/cdn/i18next.js';
    await i18next.init({ lng: 'en', resources: {} });
    self.site = i18next;`;
  const { page, seen, close } = await open(`${tag}${script}<script type="module">${site}${code}</script>`);
  await page.getByText('Company Portal at Contoso').waitFor();
  await page.evaluate(() => self.site.changeLanguage('fr').then(() => undefined));
  await article(page, 'fr').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/languages.md: words of your own, by the backend of your i18next', async () => {
  assert.match(text, /`ns: \['translation', 'missing-certificate-help'\]`/);
  const site = (options) => `import i18next from '/dist/cdn/i18next.js';
    self.asked = [];
    const words = { 'article.context': 'From the backend' };
    i18next.use({ type: 'backend', read: (tag, ns, done) => done(null, (asked.push(ns), ns === 'translation' ? {} : words)) });
    await i18next.init({ lng: 'en', ${options} });
    document.querySelector('missing-certificate-help').i18n = i18next;`;
  for (const [options, later] of [
    ['', textOf(shown('js', 'loadNamespaces'))],
    ["ns: ['translation', 'missing-certificate-help']", ''],
  ]) {
    const { page, seen, close } = await open(`${tag}${script}<script type="module">${site(options)}${later}</script>`);
    await page.getByText('From the backend').waitFor();
    assert.deepEqual(seen.console, []);
    await close();
  }
  const without = await open(`${tag}${script}<script type="module">${site('')}</script>`);
  await article(without.page, 'en').waitFor();
  assert.deepEqual(await without.page.evaluate(() => [...new Set(self.asked)]), ['translation']);
  await without.close();
});

test('docs/languages.md: what words of your own cost', () => {
  const size = (file) => brotliCompressSync(readFileSync(join(root, `dist/cdn/${file}.js`))).length;
  const words = size('site-words');
  const costs = [...text.matchAll(/^\|.*\| `[\w-]+` +\| (\d+) kB +\|$/gm)].map(([, kilobytes]) => Number(kilobytes));
  const both = Math.round((words + size('i18next')) / 1000);
  assert.deepEqual(costs, [both, both, Math.round(words / 1000)]);
});

test('docs/languages.md: a language that we don’t have, and how much of it is there', async () => {
  const listen = shown('js', 'detail.complete');
  const { page, seen, close } = await open(listen + tag + script + shown('js', 'cy: {'), { lang: 'cy' });
  await page.getByRole('heading', { name: 'Mae angen tystysgrif ar eich dyfais' }).waitFor();
  if (!seen.console.some((line) => line.startsWith('cy'))) await page.waitForEvent('console');
  assert.match(seen.console.join('\n'), /^cy: \d+ %$/);
  await close();
});

test('docs/languages.md: all that is shown was run', () => assertAllShown());
