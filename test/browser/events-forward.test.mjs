import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { funnel } from '../../src/page-helpers/funnel.js';
import { browserArgs, findBrowser } from '../../scripts/test/browser.mjs';
import { launch } from '../helpers/browser.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { startWeb } from '../helpers/web.mjs';
import { check, read, tag, types, walk } from './events-page.mjs';

const { shown } = snippetsOf('docs/events.md');

let web;
let service;
let browser;
/** What nobody caught on any page. */
const uncaught = [];
before(async () => {
  web = await startWeb();
  service = await startWeb();
  // Pages that are left may come back as they were, as in anybody's browser. Chromium's headless shell can't do this.
  browser = await launch({ executablePath: findBrowser(), ignoreDefaultArgs: ['--disable-back-forward-cache'] });
});
after(async () => {
  await browser?.close();
  await web?.close();
  await service?.close();
  assert.deepEqual(uncaught, []);
});

/** What a service is asked and told at an address. */
function collect({ answers }, path = '/collect') {
  const got = [];
  let told = () => {};
  answers.set(path, (request, response) => {
    let body = '';
    request
      .on('data', (part) => (body += part))
      .on('end', () => {
        got.push({ method: request.method, headers: request.headers, body });
        response.writeHead(204).end();
        told();
      });
  });
  /** When so many requests have come. */
  const count = (number) =>
    new Promise((resolve) => (told = () => got.length >= number && resolve())).finally(() => (told = () => {}));
  return {
    got,
    lists: () => got.map(({ body }) => JSON.parse(body)),
    came: (number) => (got.length >= number ? undefined : count(number)),
  };
}

/** A page that forwards what happens, by a strict policy. */
async function forwarding(context, { snippet = shown('html', 'forward.js'), entry = 'missing-certificate-help' } = {}) {
  web.answers.set('/help/forward.js', { type: 'text/javascript', body: read('src/page-helpers/forward.js') });
  web.answers.set('/help/', {
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self' ${service.url.replace('localhost', '127.0.0.1')}`,
    },
    body: `<!doctype html><html lang="en"><title>Help</title>${snippet}
    <script type="module" src="/missing-certificate-help/1.0.0/${entry}.js"></script>${tag}</html>`,
  });
  web.answers.set('/elsewhere', '<!doctype html><title>Elsewhere</title>');
  const page = await context.newPage();
  page.on('pageerror', (error) => uncaught.push(String(error)));
  await page.route('**/locales/fr.js*', (route) => route.abort());
  await page.goto(`${web.url}/help/`);
  await page.locator('article').waitFor();
  return page;
}
const leave = (page) => page.goto(`${web.url}/elsewhere`);
const answer = (page, id) => page.locator(`.now [part=answer][data-answer=${id}]`).click();
const rowsOf = (lists) => funnel(lists).map(({ step, reached, stopped }) => `${step} ${reached} ${stopped}`);

