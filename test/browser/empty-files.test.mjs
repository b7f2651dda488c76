import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { report } from './reader.mjs';

const open = opener();
const words = await wordsOf('en');
const certificate = `certificate-name="Contoso Root CA" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2099-01-15"`;

/** Files that load after the script, each with attributes because of which it is needed. */
const later = {
  companion: 'step="check-phone"',
  'final-steps': 'step="contact-support"',
  'named-certificate': `step="check-phone" ${certificate}`,
  'certificate/en': `step="check-phone" ${certificate}`,
  'site-words': 'resources-href="/words.json"',
  i18next: 'resources-href="/words.json"',
  'extras/en': 'step="contact-support"',
  'admin/en': 'step="contact-support" audience="admin"',
  'labels/de': 'device-locale="de"',
  'qr-code': 'step="check-phone"',
};
const site = { en: { 'missing-certificate-help': { 'article.context': 'Help at Contoso' } } };
const routesFor = (file) => ({
  '**/words.json': (route) => route.fulfill({ json: site }),
  [`**/dist/cdn/${file}.js*`]: (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
});
const html = (attributes) => `<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>
<missing-certificate-help ${attributes}>Words of the page</missing-certificate-help>`;
const title = (page) => page.getByRole('heading', { level: 2, name: words['article.title'], exact: true });

for (const [file, attributes] of Object.entries(later))
  test(`${file}.js is empty: the article stands without it`, async () => {
    const { page, seen, close } = await open(html(attributes), { routes: routesFor(file) });
    await title(page).waitFor();
    await report(page);
    if (file === 'qr-code') await page.locator('.now [part=device] summary').click();
    // Without the companion there is no list of languages.
    if (file !== 'companion') {
      await chooseLanguage(page, 'fr');
      await page.locator('article[lang=fr]').waitFor();
    }
    assert.ok(seen.requests.some((path) => path.startsWith(`/dist/cdn/${file}.js`)));
    if (file === 'i18next') assert.match(seen.console.shift(), /^<missing-certificate-help> i18next can't be loaded/);
    assert.deepEqual(seen.console, []);
    await close();
  });

test('original.js is empty: the reader is told, and the article stands', async () => {
  const { page, seen, close } = await open(html(''), { lang: 'de', routes: routesFor('original') });
  await page.locator('[part=original-button]').first().click();
  await page.getByRole('alert').getByText('English').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});
