import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import { chromium } from 'playwright-core';
import { funnel } from '../../src/page-helpers/funnel.js';
import { browserArgs, findBrowser } from '../../scripts/test/browser.mjs';
import { root } from '../../scripts/setup.mjs';
import { snippetsOf } from '../snippets.mjs';
import { startWeb } from '../web.mjs';
import { chooseLanguage } from './languages.mjs';
import { opener } from './page.mjs';

const open = opener();
const { shown, assertAllShown } = snippetsOf('docs/events.md');
const read = (file) => readFileSync(join(root, file), 'utf8');
const isValid = new Ajv({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(read('dist/events.schema.json')),
);
/** What a detail may have: what its description says, or each of several. */
const shapesOf = ({ properties: { detail } }) => (detail.oneOf ?? [detail]).map(({ properties }) => properties);
const check = (list) => assert.ok(isValid(list), JSON.stringify(isValid.errors?.slice(0, 3)));
const { eventSchemaVersion } = await import('../../dist/index.js');
const axe = read('node_modules/axe-core/axe.min.js');
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const tag = '<missing-certificate-help id="help"></missing-certificate-help>';
const types = ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-check', 'mch-locale', 'mch-error'];

/** Goes through the guide so that everything is told. */
async function walk(page) {
  const answer = (id) => page.locator(`.now [part=answer][data-answer=${id}]`).click();
  await answer('next');
  await answer('next');
  await page.locator('.now [part=back]').first().click();
  await answer('next');
  await answer('next');
  await page
    .locator('missing-certificate-help')
    .evaluate((help) => help.addEventListener('mch-support', (event) => event.preventDefault()));
  await page.locator('[part=support-link]').first().click();
  await page.locator('.now [part=feedback] button').nth(1).click();
  await page.locator('.now [part=feedback] button').first().click();
  await page.locator('.now [part=checks] summary').nth(1).click();
  await page.locator('.now [data-check=network] input[data-answer=one]').check();
  await answer('solved');
  await page.locator('.now [part=restart]').click();
  await chooseLanguage(page, 'fr');
  await page.getByRole('alert').waitFor();
  await chooseLanguage(page, 'de');
  await page.locator('article[lang=de]').waitFor();
}

test('everything that is told in a visit is as the schema says', async () => {
  const { page, close } = await open(script + tag, { routes: { '**/locales/fr.js*': (route) => route.abort() } });
  await page.locator('article').waitFor();
  await page.evaluate((types) => {
    self.told = [];
    for (const type of types) document.addEventListener(type, ({ type, detail }) => self.told.push({ type, detail }));
  }, types);
  await walk(page);
  const list = (await page.evaluate(() => self.told)).map((record) => ({ schema: eventSchemaVersion, ...record }));
  assert.deepEqual([...new Set(list.map(({ type }) => type))].sort(), types.toSorted());
  check(list);
  const examples = JSON.parse(shown('json', '"locale-load"'));
  assert.deepEqual(examples.map(({ type }) => type).sort(), types.toSorted());
  for (const { type, detail } of examples)
    assert.ok(
      list.some((record) => record.type === type && isDeepStrictEqual(record.detail, detail)),
      `${type} is never told like this`,
    );
  // Every property of a detail is described.
  const described = JSON.parse(read('dist/events.schema.json')).$defs.record.oneOf;
  for (const { type, detail } of list) {
    const shapes = shapesOf(described.find((one) => one.properties.type.const === type));
    assert.ok(
      shapes.some((properties) => Object.keys(detail).every((name) => Object.hasOwn(properties, name))),
      `${type} ${JSON.stringify(detail)}`,
    );
  }
  await close();
});

test('the schema refuses what is never told', () => {
  const step = { schema: 1, type: 'mch-step', detail: { from: 'recognize', to: 'check-phone', cause: 'answer' } };
  check([step]);
  for (const wrong of [
    { ...step, schema: 2 },
    { ...step, type: 'mch-other' },
    { ...step, detail: { ...step.detail, to: 'nowhere' } },
    { ...step, detail: { ...step.detail, cause: 'magic' } },
    { ...step, detail: {} },
    { ...step, after: -1 },
    { ...step, part: 0 },
    { schema: 1, type: 'mch-outcome', detail: step.detail },
    { schema: 1, type: 'mch-feedback', detail: { helped: 'yes', reason: null } },
    { schema: 1, type: 'mch-check', detail: { check: 'magic', answer: 'works' } },
    { schema: 1, type: 'mch-locale', detail: { asked: '<b>', shown: 'en', cause: 'page', complete: 1 } },
  ])
    assert.equal(isValid([wrong]), false, JSON.stringify(wrong));
});

test('the schema has every value that the types have', () => {
  const valuesOf = (file, type) => {
    const [, union = ''] = new RegExp(`(?:type|readonly) ${type}(?: =|:) ([^;]+);`).exec(read(file)) ?? [];
    return Array.from(union.matchAll(/'([\w-]+)'/g), ([, value]) => value).sort();
  };
  const { record, step } = JSON.parse(read('dist/events.schema.json')).$defs;
  const allowed = (type, name) =>
    record.oneOf
      .find(({ properties }) => properties.type.const === type)
      .properties.detail.properties[name].enum.filter((value) => value !== null)
      .sort();
  assert.deepEqual(allowed('mch-step', 'cause'), valuesOf('dist/events.d.ts', 'StepCause'));
  assert.deepEqual(allowed('mch-feedback', 'reason'), valuesOf('dist/events.d.ts', 'reason'));
  assert.deepEqual(allowed('mch-locale', 'cause'), valuesOf('dist/language/language-controller.d.ts', 'LocaleCause'));
  assert.deepEqual(record.properties.type.enum.toSorted(), types.toSorted());
  const documented = read('docs/events.md');
  for (const value of [
    ...step.enum,
    ...types,
    ...record.oneOf
      .flatMap(shapesOf)
      .flatMap((properties) => Object.values(properties).flatMap((property) => property.enum ?? property.const ?? [])),
  ])
    assert.ok(documented.includes(`\`${value}\``), String(value));
});

test('docs/events.md: what is heard, and the version', async () => {
  const { page, seen, close } = await open(script + tag + shown('js', 'mch-outcome'));
  await page.locator('.now [data-answer=other]').click();
  await page.locator('.contact-support.now').waitFor();
  assert.deepEqual(seen.console, ['support recognize']);
  await close();
  check(JSON.parse(shown('json', '"after"')));
});

test('docs/events.md: the version, without the element', async () => {
  const imports = '<script type="importmap">{"imports":{"missing-certificate-help/":"/dist/"}}</script>';
  const { page, seen, close } = await open(imports + shown('js', 'eventSchemaVersion'));
  assert.deepEqual(seen.console, ['1']);
  assert.equal(await page.evaluate(() => customElements.get('missing-certificate-help')), undefined);
  assert.equal(eventSchemaVersion, 1);
  await close();
});

test('docs/events.md: the support link stays closed, and the page does something else', async () => {
  const chat = '<script>function openChat(step) { console.log(`chat at ${step}`); }</script>';
  const { page, seen, close } = await open(script + tag + chat + shown('js', 'openChat'));
  await page.locator('.now [data-answer=other]').click();
  await page
    .getByRole('link', { name: /company support/i })
    .first()
    .click();
  assert.deepEqual(seen.console, ['chat at contact-support']);
  assert.equal(page.context().pages().length, 1);
  await close();
});

test('docs/events.md: lists are counted', async () => {
  const check = { type: 'mch-check', detail: { check: 'network', answer: 'one' } };
  const visits = [[], [{ type: 'mch-step', detail: { from: 'recognize', to: 'check-phone', cause: 'answer' } }, check]];
  const { page, seen, close } = await open('', {
    routes: {
      '**/funnel.js': (route) => route.fulfill({ contentType: 'text/javascript', body: read('src/page-helpers/funnel.js') }),
      '**/visits.json': (route) => route.fulfill({ json: visits }),
    },
  });
  const last = page.waitForEvent('console', (message) => message.text().startsWith('others unknown'));
  await page.setContent(shown('js', 'funnel.js'));
  await last;
  assert.deepEqual(seen.console.slice(0, 2), ['recognize 2 1', 'check-phone 1 1']);
  assert.ok(seen.console.includes('network one 1'), seen.console.join());
  await close();
});

test('docs/events.md: all that is shown there was run', () => {
  shown('html', 'forward.js');
  // test/package/events.test.mjs has TypeScript read it.
  shown('ts', 'MchRecord');
  assertAllShown();
});

let web;
let service;
let browser;
/** What nobody caught on any page. */
const uncaught = [];
before(async () => {
  web = await startWeb();
  service = await startWeb();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await web?.close();
  await service?.close();
  assert.deepEqual(uncaught, []);
});

/** Pages that are left may come back as they were, as in anybody's browser. */
const launch = () =>
  chromium.launch({
    executablePath: findBrowser(),
    args: browserArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
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

test('without an endpoint nothing is sent, and the portal is told', async () => {
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

test('the demo counts visits while they go on, and draws them', async () => {
  const { page, seen, close } = await open('');
  await page.goto(new URL('/demo/events/', page.url()).href);
  await page.getByRole('article').waitFor();
  const rows = (table = 0) =>
    page
      .getByRole('table')
      .nth(table)
      .getByRole('row')
      .evaluateAll((all) => all.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(await rows(), [
    ['recognize', '1', '1'],
    ['check-phone', '0', '0'],
    ['organization-certificate', '0', '0'],
    ['contact-support', '0', '0'],
    ['solved', '0', '0'],
  ]);
  await page.locator('.now [data-answer=next]').click();
  await page.locator('.now [data-answer=solved]').click();
  await page.getByRole('row', { name: 'solved 1 1' }).waitFor();
  assert.deepEqual((await rows())[0], ['recognize', '1', '0']);
  await page.getByRole('button', { name: 'Visit once more' }).click();
  await page.getByRole('row', { name: 'recognize 2 1' }).waitFor();
  await page.locator('.now [data-answer=other]').click();
  await page.getByRole('row', { name: 'contact-support 1 1' }).waitFor();
  await page.locator('.now [part=checks] summary').nth(1).click();
  await page.locator('.now [data-check=network] input[data-answer=one]').check();
  await page.getByRole('row', { name: 'network: one 1' }).waitFor();
  assert.equal((await rows(1)).filter(([, visits]) => visits === '1').length, 1);
  const before = await page.locator('canvas').screenshot();
  await page.getByRole('checkbox', { name: '289 made-up visits' }).check();
  await page.getByRole('row', { name: 'recognize 291 46' }).waitFor();
  assert.notDeepEqual(await page.locator('canvas').screenshot(), before);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      [],
    );
  }
  assert.deepEqual(await page.evaluate(() => self.violations), []);
  assert.deepEqual(seen.console, []);
  await close();
});
