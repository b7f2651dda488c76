import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backTranslationFlaws, backTranslationTables, hashOf } from '../../scripts/words/back-translations.mjs';

const source = 'Never do it | ever.';
const text = 'Tun Sie es nie.';
const messages = new Map([
  ['a.safe', { source, note: 'A warning. [never]' }],
  ['a.plain', { source: 'Back', note: 'A button.' }],
]);
const texts = new Map([['de', new Map([['a.safe', text]])]]);
const entry = { of: hashOf(source, text), says: 'Never do it.', verdict: 'same' };
const flaws = (changed, given = messages) =>
  backTranslationFlaws({ back: { de: { 'a.safe': { ...entry, ...changed } } }, messages: given, texts });

test('what was compared with the words of today is fine', () => {
  assert.deepEqual(flaws({}), { problems: [], stale: [] });
  assert.deepEqual(flaws({ verdict: 'firmer' }).problems, []);
});

for (const verdict of ['softer', 'wrong', 'good'])
  test(`refuses the verdict ${verdict}, by language and message`, () => {
    const [problem] = flaws({ verdict }).problems;
    assert.match(problem, /^de: a\.safe: /);
  });

test('refuses what says nothing, and what belongs to no tagged message or no language', () => {
  assert.equal(flaws({ says: ' ' }).problems.length, 1);
  const back = { de: { 'a.safe': entry, 'a.plain': entry }, xx: { 'a.safe': entry } };
  const { problems } = backTranslationFlaws({ back, messages, texts });
  assert.deepEqual(
    problems.map((problem) => problem.slice(0, 11)),
    ['de: a.plain', 'xx: a.safe:'],
  );
});

test('names what is missing, or has changed in either language', () => {
  const changed = new Map([['a.safe', { source: 'Never.', note: '[never]' }]]);
  for (const { stale } of [
    flaws({}, changed),
    flaws({ of: hashOf(source, 'Tun Sie es selten.') }),
    backTranslationFlaws({ back: {}, messages, texts }),
  ])
    assert.deepEqual(stale, ['de: a.safe']);
});

test('the table shows the English, what each language says and the verdict', () => {
  const table = backTranslationTables({ back: { de: { 'a.safe': { ...entry, says: 'Never | ever.' } } }, messages });
  assert.match(table, /^## a\.safe: never\n\n> Never do it \| ever\.\n/);
  assert.match(table, /\n\| de \| Never \\\| ever\. \| same \|\n$/);
});
