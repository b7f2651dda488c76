import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import {
  documented,
  hears,
  isKept,
  kept,
  keptFiles,
  offlineVisitor,
  sitePage,
  release,
  title,
  worksWithNetwork,
} from './offline-page.mjs';

const visit = offlineVisitor();
beforeEach(visit.reset);

test('a page that must not be stored is not kept', () => {
  visit.web.answers.set('/help/', { body: sitePage(), headers: { 'cache-control': 'private, no-store' } });
  return visit(async (page) => {
    await hears(page, false);
    assert.ok(!(await keptFiles(page)).includes('/help/'));
    await worksWithNetwork(page);
  });
});

test('an error page in place of a language is not kept', () => {
  const german = `${release}locales/de.js`;
  visit.web.answers.set('/help/', sitePage({ lang: 'de' }));
  visit.web.answers.set(german, '<!doctype html><title>Site</title>');
  return visit(
    async (page) => {
      await title(page).waitFor();
      await hears(page, true);
      assert.ok(!(await keptFiles(page)).includes(german));
    },
    { expected: /MIME type|locales\/de\.js can't be loaded/ },
  );
});

test('without the script itself, nothing is promised', () => {
  const latest = release.replace(/[\d.]+\/$/, 'latest/');
  visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replace(release, latest) }));
  visit.web.answers.set(`${latest}missing-certificate-help.js`, (request, response) =>
    response.writeHead(302, { location: `${release}missing-certificate-help.js` }).end(),
  );
  return visit(
    async (page) => {
      await title(page).waitFor();
      await hears(page, false);
      assert.ok(!(await keptFiles(page)).includes('/help/'));
    },
    { expected: /latest\/missing-certificate-help\.js is in no folder that names its release\./ },
  );
});

test('until a language is kept, nothing is promised', () => {
  const english = `${release}locales/en.js`;
  let answer;
  visit.web.answers.set(english, (request, response) => {
    const file = readFileSync(join(root, 'dist/cdn/locales/en.js'));
    answer = () =>
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=600' }).end(file);
  });
  return visit(async (page) => {
    await hears(page, false);
    answer();
    await title(page).waitFor();
    await hears(page, true);
    assert.ok((await keptFiles(page)).includes(english));
  });
});

test('without the script itself, no other file stands for it', () => {
  const elsewhere = '/elsewhere/missing-certificate-help.js';
  visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replace(/(src=")[^"]*/, `$1${elsewhere}`) }));
  visit.web.answers.set(elsewhere, (request, response) =>
    response.writeHead(302, { location: `${release}missing-certificate-help.js` }).end(),
  );
  return visit(
    async (page) => {
      await title(page).waitFor();
      await page.evaluate(() => document.querySelector('missing-certificate-help').goTo('contact-support'));
      await page.locator('.now [part=device] summary').click();
      for (const file of ['extras/en.js', 'qr-code.js']) await isKept(page, file);
      const count = await page.evaluate(() => self.heard.length);
      // One more file, and so one more answer of the service worker, after all those.
      await page.evaluate((file) => import(file).then(() => undefined), `${release}locales/de.js`);
      await page.waitForFunction((count) => self.heard.length > count, count);
      assert.deepEqual(new Set(await page.evaluate(() => self.heard)), new Set([false]));
    },
    { expected: /missing-certificate-help\.js is in no folder that names its release\./ },
  );
});

test('files in a folder that doesn’t name its release are not kept', () => {
  const folder = '/static/widget/';
  visit.web.answers.set('/help/', sitePage({ embed: documented.embed.replace(release, folder) }));
  for (const file of ['missing-certificate-help.js', 'locales/en.js', 'companion.js'])
    visit.web.answers.set(folder + file, { type: 'text/javascript', body: readFileSync(join(root, 'dist/cdn', file)) });
  return visit(
    async (page) => {
      await hears(page, false);
      await worksWithNetwork(page);
      assert.deepEqual(await kept(page), {});
    },
    { expected: /widget\/missing-certificate-help\.js is in no folder that names its release\./ },
  );
});

test('where storage is full, the page goes on without', () =>
  visit(async (page, context) => {
    const session = await context.newCDPSession(page);
    await hears(page, true);
    await session.send('Storage.clearDataForOrigin', { origin: visit.web.url, storageTypes: 'cache_storage' });
    await session.send('Storage.overrideQuotaForOrigin', { origin: visit.web.url, quotaSize: 1 });
    await page.reload();
    await hears(page, false);
    await worksWithNetwork(page);
  }));

test('where there is no service worker, the page goes on without', () =>
  visit(
    async (page) => {
      assert.equal(await page.evaluate(() => 'serviceWorker' in navigator), false);
      await hears(page, false);
      await worksWithNetwork(page);
    },
    { origin: () => visit.web.url.replace('localhost', 'portal.test') },
  ));

const asKept = (name, answer, rounds) =>
  test(`a page whose server ${name} is shown as it was kept`, () =>
    visit(
      async (page) => {
        await title(page).waitFor();
        await hears(page, true);
        for (let round = 0; round < rounds; round++) {
          visit.web.answers.set('/help/', answer);
          await page.reload();
          await title(page).waitFor();
        }
      },
      { expected: /503/ },
    ));
asKept('is broken', { status: 503, body: 'The site is down.' }, 2);
asKept('never answers', () => undefined, 1);

test('a page that is gone is gone', () =>
  visit(
    async (page) => {
      await hears(page, true);
      visit.web.answers.set('/help/', { status: 404, body: 'The help has moved.' });
      await page.reload();
      await page.getByText('The help has moved.').waitFor();
    },
    { expected: /404/ },
  ));
