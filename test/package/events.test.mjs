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

for (const moduleResolution of ['bundler', 'nodenext'])
  test(`docs/events.md: the type of a record, module resolution ${moduleResolution}`, () => {
    const code = `${shown('ts', 'MchRecord')}
      const record = { schema: 1, after: 0, part: 1 } as const;
      stepsOf([
        { ...record, type: 'mch-support', detail: { step: 'contact-support' } },
        { ...record, type: 'mch-feedback', detail: { helped: true, reason: null } },
        { ...record, type: 'mch-check', detail: { check: 'network', answer: 'one' } },
      ]);`;
    writeFileSync(at('record.ts'), code);
    assert.equal(typeErrors('record.ts', moduleResolution), '');
    for (const [right, wrong] of [
      ['schema: 1', 'schema: 2'],
      ["'mch-support'", "'mch-other'"],
      ['helped: true', "helped: 'yes'"],
      ["step: 'contact-support'", "step: 'nowhere'"],
      ["check: 'network'", "check: 'weather'"],
    ]) {
      writeFileSync(at('record.ts'), code.replace(right, wrong));
      assert.match(typeErrors('record.ts', moduleResolution), /error TS/, wrong);
    }
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
