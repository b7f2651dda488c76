import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMachine, readStatus, sourceHash, staleLanguages } from '../../scripts/words/status.mjs';
import { messages } from './fixtures/words.mjs';

const entry = {
  translated: 'machine',
  reviewed: false,
  source: sourceHash(messages),
  labels: 'mixed',
  sameAsSource: ['label.ok'],
};
const status = (/** @type {unknown} */ json) =>
  readStatus({ file: 's', text: JSON.stringify(json), tags: ['de'], messages });

test('the hash follows ids and texts, not order and notes', () => {
  const turned = new Map([...messages].reverse().map(([id, { source }]) => [id, { source, note: '' }]));
  assert.equal(sourceHash(turned), sourceHash(messages));
  assert.match(sourceHash(messages), /^[\da-f]{12}$/);
  for (const id of messages.keys()) {
    assert.notEqual(sourceHash(new Map([...messages, [id, { source: 'New', note: '' }]])), sourceHash(messages));
  }
});

test('a language is stale when its English has changed', () => {
  const old = { ...entry, source: '000000000000' };
  assert.deepEqual(staleLanguages(/** @type {any} */ ({ fr: old, de: entry, ar: old }), messages), ['ar', 'fr']);
});

test('only what a machine translated and nobody reviewed is marked so', () => {
  const kinds = /** @type {any} */ ({
    a: entry,
    b: { ...entry, reviewed: true },
    c: { ...entry, translated: 'human' },
  });
  assert.deepEqual(
    ['a', 'b', 'c', 'toString'].map((tag) => isMachine(kinds, tag)),
    [true, false, false, false],
  );
});

test('status.json is checked', () => {
  assert.deepEqual(status({ de: entry }).problems, []);
  assert.deepEqual({ ...status({ de: entry }).status }, { de: entry });
  /** @type {[unknown, string][]} */
  const bad = [
    [[], 'missing or malformed: must be a JSON object of languages'],
    [{}, 'no entry for de'],
    [{ de: entry, fr: entry }, 'entry for fr, which lit-localize.json doesn’t have'],
    [{ de: null }, 'de: must be an object'],
    [{ de: { ...entry, translated: 'yes' } }, 'de: "translated" must be "machine" or "human"'],
    [{ de: { ...entry, reviewed: 0 } }, 'de: "reviewed" must be true or false'],
    [{ de: { ...entry, source: 'x' } }, 'de: "source" must be the hash that npm run words prints'],
    [{ de: { ...entry, labels: '' } }, 'de: "labels" must be "official", "described" or "mixed"'],
    [{ de: { ...entry, sameAsSource: 'x' } }, 'de: "sameAsSource" must be a list of ids'],
    [{ de: { ...entry, sameAsSource: ['gone.id'] } }, 'de: unknown id in "sameAsSource"'],
    [{ de: { ...entry, review: true } }, 'de: unknown field "review"'],
  ];
  for (const [json, problem] of bad) {
    assert.deepEqual(
      status(json).problems.map((found) => found.problem.replace("'", '’')),
      [problem],
    );
  }
  const unreadable = readStatus({ file: 's', text: '{', tags: [], messages });
  assert.equal(unreadable.problems.length, 1);
});
