import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mutate } from '../../scripts/words/mutations.mjs';
import { readProject } from '../../scripts/words/project.mjs';
import { englishSafetyFlaws, safetyFlaws, tagsOf } from '../../scripts/words/safety.mjs';
import { project } from './fixtures/words-project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const phrases = {
  en: { never: ['never'], only: ['only'], stop: ['stop'] },
  de: { never: ['niemals'], only: ['nur'], stop: ['hören … auf'] },
};
const source = 'Never install a file. Accept one only from your support team.';
const messages = new Map([['a.safety', { source, note: 'A step. [never] [only]' }]]);
const flaws = (/** @type {string} */ text, more = {}) =>
  safetyFlaws({ tag: 'de', sourceTag: 'en', messages, texts: new Map([['a.safety', text]]), phrases, ...more }).flaws;

test('tags stand at the end of a note', () => {
  assert.deepEqual(tagsOf('A step. [never] [only]').tags, ['never', 'only']);
  assert.deepEqual(tagsOf('Keep [this] mark.').tags, []);
  assert.deepEqual(tagsOf('A step. [newer]').unknown, ['newer']);
});

test('the English must be what its tags say', () => {
  assert.deepEqual(englishSafetyFlaws(messages, phrases, 'en'), []);
  const wrong = new Map([['a.safety', { source, note: 'A step. [stop] [newer]' }]]);
  const problems = englishSafetyFlaws(wrong, phrases, 'en').map(({ problem }) => problem);
  assert.equal(problems.length, 2);
  assert.match(problems[0] ?? '', /^unknown tag \[newer\]/);
  assert.match(problems[1] ?? '', /^tagged \[stop\]/);
});

test('a safety word that is gone is told by message and tag', () => {
  assert.deepEqual(flaws('Installieren Sie niemals eine Datei. Nehmen Sie sie nur vom Support an.'), []);
  assert.deepEqual(flaws('Installieren Sie eine Datei. Nehmen Sie sie nur vom Support an.'), [
    { id: 'a.safety', problem: '[never] not said: niemals' },
  ]);
  const [flaw] = flaws('Niemals.', { phrases: { ...phrases, de: { never: ['niemals'] } } });
  assert.equal(flaw?.problem, '[only]: locales/safety.json has no phrase for de');
});

test('what is said in two sentences must be said twice', () => {
  const twice = new Map([['a.safety', { source: 'Never copy it. Never send it.', note: '[never]' }]]);
  assert.equal(flaws('Niemals kopieren oder senden.', { messages: twice }).length, 1);
  assert.equal(flaws('Niemals kopieren. Niemals senden.', { messages: twice }).length, 0);
});

test('damage is found, and a phrase that is too wide is told', () => {
  const run = (/** @type {Record<string, string[]>} */ own) =>
    mutate({
      tags: ['de'],
      sourceTag: 'en',
      messages,
      texts: new Map([
        ['de', new Map([['a.safety', 'Installieren Sie niemals etwas. Nehmen Sie es nur vom Support an.']])],
      ]),
      phrases: { ...phrases, de: own },
    });
  assert.deepEqual(run({ never: ['niemals'], only: ['nur'] }), { made: 4, caught: 4, missed: [] });
  assert.ok(run({ never: ['niemals', 'etwas'], only: ['nur'] }).missed.length);
});

test('npm run words names file, message and tag', async (t) => {
  const { write, read, run } = project(t);
  write('locales/safety.json', JSON.stringify({ en: { only: ['switch on'] }, de: { only: ['nur'] } }));
  write('src/words/article.ts', read('src/words/article.ts').replace('A step.', 'A step. [only]'));
  const { code, text } = await run();
  assert.equal(code, 1);
  assert.match(text, /^locales\/de\.xlf: check\.clock: \[only\] not said: nur$/m);
});

test('of all damage to the real words at least 95 % is found', async () => {
  const { config, messages: real, texts, data } = await readProject(root);
  const tags = [config.sourceLocale, ...config.targetLocales];
  const tagged = [...real.values()].filter(({ note }) => tagsOf(note).tags.length);
  const { made, caught, missed } = mutate({
    tags,
    sourceTag: config.sourceLocale,
    messages: real,
    texts,
    phrases: data.safety,
  });
  console.log(`${caught} of ${made} damaged translations found`);
  assert.ok(tagged.length, 'no message of src/words is tagged');
  assert.ok(caught >= 0.95 * made, missed.join('\n'));
});
