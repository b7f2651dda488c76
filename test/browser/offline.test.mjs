import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startServer } from '../../scripts/dev/serve.mjs';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { wordsOf } from '../helpers/words.mjs';
import {
  documented,
  hears,
  helpOffline,
  isKept,
  kept,
  keptFiles,
  offlineVisitor,
  sitePage,
  release,
  title,
} from './offline-page.mjs';

const en = await wordsOf('en');
const de = await wordsOf('de');
const fr = await wordsOf('fr');

const visit = offlineVisitor();
beforeEach(visit.reset);
let demos;
before(async () => (demos = await startServer()));
after(() => demos?.close());

const choose = (page, tag) => chooseLanguage(page, tag);
const entry = `${release}missing-certificate-help.js`;
const english = `${release}locales/en.js`;
const companion = `${release}companion.js`;
/** What the browser says when a server is gone. */
const noNetwork = /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET_DISCONNECTED/;

test('as documented: after the first load, the help can be read without a network, in every language seen', () => {
  const offline = `<script>${documented.listen}</script>${documented.offline}`;
  visit.web.answers.set('/help/', sitePage({ offline }));
  return visit(
    async (page) => {
      await title(page, en).waitFor();
      const said = page.waitForEvent('console', (message) => message.text() === 'can be read without a network');
      await choose(page, 'de');
      await title(page, de).waitFor();
      await isKept(page, 'locales/de.js');
      await said;
      await visit.web.goOffline();
      for (let round = 0; round < 2; round++) {
        await page.reload();
        // What the reader chose is remembered over a reload.
        await title(page, de).waitFor();
        await choose(page, '');
        await title(page, en).waitFor();
        await choose(page, 'de');
        await title(page, de).waitFor();
        await hears(page, true);
      }
      await page.getByRole('button', { name: de['answer.thisMessage'] }).click();
      await page.getByRole('heading', { name: de['check.heading'] }).waitFor();
    },
    { expected: noNetwork },
  );
});

test('a language not seen before says so without a network, and is kept once it was asked for again', () =>
  visit(
    async (page) => {
      await title(page, en).waitFor();
      await hears(page, true);
      await openLanguages(page);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await isKept(page, 'language-list.js');
      await visit.web.goOffline();
      await page.reload();
      await title(page, en).waitFor();
      await choose(page, 'fr');
      await page.getByRole('alert').getByRole('button', { name: en['language.retry'] }).waitFor();
      await visit.web.goOnline();
      await page.getByRole('button', { name: en['language.retry'] }).click();
      await title(page, fr).waitFor();
      assert.ok(visit.web.asked.includes(`${release}locales/fr.js?retry=1`));
      await isKept(page, 'locales/fr.js');
      await visit.web.goOffline();
      await page.reload();
      await title(page, fr).waitFor();
    },
    { expected: noNetwork },
  ));

test('a list of languages that was never opened says without a network that it can’t be loaded', () =>
  visit(
    async (page) => {
      await title(page, en).waitFor();
      await hears(page, true);
      await visit.web.goOffline();
      await page.reload();
      await title(page, en).waitFor();
      await page.locator('[part=language-picker]').click();
      await page.getByRole('alert').getByText(en['language.listFailed'], { exact: true }).waitFor();
      assert.equal(await page.getByRole('dialog').count(), 0);
    },
    { expected: noNetwork },
  ));

test('files from a CDN are kept too, and none of them is opaque', () => {
  visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replace('src="', `src="${visit.cdn.url}`) }));
  return visit(
    async (page) => {
      await title(page, en).waitFor();
      await isKept(page, companion);
      const types = await page.evaluate(async () => {
        const [name] = await caches.keys();
        const cache = await caches.open(name);
        const responses = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
        return responses.map(({ type }) => type).sort();
      });
      // The page has a header of the service worker's own, so it is a response that a script has made.
      assert.deepEqual(types, ['basic', 'cors', 'cors', 'cors', 'default']);
      assert.deepEqual(visit.cdn.asked, [entry, english, companion]);
      await visit.web.goOffline();
      await visit.cdn.goOffline();
      await page.reload();
      await title(page, en).waitFor();
    },
    { expected: noNetwork },
  );
});

test('files are fetched once, however often the page is visited', () =>
  visit(async (page) => {
    await title(page, en).waitFor();
    await hears(page, true);
    await page.reload();
    await title(page, en).waitFor();
    await hears(page, true);
    const times = (path) => visit.web.asked.filter((asked) => asked === path).length;
    assert.deepEqual([times(entry), times(english)], [1, 1]);
    assert.ok(times('/help/') >= 2, 'the page itself comes from the network');
  }));

