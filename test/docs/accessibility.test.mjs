import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { openAcr, rowsBelow } from '../../scripts/docs/accessibility.mjs';
import { root } from '../../scripts/setup.mjs';
import { read, titlesOf } from '../helpers/named-tests.mjs';

const file = 'docs/accessibility.md';
const page = read(file);
const project = JSON.parse(read('package.json'));
/** The criteria of WCAG 2.2 and the schema, both from https://github.com/GSA/openacr (CC0-1.0). */
const catalog = JSON.parse(read('test/scripts/fixtures/openacr/wcag-2.2.json'));
const isValid = new Ajv({ allErrors: true }).compile(
  JSON.parse(read('test/scripts/fixtures/openacr/openacr-0.1.0.json')),
);

/** What is wrong with a cell of evidence. */
function flaws(cell) {
  return cell.split('<br>').flatMap((evidence) => {
    if (evidence === 'Does not apply' || /^(Checked by hand|Not known): .+\.$/.test(evidence)) return [];
    const [, test, title] = /^`(test\/[\w./-]+\.test\.(?:mjs|ts))`: (.+)$/.exec(evidence) ?? [];
    if (!test) return [`no evidence: ${evidence}`];
    if (!existsSync(join(root, test))) return [`no file: ${test}`];
    return titlesOf(test).includes(title) ? [] : [`${test} has no test “${title}”`];
  });
}

for (const [level, chapter] of [
  ['A', 'success_criteria_level_a'],
  ['AA', 'success_criteria_level_aa'],
])
  test(`docs/accessibility.md has every criterion of WCAG 2.2, level ${level}, and evidence that exists`, () => {
    const rows = rowsBelow(page, `## WCAG 2.2, level ${level}`);
    assert.deepEqual(
      rows.map(([criterion]) => criterion.toLowerCase()),
      Object.entries(catalog[chapter]).map((entry) => entry.join(' ').toLowerCase()),
    );
    for (const [criterion, conformance, how, evidence] of rows) {
      assert.match(how, /\.$/, criterion);
      assert.deepEqual(flaws(evidence), [], criterion);
      // A reader sees at once what nobody has shown.
      if (conformance === 'Supports') assert.match(evidence, /`test\/|^Checked by hand: /, criterion);
    }
  });

test('what docs/accessibility.md says beyond that has a test', () => {
  const rows = rowsBelow(page, '## Beyond WCAG AA');
  assert.ok(rows.length > 4);
  for (const [what, evidence] of rows) assert.deepEqual(flaws(evidence), [], what);
});

test('evidence that isn’t there is noticed: the check can fail', () => {
  assert.equal(flaws('`test/nothing.test.mjs`: title').length, 1);
  assert.equal(flaws('`test/scripts/accessibility-docs.test.mjs`: evidence').length, 1);
  assert.equal(flaws('It is well known.').length, 1);
});

test('docs/accessibility.md answers each pattern of “Making Content Usable”', () => {
  const counts = [7, 7, 13, 12, 4, 5, 7, 4];
  const headings = page.match(/^### Objective \d: .+$/gm);
  assert.equal(headings.length, counts.length);
  for (const [index, heading] of headings.entries()) {
    const rows = rowsBelow(page, heading);
    assert.equal(rows.length, counts[index], heading);
    for (const [pattern, met, how] of rows) {
      assert.match(met, /^(yes|partly|no|n\/a|site)$/, pattern);
      assert.match(how, /\.”?$/, pattern);
    }
  }
});

test('docs/openacr.yaml is valid OpenACR, and has what docs/accessibility.md says', () => {
  const report = parse(read('docs/openacr.yaml'), { version: '1.1' });
  assert.ok(isValid(report), JSON.stringify(isValid.errors));
  assert.deepEqual(report, parse(openAcr(page, project), { version: '1.1' }));
  for (const [chapter, criteria] of Object.entries(catalog))
    assert.deepEqual(
      report.chapters[chapter].criteria.map(({ num }) => num),
      Object.keys(criteria),
    );
  assert.ok(project.files.includes('docs'));
  assert.equal(isValid({ ...report, author: {} }), false);
});

test('a level of conformance that there is none of is refused', () => {
  assert.throws(() => openAcr(page.replace('| Supports ', '| Supported '), project), /“Supported” of 1\.1\.1/);
});
