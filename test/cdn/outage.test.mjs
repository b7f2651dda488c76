import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { openLanguages } from '../helpers/languages.mjs';
import { addressOf, heard, meanwhile, policy, site, scriptTag, skip, tamper, title, widget } from './site.mjs';

const { open, startCdn } = site();
let cdn;
before(async () => {
  if (!skip) cdn = await startCdn();
});

const html = () => scriptTag(addressOf(cdn)) + widget();
const stands = async (page) => assert.equal(await page.getByText(meanwhile).isVisible(), true);
const retry = (page) => page.getByRole('button', { name: 'Try again' });
/** The list itself is a file: it is open before anything happens to the CDN. */
const openList = async (page) => {
  const list = await openLanguages(page.locator('missing-certificate-help'));
  await list.waitFor();
  return list;
};
const choose = (list, tag) => list.locator(`button:has(bdi[lang="${tag}"])`).click();
const addElement = (page) =>
  page.evaluate((text) => {
    const element = document.createElement('missing-certificate-help');
    element.append(text);
    document.body.append(element);
  }, meanwhile);

test('the CDN is down: what stands between the tags stays, and the site hears of it', { skip }, async (t) => {
  t.after(() => cdn.start());
  await cdn.stop();
  const { page, close } = await open(html());
  assert.deepEqual(await heard(page, 'error'), [`${addressOf(cdn)}missing-certificate-help.js`]);
  await stands(page);
  await close();
});

test('the CDN is down: HTML that was rendered beforehand is the whole article', { skip }, async (t) => {
  t.after(() => cdn.start());
  const prerendered = readFileSync(join(root, 'dist/prerendered/de.html'), 'utf8');
  const style = readFileSync(join(root, 'dist/prerendered/csp.txt'), 'utf8').trim();
  const headers = { 'content-security-policy': `${policy('http://127.0.0.1:*')}; ${style}` };
  const page = scriptTag(addressOf(cdn)) + prerendered;
  await cdn.stop();
  const down = await open(page, { headers });
  await heard(down.page, 'error');
  await (await title(down.page, 'de')).waitFor();
  await down.close();

  await cdn.start();
  const up = await open(page, { headers });
  await (await title(up.page, 'de')).waitFor();
  await heard(up.page, 'mch-locale');
  assert.deepEqual(up.seen.console, []);
  await up.close();
});

test('the script is slow: what stands between the tags is shown until it comes', { skip }, async (t) => {
  t.after(() => cdn.goOn());
  cdn.pause();
  const { page, seen, close } = await open(html());
  await page.getByText(meanwhile).waitFor();
  assert.equal(await page.evaluate(() => customElements.get('missing-certificate-help')), undefined);
  cdn.goOn();
  await (await title(page)).waitFor();
  assert.equal(await page.getByText(meanwhile).isVisible(), false);
  assert.deepEqual(seen.console, []);
  await close();
});

test('a language is slow: what was there stays, and says that it is busy', { skip }, async (t) => {
  t.after(() => cdn.goOn());
  const { page, close } = await open(scriptTag(addressOf(cdn)));
  await page.evaluate(() => customElements.whenDefined('missing-certificate-help').then(() => undefined));
  cdn.pause();
  await Promise.all([page.waitForRequest('**/locales/en.js'), addElement(page)]);
  await page.locator('[aria-busy=true]').waitFor();
  await stands(page);
  cdn.goOn();
  await (await title(page)).waitFor();
  await page.locator('article[lang=en][aria-busy=false]').waitFor();

  const list = await openList(page);
  cdn.pause();
  await Promise.all([page.waitForRequest('**/locales/de.js'), choose(list, 'de')]);
  await page.locator('article[lang=en][aria-busy=true]').waitFor();
  await (await title(page)).waitFor();
  cdn.goOn();
  await (await title(page, 'de')).waitFor();
  await page.locator('article[lang=de][aria-busy=false]').waitFor();
  await close();
});

test('the CDN goes down while somebody reads, and comes back', { skip }, async (t) => {
  t.after(() => cdn.start());
  const { page, close } = await open(html());
  await (await title(page)).waitFor();
  const list = await openList(page);
  await cdn.stop();
  await choose(list, 'fr');
  await heard(page, 'mch-error');
  await retry(page).waitFor();
  await (await title(page)).waitFor();
  await cdn.start();
  await retry(page).click();
  await (await title(page, 'fr')).waitFor();
  assert.equal(await retry(page).count(), 0);
  await close();
});

test('a file isn’t there: the next language, else what stands between the tags', { skip }, async (t) => {
  const mend = tamper(t, cdn, 'locales/ar.js');
  const one = await open(html(), { lang: 'ar' });
  assert.deepEqual(await heard(one.page, 'mch-error'), [{ code: 'locale-load', locale: 'ar' }]);
  await (await title(one.page)).waitFor();
  mend();
  await retry(one.page).click();
  await (await title(one.page, 'ar')).waitFor();
  await one.close();

  tamper(t, cdn, 'locales/en.js');
  const all = await open(html());
  await heard(all.page, 'mch-error');
  await stands(all.page);
  await all.close();

  tamper(t, cdn, 'missing-certificate-help.js');
  const script = await open(html());
  await heard(script.page, 'error');
  await stands(script.page);
  await script.close();
});

test('a page of HTML comes in place of a file: it is as if it were not there', { skip }, async () => {
  const asHtml = (files) =>
    startCdn({
      change: (conf) =>
        conf.replace('charset utf-8;', (line) => `${line} location ~ ${files} { types { text/html js; } }`),
    });
  const languages = await asHtml('/locales/de.js');
  const one = await open(scriptTag(addressOf(languages)) + widget(), { lang: 'de' });
  assert.deepEqual(await heard(one.page, 'mch-error'), [{ code: 'locale-load', locale: 'de' }]);
  await (await title(one.page)).waitFor();
  assert.ok(one.seen.console.some((text) => text.includes('MIME type of "text/html"')));
  await one.close();

  const all = await asHtml('js$');
  const script = await open(scriptTag(addressOf(all)) + widget());
  await heard(script.page, 'error');
  await stands(script.page);
  await script.close();
});
