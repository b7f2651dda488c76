import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { startServer } from '../../scripts/dev/serve.mjs';
import { launch } from '../helpers/browser.mjs';
import { complaintsOf } from '../helpers/complaints.mjs';
import { wordsOf } from '../helpers/words.mjs';

/**
 * Opens pages below `/demo/hosts/<folder>/`. At the end of a visit there must have been no error or warning on the
 * console, no violation of a Content-Security-Policy and no request to anybody else.
 * @param {string} folder such as `react/dist`
 * @param {object} [site]
 * @param {() => Promise<{ url: string, close(): Promise<void> }>} [site.start] starts its own server, which has it at `/`
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [site.ready] waits until a page has been opened
 * @returns {(drive: (page: import('playwright-core').Page) => unknown, options?: object) => Promise<void>} options are
 * `path` below the folder; `expected`, which allows complaints that a test causes on purpose; `prepare`, which has the page
 * before it is opened; and those of Playwright for a context
 */
export function visitor(folder, { start, ready } = {}) {
  let server;
  let browser;
  before(async () => {
    server = await (start ?? startServer)();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return async (drive, { path = '', expected = /^$/, prepare, ...options } = {}) => {
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 900 }, ...options });
    context.setDefaultTimeout(10_000);
    const complaints = complaintsOf(context, (url) => /^(data|blob|about):/.test(url) || url.startsWith(server.url));
    const page = await context.newPage();
    await prepare?.(page);
    // What a page waits for may be what a test holds back.
    const waitUntil = prepare ? 'commit' : 'load';
    await page.goto(`${server.url}/${start ? '' : `demo/hosts/${folder}/`}${path}`, { waitUntil });
    if (!prepare && options.javaScriptEnabled !== false) await ready?.(page);
    await drive(page);
    await context.close();
    assert.deepEqual(
      complaints.filter((text) => !expected.test(text)),
      [],
    );
  };
}

/** What every host has to show, whatever it is built with. Parameters as above. */
export function testHost(folder, site) {
  const visit = visitor(folder, site);
  const tags = Object.keys(strings);

  const title = async (page, tag = 'en') =>
    page.getByRole('heading', { name: (await wordsOf(tag))['article.title'], exact: true });
  const eventLog = (page, tag = 'en') =>
    page.getByRole('list', { name: strings[tag].events }).getByRole('listitem').allTextContents();
  /** Frameworks may show an event a little later than it was dispatched. */
  const eventShown = (page, number) =>
    page
      .getByRole('listitem')
      .filter({ hasText: /^mch-(step|outcome)/ })
      .nth(number - 1)
      .waitFor();
  const answer = async (page, id, tag = 'en') =>
    page.getByRole('button', { name: (await wordsOf(tag))[id], exact: true }).click();

  test(`${folder}: the article stands in the site, with the site's support`, () =>
    visit(async (page) => {
      await page.getByRole('heading', { level: 1, name: strings.en.title }).waitFor();
      await (await title(page)).waitFor();
      const support = page.getByRole('link', { name: /Contoso IT/ }).first();
      assert.equal(await support.getAttribute('href'), 'https://help.contoso.com/');
      await page.getByLabel(strings.en.supportName).fill('Contoso Service Desk');
      await page
        .getByRole('link', { name: /Contoso Service Desk/ })
        .first()
        .waitFor();
    }));

  test(`${folder}: the site sets a property and hears the reader's moves`, () =>
    visit(async (page) => {
      await (await title(page)).waitFor();
      await answer(page, 'answer.thisMessage');
      await answer(page, 'answer.works');
      await page.getByRole('button', { name: strings.en.lastStep }).click();
      await answer(page, 'answer.worksNow');
      await eventShown(page, 6);
      const log = (await eventLog(page)).filter((line) => !line.startsWith('mch-locale'));
      const events = log.map((line) => [line.slice(0, line.indexOf(' ')), JSON.parse(line.slice(line.indexOf(' ')))]);
      assert.deepEqual(events, [
        ['mch-step', { from: 'recognize', to: 'check-phone', cause: 'answer' }],
        ['mch-step', { from: 'check-phone', to: 'solved', cause: 'answer' }],
        ['mch-outcome', { outcome: 'solved', step: 'check-phone' }],
        ['mch-step', { from: 'solved', to: 'contact-support', cause: 'page' }],
        ['mch-step', { from: 'contact-support', to: 'solved', cause: 'answer' }],
        ['mch-outcome', { outcome: 'solved', step: 'contact-support' }],
      ]);
    }));

  test(`${folder}: the widget follows the site's own language switcher, and back`, () =>
    visit(async (page) => {
      await (await title(page)).waitFor();
      let before = 'en';
      for (const tag of [...tags.filter((tag) => tag !== 'en'), 'en']) {
        await page.getByLabel(strings[before].language).selectOption(tag);
        await page.getByRole('heading', { level: 1, name: strings[tag].title }).waitFor();
        await (await title(page, tag)).waitFor();
        const direction = await (await title(page, tag)).evaluate((heading) => getComputedStyle(heading).direction);
        assert.equal(direction, tag === 'ar' ? 'rtl' : 'ltr');
        before = tag;
      }
      const shown = (await eventLog(page))
        .filter((line) => line.startsWith('mch-locale'))
        .map((line) => JSON.parse(line.slice(line.indexOf(' '))).shown);
      assert.deepEqual(shown, ['en', ...tags.filter((tag) => tag !== 'en'), 'en']);
    }));

  test(`${folder}: unmounted and mounted again, it is where its reader was`, () =>
    visit(async (page) => {
      await (await title(page)).waitFor();
      await answer(page, 'answer.thisMessage');
      for (let round = 0; round < 2; round++) {
        await page.getByLabel(strings.en.show).uncheck();
        await (await title(page)).waitFor({ state: 'detached' });
        await page.getByLabel(strings.en.show).check();
        await page.locator('.check-phone.now').waitFor({ state: 'attached' });
      }
      await eventShown(page, 3);
      const steps = (await eventLog(page)).filter((line) => line.startsWith('mch-step'));
      const causes = steps.map((line) => JSON.parse(line.slice(line.indexOf(' '))).cause);
      assert.deepEqual(causes, ['answer', 'memory', 'memory']);
    }));

  return visit;
}
