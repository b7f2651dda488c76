import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { wordsOf } from '../helpers/words.mjs';
import { testHost } from './host.mjs';

// The same site with React's development build: StrictMode mounts everything twice there, and React tells what's wrong.
testHost('react/dist/development');
const visit = testHost('react/dist');

const title = async (page, tag) =>
  page.getByRole('heading', { name: (await wordsOf(tag))['article.title'], exact: true });
const choose = (page, from, to) => page.getByLabel(strings[from].language).selectOption(to);
const heard = async (page, tag, type) => {
  const log = page.getByRole('list', { name: strings[tag].events });
  const lines = await log.getByRole('listitem').allTextContents();
  return lines.filter((line) => line.startsWith(type)).map((line) => JSON.parse(line.slice(type.length)));
};
/** The site's words in English: before the list of what to tell the support, and whom to ask. */
const siteWords = ['Please have this ready for the help desk:', 'The service desk is there for you from 8 to 18.'];
const lastStep = (page, tag) => page.getByRole('button', { name: strings[tag].lastStep }).click();

test('react: the widget speaks the language of the i18next instance that it is given', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await choose(page, 'en', 'de');
    await (await title(page, 'de')).waitFor();
    assert.deepEqual(
      (await heard(page, 'de', 'mch-locale')).map(({ shown, cause }) => [shown, cause]),
      [
        ['en', 'i18n'],
        ['de', 'i18n'],
      ],
    );
  }));

test('react: mounted after the site has changed its language, the widget starts with that', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await page.getByLabel(strings.en.show).uncheck();
    await (await title(page, 'en')).waitFor({ state: 'detached' });
    await choose(page, 'en', 'ar');
    await page.getByLabel(strings.ar.show).check();
    await (await title(page, 'ar')).waitFor();
    assert.deepEqual(
      (await heard(page, 'ar', 'mch-locale')).map(({ shown, cause }) => [shown, cause]),
      [
        ['en', 'i18n'],
        ['ar', 'i18n'],
      ],
    );
  }));

test('react: the site’s words stand in place of ours, with ours for what it does not say', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await lastStep(page, 'en');
    for (const text of siteWords) await page.getByText(text).waitFor();
    await page.getByText('Company Portal at Contoso', { exact: true }).waitFor();
    await page.getByText((await wordsOf('en'))['support.tellMessage']).waitFor();
    await choose(page, 'en', 'de');
    await page.getByText('Das sollten Sie für den Helpdesk bereithalten:').waitFor();
    await page.getByText('Der Service Desk ist von 8 bis 18 Uhr für Sie da.').waitFor();
    // It says nothing in Arabic, and its English is no Arabic.
    await choose(page, 'de', 'ar');
    await page.getByText((await wordsOf('ar'))['support.tell']).waitFor();
    for (const text of siteWords) assert.equal(await page.getByText(text).count(), 0);
  }));

test('react: the instance can be taken away and handed over later', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await lastStep(page, 'en');
    const [site] = siteWords;
    const ours = (await wordsOf('en'))['support.tell'];
    await page.getByText(site).waitFor();
    const help = await page.locator('missing-certificate-help').elementHandle();
    const instance = await help.evaluateHandle((help) => {
      const { i18n } = help;
      help.i18n = null;
      return i18n;
    });
    await page.getByText(ours).waitFor();
    assert.equal(await page.getByText(site).count(), 0);
    await help.evaluate((help, i18n) => (help.i18n = i18n), instance);
    await page.getByText(site).waitFor();
    assert.equal(await page.getByText(ours).count(), 0);
  }));

test('react: mounted twice by StrictMode, there is one article, and each event is heard once', () =>
  visit(
    async (page) => {
      await (await title(page, 'en')).waitFor();
      assert.equal(await (await title(page, 'en')).count(), 1);
      await lastStep(page, 'en');
      await page.getByText(/^mch-step/).waitFor();
      assert.equal((await heard(page, 'en', 'mch-step')).length, 1);
      assert.equal((await heard(page, 'en', 'mch-locale')).length, 1);
    },
    { path: 'development/' },
  ));

test('react: unmounted while a language is loading, nothing comes of it', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route('**/assets/de-*.js', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/assets/de-*.js');
    await choose(page, 'en', 'de');
    await asked;
    await page.getByLabel(strings.de.show).uncheck();
    await (await title(page, 'en')).waitFor({ state: 'detached' });
    const arrived = page.waitForResponse('**/assets/de-*.js');
    go();
    await (await arrived).finished();
    await page.getByLabel(strings.de.show).check();
    await (await title(page, 'de')).waitFor();
    // One of the first widget, one of the second.
    assert.deepEqual(
      (await heard(page, 'de', 'mch-locale')).map(({ shown }) => shown),
      ['en', 'de'],
    );
  }));
