import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { checks } from '../../src/page-helpers/funnel.js';
import { snippetsOf } from '../helpers/snippets.mjs';
import { consumer } from './project.mjs';

const { at, inNode, typeErrors } = consumer();
const { shown } = snippetsOf('docs/events.md');

test('the entry for events needs no browser, and the schema is found beside it', () => {
  const [names, schema] = inNode(`
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    import * as events from 'missing-certificate-help/events.js';
    const { resolve } = createRequire(import.meta.url);
    const { $defs } = JSON.parse(readFileSync(resolve('missing-certificate-help/events.schema.json')));
    console.log(JSON.stringify([Object.keys(events), $defs.record.properties.schema.const === events.eventSchemaVersion]));`);
  assert.deepEqual(names, ['MchEvent', 'eventSchemaVersion']);
  assert.equal(schema, true);
});

/** Records that the type allows, each with one change that it refuses. */
const records = [
  ["schema: 1, type: 'mch-support', detail: { step: 'contact-support' }", 'schema: 1', 'schema: 2'],
  ["schema: 1, type: 'mch-support', detail: { step: 'contact-support' }", "'mch-support'", "'mch-other'"],
  ["schema: 1, type: 'mch-support', detail: { step: 'contact-support' }", "'contact-support'", "'nowhere'"],
  ["schema: 1, type: 'mch-feedback', detail: { helped: true, reason: null }", 'helped: true', "helped: 'yes'"],
  ["schema: 1, type: 'mch-check', detail: { check: 'network', answer: 'one' }", "'network'", "'weather'"],
];

for (const moduleResolution of ['bundler', 'nodenext'])
  test(`docs/events.md: the type of a record, module resolution ${moduleResolution}`, () => {
    const use = (record) => `stepsOf([{ after: 0, part: 1, ${record} }]);`;
    // TypeScript reports an expected error that doesn't come.
    const code = records.flatMap(([right, from, to]) => {
      assert.ok(right.includes(from));
      return [use(right), '// @ts-expect-error', use(right.replace(from, to))];
    });
    writeFileSync(at('record.ts'), [shown('ts', 'MchRecord'), ...code].join('\n'));
    assert.equal(typeErrors('record.ts', moduleResolution), '');
  });

test('the last answer to each quick check counts once a visit, however often the visit was sent', () => {
  const said = (check, answer, part) => ({ type: 'mch-check', detail: { check, answer }, part });
  const first = [said('network', 'both', 1), said('others', 'no', 1), said('network', 'one', 1)];
  const counted = (lists) =>
    checks(lists)
      .filter(({ visits }) => visits)
      .map(({ check, answer, visits }) => `${check} ${answer} ${visits}`);
  assert.deepEqual(counted([first]), ['network one 1', 'others no 1']);
  // The same visit goes on, and its reader changes an answer.
  const again = [...first, said('others', 'yes', 2)];
  assert.deepEqual(counted([first, again]), ['network one 1', 'others yes 1']);
  assert.deepEqual(counted([first, again, [said('others', 'yes', 1)]]), ['network one 1', 'others yes 2']);
  // A visit without any, and one of a later version.
  assert.deepEqual(counted([[], [said('weather', 'rain')]]), ['weather rain 1']);
});
