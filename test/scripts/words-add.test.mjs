import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesOf, longestGrowth, tableText } from '../../scripts/words/report.mjs';
import { parseXliff } from '../../scripts/words/xliff.mjs';
import { messages } from './fixtures/words.mjs';
import { project } from './fixtures/words-project.mjs';

test('--add makes all that a language needs, and tells what is next', async (t) => {
  const { read, run } = project(t);
  const { code, text } = await run(['--add', 'pt-BR']);
  assert.equal(code, 0, text);
  assert.match(text, /^Added pt-BR: lit-localize\.json, locales\/pt-BR\.xlf, locales\/status\.json\. Next:$/m);
  assert.match(text, /^1\. Translate every <target\/>/m);
  assert.deepEqual(JSON.parse(read('lit-localize.json')).targetLocales, ['de', 'pt-BR']);
  assert.ok(JSON.parse(read('locales/status.json'))['pt-BR']);
  const { units, flaws, targetLanguage } = parseXliff(read('locales/pt-BR.xlf'));
  assert.deepEqual([flaws, targetLanguage], [[], 'pt-BR']);
  assert.deepEqual(new Set(units.map(({ id }) => id)), new Set(messages.keys()));
  assert.ok(units.every(({ target }) => target === ''));
  const before = read('locales/pt-BR.xlf');
  const words = await run();
  assert.match(words.text, /^locales\/pt-BR\.xlf: check\.clock: target is empty$/m);
  assert.equal(read('locales/pt-BR.xlf'), before);
});

test('--add refuses what is no language, or there already', async (t) => {
  const { read, run } = project(t);
  const before = read('lit-localize.json');
  for (const [tag, problem] of /** @type {const} */ ([
    ['de', /^de: lit-localize\.json has it already$/m],
    ['en', /^en: lit-localize\.json has it already$/m],
    ['pt_br', /^"pt_br" is not a canonical BCP 47 language tag/m],
    ['../x', /is not a canonical BCP 47 language tag/m],
  ])) {
    const { code, text } = await run(['--add', tag]);
    assert.equal(code, 1);
    assert.match(text, problem);
  }
  assert.equal(read('lit-localize.json'), before);
});

test('the report is a table', () => {
  assert.equal(tableText(['a', 'bb'], [['ccc', 'd']]), 'a    bb\n---  --\nccc  d');
  const texts = new Map([['check.title', 'x'.repeat(48)]]);
  assert.equal(longestGrowth(messages, texts), '+100 % check.title');
  assert.ok(bytesOf(messages, texts, true) > 0);
});
