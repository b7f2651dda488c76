import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { check, isValid, read, script, tag, types, walk } from '../browser/events-page.mjs';

const open = opener();
const { shown, assertAllShown } = snippetsOf('docs/events.md');
const { eventSchemaVersion } = await import('../../dist/index.js');

/** What a detail may have: what its description says, or each of several. */
const shapesOf = ({ properties: { detail } }) => (detail.oneOf ?? [detail]).map(({ properties }) => properties);

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
  assert.deepEqual(allowed('mch-locale', 'cause'), valuesOf('dist/language/wanted-languages.d.ts', 'LocaleCause'));
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
      '**/funnel.js': (route) =>
        route.fulfill({ contentType: 'text/javascript', body: read('src/page-helpers/funnel.js') }),
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
