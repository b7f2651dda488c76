import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkEnglish } from '../../scripts/words/check.mjs';
import { merge, moduleText, unescapeHtml } from '../../scripts/words/compile.mjs';
import { accented, mirrored } from '../../scripts/words/pseudo.mjs';
import { countMarks, isTranslatable, markProblems, textProblems } from '../../scripts/words/text.mjs';
import { messages } from './fixtures/words.mjs';
import { runs } from '../helpers/runs.mjs';

const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,6}$/);
const marked = fc.array(
  fc.oneof(
    name.map((text) => `{${text}}`),
    fc.string({ unit: 'grapheme' }),
  ),
  { maxLength: 8 },
);
const message = marked.map((parts) => parts.join(' '));

test('every mark is counted as often as it stands', () => {
  const words = fc.string().map((text) => text.replace(/[{}]/g, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(words, name)), words, (pairs, end) => {
      const counts = countMarks(pairs.map(([text, mark]) => `${text}{${mark}}`).join('') + end);
      const wanted = pairs.map(([, mark]) => mark).sort();
      assert.deepEqual([...counts].flatMap(([mark, times]) => Array(times).fill(mark)).sort(), wanted);
    }),
    runs(),
  );
});

test('a text has all the marks of itself, and misses what another adds', () => {
  fc.assert(
    fc.property(message, name, (text, mark) => {
      assert.deepEqual(markProblems(text, text), []);
      assert.equal(markProblems(`${text} {${mark}}`, text).length, 1);
      assert.equal(markProblems(text, `${text} {${mark}}`).length, 1);
    }),
    runs(),
  );
});

test('nothing makes the check of a text throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(textProblems(text))),
    runs(),
  );
});

test('names, marks and punctuation are nothing to translate', () => {
  for (const text of ['OK', '{a}: {b}', '12 %', 'Microsoft Intune', 'AD FS (SHA-256)', ''])
    assert.ok(!isTranslatable(text), text);
  for (const text of ['OKAY', 'Androids', 'on Android', '日付', 'Ω']) assert.ok(isTranslatable(text), text);
  assert.ok(!isTranslatable('C++ (x)', ['C++', 'x']));
});

test('pseudo-languages keep the marks, and what is not words', () => {
  fc.assert(
    fc.property(message, (text) => {
      assert.deepEqual(countMarks(accented(text)), countMarks(text));
      assert.deepEqual(countMarks(mirrored(text)), countMarks(text));
      assert.equal(mirrored(text).replace(/[\u200f\u202c\u202e]/g, ''), text.replace(/[\u200f\u202c\u202e]/g, ''));
    }),
    runs(),
  );
});

test('accented text is bracketed and about 40 % longer', () => {
  assert.equal(accented('Open {settings}.'), '⟦Öþéñ {settings}. öñ⟧');
  const text = 'Your support team will look into which certificate your phone needs.';
  const ratio = (accented(text).length - 2) / text.length;
  assert.ok(ratio > 1.35 && ratio < 1.45, String(ratio));
  assert.doesNotMatch(accented(text), /[a-z]/i);
});

test('mirrored text turns every word around', () => {
  const turned = (/** @type {string} */ word) => `\u200f\u202e${word}\u202c\u200f`;
  assert.equal(mirrored('Don’t {open} it.'), `${turned('Don’t')} {open} ${turned('it')}.`);
});

test('the English is checked', () => {
  assert.deepEqual(checkEnglish(messages), []);
  /** @type {[string, string, string, string[]][]} */
  const bad = [
    ['check', 'x', 'n', ['id is not of the form area.name']],
    ['Check.clock', 'x', 'n', ['id is not of the form area.name']],
    ['check.clock-now', 'x', 'n', ['id is not of the form area.name']],
    ['s0123456789abcdef', 'x', 'n', ['id is not of the form area.name']],
    ['a.b', 'x', ' ', ['note for translators is missing']],
    ['a.b', '', 'n', ['text is empty']],
    ['a.b', '<b>x</b>', 'n', ['markup']],
    ['a.b', 'Open {x', 'n', ['stray { or }']],
    ['a.b', "Don't", 'n', ['straight apostrophe or quotation mark: use ’ “ ”']],
    ['a.b', 'One  two', 'n', ['double space']],
  ];
  for (const [id, source, note, problems] of bad) {
    const result = checkEnglish(new Map([[id, { source, note, file: 'src/words/article.ts' }]]));
    assert.deepEqual(
      result.map(({ problem }) => problem),
      problems,
      source,
    );
    assert.ok(result.every((problem) => problem.id === id && problem.file === 'src/words/article.ts'));
  }
});

const words = Object.fromEntries([...messages].map(([id, { source }]) => [id, source]));
const merged = (/** @type {Record<string, any>[]} */ ...built) =>
  merge(
    built.map((part, index) => ({ file: `${index}.js`, words: part })),
    messages,
    true,
  );

test('parts are merged in the order of the messages', () => {
  const { 'check.clock': clock, ...others } = words;
  const result = merged(others, { 'check.clock': clock });
  assert.deepEqual(result.problems, []);
  assert.deepEqual(Object.keys(result.words), [...messages.keys()]);
});

test('keys that differ from their ids are found', () => {
  const { 'label.ok': ok, ...others } = words;
  const swapped = { ...words, 'check.clock': words['check.title'], 'check.title': words['check.clock'] };
  const problems = (/** @type {Record<string, any>[]} */ ...built) =>
    merged(...built).problems.map(({ file, id, problem }) => `${file}: ${id}: ${problem}`);
  assert.deepEqual(problems(others), ['0.js: label.ok: no key is the same as this id']);
  assert.deepEqual(problems(words, { 'label.ok': ok }), ['1.js: label.ok: key is used in two files']);
  assert.deepEqual(problems({ ...words, 'x.y': 'z' }), ['0.js: x.y: no message has this key as its id']);
  assert.deepEqual(problems({ ...words, 'label.ok': 1 }), ['0.js: label.ok: is not a string']);
  assert.equal(problems(swapped).length, 2);
});

test('a module holds text as it is, and loads', async () => {
  const odd = { 'a.b': '日付 \u2028 “x” \\ "y" </script>' };
  const text = moduleText(odd, true);
  assert.ok(text.includes('日付'));
  const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  assert.deepEqual([module.default, module.machine], [odd, true]);
  assert.ok(!moduleText(odd).includes('machine'));
});

test('what lit-localize escapes is undone once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
      assert.equal(unescapeHtml(escaped), text);
    }),
    runs(),
  );
});