test('only the page with the help and the widget’s files are kept, and nothing else is answered', () => {
  visit.web.answers.set('/help/site.js', { type: 'text/javascript', body: 'self.isSiteThere = true;' });
  visit.web.answers.set('/help/', sitePage({ more: '<script src="site.js"></script>' }));
  visit.web.answers.set('/help/other.html', sitePage({ embed: '' }));
  return visit(
    async (page, context) => {
      await title(page, en).waitFor();
      await isKept(page, companion);
      await page.evaluate(() => caches.open('site-v1'));
      assert.deepEqual(await kept(page), {
        [`mch:/help/ ${release}`]: ['/help/', '/help/help-offline.js', entry, english, companion].sort(),
        'site-v1': [],
      });
      const goTo = async (path) => (await context.newPage()).goto(`${visit.web.url}${path}`);
      await goTo('/help/other.html');
      await visit.web.goOffline();
      await assert.rejects(goTo('/help/other.html'), noNetwork);
      await assert.rejects(goTo('/help/?other'), noNetwork);
      await page.reload();
      await title(page, en).waitFor();
      assert.equal(await page.evaluate(() => self.isSiteThere), undefined);
      assert.equal(await page.evaluate(() => fetch('/help/site.js').catch(() => 'gone')), 'gone');
    },
    { expected: noNetwork },
  );
});

test('a new release takes the place of the old one, but only when it is there', () => {
  const next = release.replace(/[\d.]+\/$/, '99.0.0/');
  const upgraded = sitePage({ embed: documented.embed.replaceAll(release, next) });
  return visit(
    async (page) => {
      await hears(page, true);
      assert.deepEqual(Object.keys(await kept(page)), [`mch:/help/ ${release}`]);

      visit.web.answers.set('/help/', upgraded);
      visit.web.answers.set(`${next}missing-certificate-help.js`, { status: 404 });
      await page.reload();
      await hears(page, false);
      await visit.web.goOffline();
      await page.reload();
      await title(page, en).waitFor();
      assert.equal(await page.locator('script[type=module]').getAttribute('src'), entry);

      await visit.web.goOnline();
      visit.web.answers.delete(`${next}missing-certificate-help.js`);
      await page.reload();
      await title(page, en).waitFor();
      await hears(page, true);
      assert.deepEqual(Object.keys(await kept(page)), [`mch:/help/ ${next}`]);
      await visit.web.goOffline();
      await page.reload();
      await title(page, en).waitFor();
      assert.equal(await page.locator('script[type=module]').getAttribute('src'), `${next}missing-certificate-help.js`);
    },
    { expected: /404|ERR_/ },
  );
});

test('what a page was kept with stays, though it loads more of its release after a new one has come', () => {
  const next = release.replace(/[\d.]+\/$/, '99.0.0/');
  return visit(
    async (page, context) => {
      await hears(page, true);
      await isKept(page, companion);
      visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replaceAll(release, next) }));
      await page.evaluate(() => (self.heard.length = 0));
      // Browsers forget what they have cached whenever they need the room.
      await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
      await choose(page, 'de');
      await isKept(page, 'locales/de.js');
      await hears(page, true);
      await visit.web.goOffline();
      await page.reload();
      await title(page, de).waitFor();
      assert.equal(await page.locator('script[type=module]').getAttribute('src'), entry);
    },
    { expected: noNetwork },
  );
});

test('what a page was kept with stays, though the reader is at a new release before all of it is kept', () => {
  const next = release.replace(/[\d.]+\/$/, '99.0.0/');
  const headers = { 'cache-control': 'no-store' };
  visit.web.answers.set('/help/help-offline.js', { ...helpOffline, headers });
  return visit(
    async (page) => {
      await hears(page, true);
      // It remembers the chosen language.
      await isKept(page, companion);
      // From now on the service worker waits for its own file, so it isn't done with what this page has loaded.
      let keepOn;
      const waits = new Promise((waiting) =>
        visit.web.answers.set('/help/help-offline.js', (request, response) => {
          const answer = () =>
            response.writeHead(200, { 'content-type': helpOffline.type, ...headers }).end(helpOffline.body);
          if (request.headers['sec-fetch-dest'] !== 'empty' || keepOn) return void answer();
          keepOn = answer;
          waiting();
        }),
      );
      await choose(page, 'de');
      await waits;
      visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replaceAll(release, next) }));
      visit.web.answers.set(`${next}missing-certificate-help.js`, { status: 404 });
      await page.reload();
      keepOn();
      await hears(page, false);
      await visit.web.goOffline();
      await page.reload();
      await title(page, de).waitFor();
    },
    { expected: /404|ERR_/ },
  );
});

test('the demo says whether it can be read without a network', () =>
  visit(
    async (page, context) => {
      await title(page, en).waitFor();
      const status = page.getByRole('status').and(page.locator('body > *'));
      await status.getByText('This page works without a network now').waitFor();
      await context.setOffline(true);
      await status.getByText('You are offline.').waitFor();
      await page.reload();
      await title(page, en).waitFor();
      await status.getByText('You are offline.').waitFor();
      await context.setOffline(false);
      await status.getByText('This page works without a network now').waitFor();
      const kept = await keptFiles(page);
      assert.ok(kept.length);
      assert.ok(kept.every((path) => path.startsWith('/demo/offline/') || path.startsWith(release)));
    },
    { expected: noNetwork, path: '/demo/offline/', origin: () => demos.url },
  ));
