import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { named, read, titlesOf } from '../helpers/named-tests.mjs';

test('every row of docs/reliability.md names its test, and the test exists by that title', () => {
  const rows = read('docs/reliability.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (fault|from|-+) /.test(line));
  assert.ok(rows.length > 80);
  for (const row of rows) assert.match(row, /\| `test\/[\w./-]+\.test\.(mjs|ts)`: [^|]*\|$/, row);
  const tests = named('docs/reliability.md');
  assert.equal(tests.length, rows.length);
  for (const [file, title] of tests) {
    assert.ok(existsSync(join(root, file)), file);
    assert.ok(
      titlesOf(file).some((known) => known.startsWith(title)),
      `${file} has no test “${title}”`,
    );
  }
});

test('every test that SECURITY.md names exists', () => {
  const files = named('SECURITY.md').map(([file]) => file);
  assert.ok(files.length > 10);
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
});
