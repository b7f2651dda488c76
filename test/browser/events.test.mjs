import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/setup.mjs';
import { snippetsOf } from '../snippets.mjs';
import { startWeb } from '../web.mjs';
import { opener } from './page.mjs';

const open = opener();
const { shown, assertAllShown } = snippetsOf('docs/events.md');
const read = (file) => readFileSync(join(root, file), 'utf8');
const isValid = new Ajv({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(read('dist/events.schema.json')),
);
const check = (list) => assert.ok(isValid(list), JSON.stringify(isValid.errors?.slice(0, 3)));
const { eventSchemaVersion } = await import('../../dist/index.js');
const axe = read('node_modules/axe-core/axe.min.js');
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const tag = '<missing-certificate-help id="help"></missing-certificate-help>';
const types = ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-locale', 'mch-error'];

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
  await answer('solved');
  await page.locator('.now [part=restart]').click();
  await page.getByRole('combobox').selectOption('fr');
  await page.getByRole('alert').waitFor();
  await page.getByRole('combobox').selectOption('de');
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
  // Every property of a detail is described.
  const described = JSON.parse(read('dist/events.schema.json')).$defs.record.oneOf;
  for (const { type, detail } of list) {
    const { properties } = described.find((one) => one.properties.type.const === type).properties.detail;
    assert.deepEqual(
      Object.keys(detail).filter((name) => !Object.hasOwn(properties, name)),
      [],
      type,
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
    { schema: 1, type: 'mch-outcome', detail: step.detail },
    { schema: 1, type: 'mch-feedback', detail: { helped: 'yes', reason: null } },
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
    ...record.oneOf.flatMap(({ properties }) =>
      Object.values(properties.detail.properties).flatMap((property) => property.enum ?? []),
    ),
  ])
    assert.ok(documented.includes(`\`${value}\``), String(value));
});

test('docs/events.md: what is heard, and the version', async () => {
  const { page, seen, close } = await open(script + tag + shown('js', 'mch-outcome'));
  await page.locator('.now [data-answer=other]').click();
  await page.locator('.contact-support.now').waitFor();
  assert.deepEqual(seen.console, ['support recognize']);
  await close();
  const version = shown('js', 'eventSchemaVersion');
  assert.ok(version.includes("import { eventSchemaVersion } from 'missing-certificate-help';"));
  assert.equal(eventSchemaVersion, 1);
  check(JSON.parse(shown('json', '"after"')));
});

test('docs/events.md: all that is shown there was run', () => {
  shown('html', 'forward.js');
  assertAllShown();
});

let web;
let browser;
before(async () => {
  web = await startWeb();
  browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
});
after(async () => {
  await browser?.close();
  await web?.close();
});

/** A visit to a page that forwards what happens; what the service got. */
async function forwarded({ init, drive = walk } = {}) {
  const got = [];
  let arrived;
  const first = new Promise((resolve) => (arrived = resolve));
  web.answers.set('/collect', (request, response) => {
    let body = '';
    request
      .on('data', (part) => (body += part))
      .on('end', () => {
        got.push({ type: request.headers['content-type'], cookie: request.headers.cookie, body });
        response.writeHead(204).end();
        arrived();
      });
  });
  const forward = shown('html', 'forward.js');
  web.answers.set('/help/forward.js', { type: 'text/javascript', body: read('demo/events/forward.js') });
  web.answers.set(
    '/help/',
    `<!doctype html><html lang="en"><title>Help</title>${forward}
    <script type="module" src="/missing-certificate-help/1.0.0/missing-certificate-help.js"></script>${tag}</html>`,
  );
  web.answers.set('/elsewhere', '<!doctype html><title>Elsewhere</title>');
  const context = await browser.newContext({ locale: 'en-US' });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  await page.route('**/locales/fr.js*', (route) => route.abort());
  await page.goto(`${web.url}/help/`);
  await page.locator('article').waitFor();
  await drive(page);
  await page.goto(`${web.url}/elsewhere`);
  return { got, first, close: () => context.close() };
}

test('a visit is sent once, when it is left: no identifier, no cookie, not the reader’s report', async () => {
  const { got, first, close } = await forwarded();
  await first;
  await close();
  assert.equal(got.length, 1);
  const [{ type, cookie, body }] = got;
  assert.match(type, /^text\/plain/);
  assert.equal(cookie, undefined);
  const list = JSON.parse(body);
  check(list);
  assert.deepEqual([...new Set(list.map((record) => record.type))].sort(), types.toSorted());
  assert.ok(list.every(({ detail }) => !('href' in detail)));
  assert.deepEqual([...new Set(list.flatMap((record) => Object.keys(record)))].sort(), [
    'after',
    'detail',
    'schema',
    'type',
  ]);
});

for (const [name, init] of [
  ['Do Not Track', () => Object.defineProperty(navigator, 'doNotTrack', { get: () => '1' })],
  ['Global Privacy Control', () => Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true })],
])
  test(`nothing is sent for who asks for ${name}`, async () => {
    const { got, close } = await forwarded({ init });
    // The page left has been taken down when the next one is there, and a beacon would have come before that answer.
    await fetch(`${web.url}/elsewhere`);
    await close();
    assert.deepEqual(got, []);
  });

test('the demo counts visits while they go on, and draws them', async () => {
  const { page, seen, close } = await open('');
  await page.goto(new URL('/demo/events/', page.url()).href);
  await page.getByRole('article').waitFor();
  const rows = () =>
    page
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