test('a visit is sent when it is left: no identifier, and not the reader’s report', async () => {
  const { got, lists, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await forwarding(context);
  await walk(page);
  await leave(page);
  await came(1);
  assert.deepEqual(await context.cookies(), []);
  await context.close();
  assert.equal(got.length, 1);
  assert.equal(got[0].method, 'POST');
  assert.match(got[0].headers['content-type'], /^text\/plain/);
  const [list] = lists();
  check(list);
  assert.deepEqual([...new Set(list.map((record) => record.type))].sort(), types.toSorted());
  assert.ok(list.every(({ detail }) => !('href' in detail)));
  assert.deepEqual([...new Set(list.flatMap((record) => Object.keys(record)))].sort(), [
    'after',
    'detail',
    'part',
    'schema',
    'type',
  ]);
});

test('a reader who leaves and comes back is one visit', async () => {
  const { lists, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await forwarding(context);
  await answer(page, 'next');
  await leave(page);
  await came(1);
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('.check-phone.now').waitFor();
  await answer(page, 'next');
  await leave(page);
  await came(2);
  await context.close();
  lists().forEach(check);
  // What came back is the page itself, not another one.
  assert.deepEqual(
    lists().map((list) => list.map(({ part }) => part)),
    [
      [1, 1],
      [1, 1, 2],
    ],
  );
  assert.deepEqual(rowsOf(lists()).slice(0, 3), ['recognize 1 0', 'check-phone 1 0', 'organization-certificate 1 1']);
});

test('a reader who comes back to see nothing new isn’t told of again', async () => {
  const { got, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await forwarding(context);
  await leave(page);
  await came(1);
  await page.goBack({ waitUntil: 'commit' });
  await page.locator('article').waitFor();
  await leave(page);
  // This one is the second only if nothing was sent before it.
  await page.evaluate(() => navigator.sendBeacon('/collect', '[]'));
  await came(2);
  await context.close();
  assert.deepEqual(
    got.map(({ body }) => body === '[]'),
    [false, true],
  );
});

test('a reload is no other visit', async () => {
  const { lists, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await forwarding(context);
  await answer(page, 'next');
  await page.reload();
  await page.locator('.check-phone.now').waitFor();
  await page.locator('.now [part=back]').first().click();
  await answer(page, 'next');
  await answer(page, 'next');
  await leave(page);
  await came(2);
  await context.close();
  assert.ok(lists()[1].some(({ detail }) => detail.cause === 'memory'));
  assert.deepEqual(rowsOf(lists()).slice(0, 3), ['recognize 1 0', 'check-phone 1 0', 'organization-certificate 1 1']);
});

test('a step of a later version is counted too', () => {
  const step = (from, to) => ({ type: 'mch-step', detail: { from, to, cause: 'answer' } });
  assert.deepEqual(rowsOf([[step('recognize', 'a-new-one')], [step('recognize', 'a-new-one')]]), [
    'recognize 2 0',
    'check-phone 0 0',
    'organization-certificate 0 0',
    'contact-support 0 0',
    'solved 0 0',
    'a-new-one 2 2',
  ]);
});

test('a service of another origin is told without a question beforehand, and without the page’s cookies', async () => {
  const { got, came } = collect(service);
  const endpoint = `${service.url.replace('localhost', '127.0.0.1')}/collect`;
  const context = await browser.newContext({ locale: 'en-US' });
  await context.addCookies([{ name: 'login', value: 'somebody', url: web.url }]);
  const page = await forwarding(context, { snippet: shown('html', 'forward.js').replace('/collect', endpoint) });
  await leave(page);
  await came(1);
  await context.close();
  assert.deepEqual(
    got.map(({ method, headers }) => [method, headers.cookie]),
    [['POST', undefined]],
  );
});

test('a beacon carries a login’s cookie to the host that has set it, as docs/events.md warns', async () => {
  const { got, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  await context.addCookies([{ name: 'login', value: 'somebody', url: web.url }]);
  await leave(await forwarding(context));
  await came(1);
  await context.close();
  assert.equal(got[0].headers.cookie, 'login=somebody');
});

test('nothing is missed where the language comes with the entry', async () => {
  const { lists, came } = collect(web);
  const context = await browser.newContext({ locale: 'en-US' });
  await leave(await forwarding(context, { entry: 'en' }));
  await came(1);
  await context.close();
  assert.deepEqual(
    lists()[0].map(({ type }) => type),
    ['mch-locale'],
  );
});

test('without an endpoint nothing is sent, and the site is told', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  const told = [];
  context.on('console', (message) => told.push(message.text()));
  const { got } = collect(web, '/help/undefined');
  const { came, got: last } = collect(web);
  const page = await forwarding(context, { snippet: '<script src="/help/forward.js" defer></script>' });
  await answer(page, 'next');
  await leave(page);
  await page.evaluate(() => navigator.sendBeacon('/collect', '[]'));
  await came(1);
  await context.close();
  assert.deepEqual([got.length, last.length], [0, 1]);
  assert.deepEqual(told, ['forward.js needs data-endpoint; nothing is sent.']);
});

// As a person sets it: a preference, and what Chromium has for who can't set the other one yet.
for (const { name, header, preferences = {}, args = [] } of [
  { name: 'Do Not Track', header: 'dnt', preferences: { enable_do_not_track: true } },
  { name: 'Global Privacy Control', header: 'sec-gpc', args: ['--enable-features=GlobalPrivacyControlForce'] },
])
  test(`nothing is sent for who asks for ${name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'events-'));
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findBrowser(),
      args: [...browserArgs, ...args],
      locale: 'en-US',
    });
    try {
      const { got, came } = collect(web);
      const page = await forwarding(context);
      await walk(page);
      await leave(page);
      await page.evaluate(() => navigator.sendBeacon('/collect', 'the last'));
      await came(1);
      assert.deepEqual(
        got.map(({ body, headers }) => [body, headers[header]]),
        [['the last', '1']],
      );
    } finally {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
