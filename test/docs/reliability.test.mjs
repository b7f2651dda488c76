import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

/** Each test that a page names in its tables: its file, and how its title begins; … stands for what differs from row to row. */
const named = (page) =>
  Array.from(read(page).matchAll(/`(test\/[\w./-]+\.test\.(?:mjs|ts))`(?:: ([^|\n]+))?/g), ([, file, title = '']) => [
    file,
    title.trim(),
  ]);

/** The titles of a file's tests, with … for what is put in. */
const titlesOf = (file) =>
  Array.from(
    read(file).matchAll(/\b(?:test|it|testPage)\(\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g),
    ([, plain, template]) => (plain ?? template).replace(/\$\{[^}]*\}/g, '…').replaceAll("\\'", "'"),
  );

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
