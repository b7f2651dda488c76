import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  backTranslationProblems,
  backTranslationTables,
  hashOf,
  staleBackTranslations,
} from '../../scripts/words/back-translations.mjs';
import { clock, messages as english, unit, xliff } from './fixtures/words.mjs';
import { project } from './fixtures/words-project.mjs';

const source = 'Never do it | ever.';
const text = 'Tun Sie es nie.';
const messages = new Map([
  ['a.safe', { source, note: 'A warning. [never]' }],
  ['a.plain', { source: 'Back', note: 'A button.' }],
]);
const texts = new Map([['de', new Map([['a.safe', text]])]]);
const entry = { of: hashOf(source, text), says: 'Never do it.', verdict: 'same' };
const changedBy = (change) => ({ de: { 'a.safe': { ...entry, ...change } } });
const problemsOf = (back) => backTranslationProblems(back, messages, texts.keys());

test('what was compared with the words of today is fine', () => {
  assert.deepEqual(problemsOf(changedBy({})), []);
  assert.deepEqual(staleBackTranslations(changedBy({}), messages, texts), []);
  assert.deepEqual(problemsOf(changedBy({ verdict: 'firmer' })), []);
});

for (const verdict of ['softer', 'wrong', 'good'])
  test(`refuses the verdict ${verdict}, by language and message`, () => {
    const [problem] = problemsOf(changedBy({ verdict }));
    assert.match(problem, /^de: a\.safe: /);
  });

test('refuses what says nothing, and what belongs to no tagged message or no language', () => {
  assert.equal(problemsOf(changedBy({ says: ' ' })).length, 1);
  const back = { de: { 'a.safe': entry, 'a.plain': entry }, xx: { 'a.safe': entry } };
  assert.deepEqual(
    problemsOf(back).map((problem) => problem.slice(0, 11)),
    ['de: a.plain', 'xx: a.safe:'],
  );
});

test('names what is missing, or has changed in either language', () => {
  const changed = new Map([['a.safe', { source: 'Never.', note: '[never]' }]]);
  for (const stale of [
    staleBackTranslations(changedBy({}), changed, texts),
    staleBackTranslations(changedBy({ of: hashOf(source, 'Tun Sie es selten.') }), messages, texts),
    staleBackTranslations({}, messages, texts),
  ])
    assert.deepEqual(stale, ['de: a.safe']);
});

test('the table shows the English, what each language says and the verdict', () => {
  const table = backTranslationTables({ back: { de: { 'a.safe': { ...entry, says: 'Never | ever.' } } }, messages });
  assert.match(table, /^## a\.safe: never\n\n> Never do it \| ever\.\n/);
  assert.match(table, /\n\| de \| Never \\\| ever\. \| same \|\n$/);
});

test('npm run words names a translation that changed since it was translated back, and a release fails', async (t) => {
  const { write, read, run } = project(t);
  const id = 'check.clock';
  const { source: clockSource } = english.get(id);
  write('src/words/article.ts', read('src/words/article.ts').replace('A step.', 'A step. [only]'));
  const back = (text) => ({ of: hashOf(clockSource, text), says: 'Only switch it on.', verdict: 'same' });
  const changed =
    /^(warning: )?locales\/back-translations\.json: de: check\.clock: changed since it was translated back$/m;
  const after = `${clock} Nur einmal.`;
  write('locales/de.xlf', xliff({ [id]: unit(id, clockSource, after) }));
  write('locales/safety.json', JSON.stringify({ en: { only: ['switch on'] }, de: { only: ['nur'] } }));

  write('locales/back-translations.json', JSON.stringify({ de: { [id]: back(after) } }));
  const fresh = await run(['--release']);
  assert.equal(fresh.code, 0, fresh.text);

  write('locales/back-translations.json', JSON.stringify({ de: { [id]: back(clock) } }));
  const checked = await run(['--check']);
  assert.equal(checked.code, 0, checked.text);
  assert.equal(changed.exec(checked.text)?.[1], 'warning: ');
  const release = await run(['--release']);
  assert.equal(release.code, 1);
  assert.match(release.text, changed);
  assert.doesNotMatch(release.text, /^warning/m);
});
