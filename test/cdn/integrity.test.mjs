import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { embed } from '../../demo/cdn/embed.mjs';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { addressOf, heard, meanwhile, site, skip, tamper, title, widget } from './site.mjs';

const { open, startCdn } = site();
let cdn;
before(async () => {
  if (!skip) cdn = await startCdn();
});

const visit = ({ lang = 'en', between, attributes = '', headers, reader } = {}) => {
  const { html, scriptSource } = embed(root, addressOf(cdn), lang);
  const element = widget(between).replace('<missing-certificate-help', `<missing-certificate-help ${attributes}`);
  return open(html + element, { lang, scriptSource, reader, headers });
};
/** Runs if anybody lets it; then the title of the page tells. */
const evil = (code) => `document.title = 'evil';${code}`;
const assertNotRun = async (page) => assert.equal(await page.title(), 'A site');
const retry = (page) => page.getByRole('button', { name: 'Try again' });
const refusals = (seen) => seen.console.filter((text) => text.startsWith('Failed to find a valid digest'));

test('with a hash for every file all of it works, and each file is asked for once', { skip }, async () => {
  const { page, seen, close } = await visit({
    attributes: `certificate-name="Contoso Root CA" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2099-01-15"`,
    // The browser itself sees to it that no script is without a hash.
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
  });
  await (await title(page)).waitFor();
  for (const tag of ['de', 'fr', 'ja', 'ar', 'zh-Hans', 'en']) {
    await chooseLanguage(page.locator('missing-certificate-help'), tag);
    await (await title(page, tag)).waitFor();
  }
  await page.getByRole('button', { name: (await wordsOf('en'))['answer.thisMessage'] }).click();
  await page.getByText('Contoso Root CA').first().waitFor();
  await page.getByRole('group', { name: 'Did you find the certificate?' }).waitFor();
  await page.evaluate(() => {
    document.querySelector('missing-certificate-help').resources = {
      en: { 'missing-certificate-help': { 'article.title': 'Words of the site' } },
    };
  });
  await (await title(page, 'en', 'Words of the site')).waitFor();
  const files = seen.requests.slice(1).map((address) => address.replace(addressOf(cdn), ''));
  assert.deepEqual(
    new Set(files),
    new Set([
      ...[
        'missing-certificate-help',
        'companion',
        'final-steps',
        'language-list',
        'named-certificate',
        'site-words',
        'i18next',
      ].map((name) => `${name}.js`),
      ...['en', 'de', 'fr', 'ja', 'ar', 'zh-Hans'].map((tag) => `locales/${tag}.js`),
      ...['en', 'de', 'fr', 'ja', 'ar', 'zh-Hans'].map((tag) => `certificate/${tag}.js`),
      'extras/en.js',
    ]),
  );
  assert.equal(files.length, new Set(files).size);
  assert.deepEqual(seen.console, []);
  await close();
});

test('a script with other bytes is refused, and what stands between the tags stays', { skip }, async (t) => {
  tamper(t, cdn, 'missing-certificate-help.js', evil);
  const { page, seen, close } = await visit();
  assert.deepEqual(await heard(page, 'error'), [`${addressOf(cdn)}missing-certificate-help.js`]);
  assert.equal(refusals(seen).length, 1);
  assert.equal(await page.getByText(meanwhile).isVisible(), true);
  assert.equal(await page.evaluate(() => customElements.get('missing-certificate-help')), undefined);
  await assertNotRun(page);
  await close();
});

test('who was served a wrong file keeps it: mend it under another address', { skip }, async (t) => {
  const mend = tamper(t, cdn, 'missing-certificate-help.js', evil);
  const first = await visit();
  await heard(first.page, 'error');
  mend();
  const second = await visit({ reader: first.reader });
  await heard(second.page, 'error');
  assert.equal(await second.page.getByText(meanwhile).isVisible(), true);
  await second.close();
  const somebodyElse = await visit();
  await (await title(somebodyElse.page)).waitFor();
  await somebodyElse.close();
});

test('a language with other bytes is refused: the next one is shown, and can be tried again', { skip }, async (t) => {
  const mend = tamper(t, cdn, 'locales/de.js', evil);
  const { page, seen, close } = await visit({ lang: 'de' });
  assert.deepEqual(await heard(page, 'mch-error'), [{ code: 'locale-load', locale: 'de' }]);
  await (await title(page)).waitFor();
  assert.ok(refusals(seen).length > 0);

  // Still wrong: the second try is guarded as the first.
  const before = refusals(seen).length;
  await retry(page).click();
  await heard(page, 'mch-error', 2);
  assert.equal(refusals(seen).length, before + 1);
  await (await title(page)).waitFor();

  mend();
  await retry(page).click();
  await (await title(page, 'de')).waitFor();
  const tries = seen.requests.filter((address) => address.includes('/de.js')).map((address) => address.split('?')[1]);
  assert.deepEqual([...new Set(tries)], [undefined, 'retry=1', 'retry=2']);
  assert.equal(await retry(page).count(), 0);
  await assertNotRun(page);
  await close();
});

test('if every language has other bytes, the built-in words stand', { skip }, async (t) => {
  const mend = tamper(t, cdn, 'locales/en.js', evil);
  const { page, close } = await visit({ between: '' });
  await page.getByRole('alert').waitFor();
  const link = page.getByRole('alert').getByRole('link', { name: 'Contoso IT' });
  assert.equal(await link.getAttribute('href'), 'https://help.contoso.com/');
  mend();
  await retry(page).click();
  await (await title(page)).waitFor();
  await assertNotRun(page);
  await close();
});

test('a reader’s choice with other bytes leaves the language on screen', { skip }, async (t) => {
  const mend = tamper(t, cdn, 'locales/ja.js', evil);
  const { page, close } = await visit();
  await (await title(page)).waitFor();
  await chooseLanguage(page.locator('missing-certificate-help'), 'ja');
  assert.deepEqual(await heard(page, 'mch-error'), [{ code: 'locale-load', locale: 'ja' }]);
  await retry(page).waitFor();
  await (await title(page)).waitFor();
  mend();
  await retry(page).click();
  await (await title(page, 'ja')).waitFor();
  await assertNotRun(page);
  await close();
});

test('other chunks with other bytes are left out, and the article stands', { skip }, async (t) => {
  for (const file of ['named-certificate.js', 'site-words.js']) tamper(t, cdn, file, evil);
  const { page, seen, close } = await visit({
    attributes: `resources-href="/words.json" certificate-name="Contoso Root CA" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2099-01-15"`,
  });
  await (await title(page)).waitFor();
  await page.getByRole('button', { name: (await wordsOf('en'))['answer.thisMessage'] }).click();
  await page.getByRole('heading', { name: (await wordsOf('en'))['check.heading'] }).waitFor();
  assert.equal(await page.getByText('Contoso Root CA').count(), 0);
  assert.equal(refusals(seen).length, 2);
  await assertNotRun(page);
  await close();
});
