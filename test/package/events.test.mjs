import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { snippetsOf } from '../snippets.mjs';
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
      ]);`;
    writeFileSync(at('record.ts'), code);
    assert.equal(typeErrors('record.ts', moduleResolution), '');
    for (const [right, wrong] of [
      ['schema: 1', 'schema: 2'],
      ["'mch-support'", "'mch-other'"],
      ['helped: true', "helped: 'yes'"],
      ["step: 'contact-support'", "step: 'nowhere'"],
    ]) {
      writeFileSync(at('record.ts'), code.replace(right, wrong));
      assert.match(typeErrors('record.ts', moduleResolution), /error TS/, wrong);
    }
  });
