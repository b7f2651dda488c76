import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { factAges, factProblems, warnedBefore } from '../../scripts/words/facts.mjs';
import { highestGrade, mostWords, readability } from '../../scripts/words/readability.mjs';

const day = 86_400_000;
const claim = { sources: ['learn'], checked: '2026-11-26' };
const table = (claims = {}, more = {}) => ({
  sources: { learn: { title: 'Learn', date: '2026-04-08' } },
  claims: { 'check.clock': claim, ...claims },
  claimless: ['check.heading'],
  ...more,
});
const ids = ['check.clock', 'check.heading'];

test('a table in which each message has a source, or needs none, has no problem', () => {
  assert.deepEqual(factProblems(table(), ids), []);
  assert.deepEqual(factProblems(table({ 'check.clock': { ...claim, until: '2027-06-01' } }), ids), []);
});

for (const [what, facts, problem] of [
  ['a message in neither list', table({}, { claimless: [] }), 'check.heading: no source, and not in "claimless"'],
  ['a claim of no message', table({ 'check.gone': claim }), 'check.gone: there is no such message'],
  ['a message in both lists', table({ 'check.heading': claim }), 'check.heading: both a claim and "claimless"'],
  ['no sources', table({ 'check.clock': { ...claim, sources: [] } }), 'check.clock: no source'],
  ['sources that are left out', table({ 'check.clock': { checked: claim.checked } }), 'check.clock: no source'],
  [
    'an unknown source',
    table({ 'check.clock': { ...claim, sources: ['toString'] } }),
    'check.clock: no source called "toString"',
  ],
  ['no day of the check', table({ 'check.clock': { sources: ['learn'] } }), 'check.clock: "checked" is no day'],
  [
    'a month instead of a day',
    table({ 'check.clock': { ...claim, until: '2027-06' } }),
    'check.clock: "until" is no day',
  ],
  ['a source without a title', table({}, { sources: { learn: { date: '2026-04-08' } } }), 'source learn: no title'],
  ['a source without a date', table({}, { sources: { learn: { title: 'Learn' } } }), 'source learn: "date" is no day'],
])
  test(`one problem: ${what}`, () => {
    assert.deepEqual(factProblems(facts, ids), [problem]);
  });

test('a day that the calendar doesn’t have is a problem, too', () => {
  for (const checked of ['2026-11-31', '2026-13-01', '2026-02-29'])
    assert.deepEqual(factProblems(table({ 'check.clock': { ...claim, checked } }), ids), [
      'check.clock: "checked" is no day',
    ]);
});

test('the end of a claim is told 60 days before, and is an error after it', () => {
  assert.equal(warnedBefore, 60);
  const facts = table({ 'check.clock': { ...claim, until: '2027-06-01' } });
  const end = Date.UTC(2027, 5, 1);
  const at = (days) => factAges(facts, end + days * day);
  assert.deepEqual(at(-61), { outdated: [], soon: [] });
  assert.deepEqual(at(-60).soon, ['check.clock: known to hold until 2027-06-01, 60 days from now']);
  assert.deepEqual(at(0), { outdated: [], soon: ['check.clock: known to hold until 2027-06-01, 0 days from now'] });
  assert.deepEqual(factAges(facts, end + 1), {
    outdated: ['check.clock: known to hold until 2027-06-01 only'],
    soon: [],
  });
});

test('it is an error if nothing was checked for a year', () => {
  const facts = table({ 'check.network': { ...claim, checked: '2025-01-01' } });
  const last = Date.UTC(2026, 10, 26);
  assert.deepEqual(factAges(facts, last + 365 * day), { outdated: [], soon: [] });
  assert.deepEqual(factAges(facts, last + 366 * day).outdated, ['nothing was checked for 365 days']);
});

/** Runs the script of `npm run check`, `build` and `release` on the project, on another day. */
function run(now, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,Date.now=()=>${now}`, join(root, 'scripts/facts.mjs'), ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, text: stdout + stderr };
}

test('the project’s own claims: the build warns, and only a release fails', () => {
  const { claims } = JSON.parse(readFileSync(join(root, 'src/words/facts.json'), 'utf8'));
  const [[id, { until }]] = Object.entries(claims)
    .filter(([, { until }]) => until)
    .sort(([, a], [, b]) => a.until.localeCompare(b.until));
  const end = Date.parse(until);
  const before = run(end - 30 * day, '--release');
  assert.match(before.text, new RegExp(`${id}: known to hold until ${until}, 30 days from now`));
  assert.equal(before.status, 0, before.text);
  const past = run(end + day);
  assert.match(past.text, new RegExp(`${id}: known to hold until ${until} only`));
  assert.equal(past.status, 0, past.text);
  assert.equal(run(end + day, '--release').status, 1);
});

test('a sentence with too many words is a problem, also with its labels', () => {
  const words = (count) => `${Array.from({ length: count }, () => 'go').join(' ')}.`;
  assert.equal(mostWords, 24);
  assert.deepEqual(readability({ 'check.clock': words(24) }).problems, []);
  assert.deepEqual(readability({ 'check.clock': `${words(3)} ${words(25)}` }).problems, [
    'check.clock: a sentence of 25 words, more than 24',
  ]);
  const labels = { 'label.activate': 'Activate this device admin app' };
  assert.equal(
    readability({ ...labels, 'check.clock': `{activate} ${words(20)}` }).problems[0],
    'check.clock: a sentence of 25 words, more than 24',
  );
});

test('a step that is too hard to read is a problem', () => {
  assert.equal(highestGrade, 6);
  const easy = 'Turn it on. Then go back. Try to sign in.';
  const hard =
    'Administrators investigate intermediate certificates, authentication and organizational infrastructure.';
  assert.deepEqual(readability({ 'check.clock': easy }).problems, []);
  const { grades, problems } = readability({ 'check.clock': easy, 'support.who': hard });
  assert.deepEqual(
    grades.map(({ step, grade }) => [step, grade > highestGrade]),
    [
      ['check', false],
      ['support', true],
    ],
  );
  assert.equal(problems.length, 1);
  assert.match(problems[0], /^step support: grade \d+\.\d, more than 6$/);
  // Administrators and support teams know these terms.
  assert.deepEqual(readability({ 'admin.cause': hard, 'cause.server': hard }).problems, []);
});

test('every step that a reader sees is measured, and so are the notices in and above the steps', () => {
  const { text } = run(Date.now());
  const measured = Array.from(
    /Reading grade by step: (.*)/.exec(text)[1].matchAll(/(\w+) [\d.]+/g),
    ([, step]) => step,
  );
  const steps = ['recognize', 'check', 'certificate', 'organization', 'support', 'solved', 'checks'];
  const notices = ['clock', 'facts', 'problem', 'shared', 'version'];
  assert.deepEqual(measured.sort(), [...steps, ...notices].sort());
});
