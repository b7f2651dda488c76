import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import {
  documented,
  hears,
  helpOffline,
  kept,
  offlineVisitor,
  sitePage,
  title,
  until,
  worksWithNetwork,
} from './offline-page.mjs';

const visit = offlineVisitor();
beforeEach(visit.reset);

const isRegistered = (page) => page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration()));

for (const [what, policy, isElsewhere] of [
  ['at all', "default-src 'none'; script-src 'self'", false],
  ['from the CDN', "default-src 'self'", true],
])
  test(`if the policy of its own file lets it not fetch ${what}, it takes itself back`, () => {
    visit.web.answers.set('/help/help-offline.js', { ...helpOffline, headers: { 'content-security-policy': policy } });
    const embed = isElsewhere ? documented.embed.replace('src="', `src="${visit.cdn.url}`) : documented.embed;
    visit.web.answers.set('/help/', sitePage({ embed }));
    return visit(
      async (page) => {
        for (let round = 0; round < 2; round++) {
          await title(page).waitFor();
          await hears(page, false);
          await until(page, async () => !(await isRegistered(page)));
          await page.reload();
        }
      },
      { expected: /^help-offline\.js: it can’t fetch; see the Content-Security-Policy/ },
    );
  });

test('a service worker of the site’s own keeps its place', () => {
  visit.web.answers.set('/help/site-worker.js', {
    type: 'text/javascript',
    body: 'addEventListener("fetch", Object)',
  });
  visit.web.answers.set('/help/', sitePage({ embed: '', offline: '' }));
  return visit(
    async (page) => {
      await page.evaluate(() => navigator.serviceWorker.register('site-worker.js'));
      await page.evaluate(() => navigator.serviceWorker.ready);
      visit.web.answers.set('/help/', sitePage());
      await page.reload();
      await hears(page, false);
      await worksWithNetwork(page);
      const script = await page.evaluate(async () => (await navigator.serviceWorker.ready).active.scriptURL);
      assert.match(script, /site-worker/);
    },
    { expected: /^help-offline\.js: .* has another service worker\./ },
  );
});

test('beside a service worker for the whole site, each does its part', () => {
  visit.web.answers.set('/site-worker.js', {
    type: 'text/javascript',
    body: 'addEventListener("message", ({ source }) => source.postMessage("not for me"))',
  });
  visit.web.answers.set('/help/', sitePage({ embed: '', offline: '' }));
  return visit(async (page) => {
    await page.evaluate(() => navigator.serviceWorker.register('/site-worker.js'));
    await page.evaluate(() => navigator.serviceWorker.ready);
    visit.web.answers.set('/help/', sitePage());
    const messages = [];
    await page.exposeFunction('hearMessage', (data) => messages.push(data));
    await page.addInitScript(() =>
      navigator.serviceWorker.addEventListener('message', ({ data }) => self.hearMessage(data)),
    );
    await page.reload();
    await hears(page, true);
    await worksWithNetwork(page);
    await hears(page, true);
    assert.ok(messages.length >= 2 && messages.every(({ type }) => type === 'mch-offline'), JSON.stringify(messages));
    const scripts = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ active }) => new URL(active.scriptURL).pathname).sort(),
    );
    assert.deepEqual(scripts, ['/help/help-offline.js', '/site-worker.js']);
  });
});

test('a scope that the page is not in is named', async () => {
  const offline = documented.offline.replace(' defer', ' defer data-scope="/help/elsewhere/"');
  visit.web.answers.set('/help/', sitePage({ offline }));
  const complaints = await visit(
    async (page) => {
      await hears(page, false);
      await title(page).waitFor();
    },
    { expected: /is not below/ },
  );
  assert.deepEqual(complaints, [
    `help-offline.js: this page is not below ${visit.web.url}/help/elsewhere/. Without a network the help can’t be read.`,
  ]);
});

test('the strictest Content-Security-Policy holds, with Trusted Types', () => {
  const policy =
    "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types missing-certificate-help missing-certificate-help-offline";
  visit.web.answers.set('/help/', { body: sitePage(), headers: { 'content-security-policy': policy } });
  return visit(async (page) => {
    await title(page).waitFor();
    await hears(page, true);
  });
});

test('as documented: taken back, nothing of it is left', () => {
  return visit(async (page) => {
    await hears(page, true);
    visit.web.answers.set('/help/', sitePage({ offline: `<script type="module">${documented.takeBack}</script>` }));
    await page.reload();
    await title(page).waitFor();
    await until(page, async () => !(await isRegistered(page)) && Object.keys(await kept(page)).length === 0);
    await page.reload();
    await title(page).waitFor();
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  });
});
