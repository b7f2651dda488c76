import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkLanguage } from '../../scripts/words/check.mjs';
import { plainXliff } from '../../scripts/words/plain-xliff.mjs';
import { parseXliff } from '../../scripts/words/xliff.mjs';
import { clock, messages, xliff } from './fixtures/words.mjs';
import { project } from './fixtures/words-project.mjs';

const file = 'locales/de.xlf';
const fixture = (tool) => readFileSync(new URL(`fixtures/xliff/${tool}.xlf`, import.meta.url), 'utf8');
const found = (text) =>
  checkLanguage({ file, tag: 'de', text, messages }).map(({ id, problem }) => `${id}: ${problem}`);
const targets = (text) => parseXliff(text).units.map(({ id, target }) => [id, target]);
const inOurs = targets(xliff());

/** @type {[string, string[], string[]][]} tool, exactly what is said of its file, ids whose text isn't the finished one */
const tools = [
  ['weblate', [': as another tool writes it: <alt-trans>, <x>'], []],
  ['crowdin', [': as another tool writes it: cdata, numbers for ids'], []],
  [
    'poedit',
    [
      ': as another tool writes it: comment',
      'check.title: not finished: state="needs-l10n"',
      'extra.thanks: target is empty',
    ],
    ['extra.thanks'],
  ],
  ['omegat', [': as another tool writes it: <mrk>, <seg-source>'], []],
];

for (const [tool, problems, unfinished] of tools) {
  test(`${tool}: every message is read as it was written, or named`, () => {
    const text = fixture(tool);
    assert.deepEqual(found(text), problems);
    const wanted = inOurs.map(([id, target]) => [id, unfinished.includes(id) ? '' : target]);
    assert.deepEqual(targets(text), wanted);
  });

  test(`${tool}: what is written anew says the same, with its states and notes`, () => {
    const before = parseXliff(fixture(tool));
    const text = plainXliff(before);
    const after = parseXliff(text);
    assert.deepEqual(after.units, before.units);
    assert.equal(after.foreign.size, 0);
    assert.deepEqual(found(text), problems.slice(1));
  });
}

test('the words of another tool become modules, and its file ours', async (t) => {
  const { write, read, run, load } = project(t);
  for (const tool of ['weblate', 'crowdin', 'omegat']) {
    write(file, fixture(tool));
    const inCi = await run([], { CI: 'true' });
    assert.equal(inCi.code, 1, tool);
    assert.match(inCi.text, /^locales\/de\.xlf: as another tool writes it/m);
    assert.equal(read(file), fixture(tool));
    const { code, text } = await run();
    assert.equal(code, 0, text);
    assert.equal((await load('build/locales/de.js')).default['check.clock'], clock, tool);
    assert.deepEqual(found(read(file)), []);
    if (tool === 'weblate') assert.match(read(file), /<note from="translator">Is „einschalten“ what Android says\?</);
  }
  // What isn't finished stays a problem after it was written anew.
  write(file, fixture('poedit'));
  for (let time = 0; time < 2; time++) {
    const { code, text } = await run();
    assert.equal(code, 1);
    assert.match(text, /^locales\/de\.xlf: check\.title: not finished: state="needs-l10n"$/m);
    assert.match(text, /^locales\/de\.xlf: extra\.thanks: target is empty$/m);
  }
});

/** @type {[string, string, string, string][]} what is refused, tool, what is put in place of what, and the problem */
const refused = [
  ['a pair of tags', 'weblate', ['Danke', '<g id="1">Danke</g>'], 'extra.thanks: markup in target: <g>'],
  ['a placeholder that shows nothing', 'weblate', ['Danke', '<x id="0"/>'], 'extra.thanks: markup in target: <x>'],
  [
    'a placeholder for text',
    'weblate',
    ['Danke', '<x id="0" equiv-text="Danke"/>'],
    'extra.thanks: markup in target: <x>',
  ],
  ['code of a format', 'omegat', ['Danke', '<bpt id="1">b</bpt>Danke'], 'extra.thanks: markup in target: <bpt>'],
  [
    'a mark of a reviewer',
    'omegat',
    ['Danke', '<mrk mtype="x-doubt">Danke</mrk>'],
    'extra.thanks: markup in target: <mrk>',
  ],
  [
    'numbers alone',
    'crowdin',
    ['resname="extra.thanks"', 'identifier="9b8e83d2"'],
    '40098: the id is a number of another tool, and there is no resname',
  ],
  ['no language', 'poedit', [' target-language="de"', ''], ': target-language is "", must be "de"'],
  [
    'a name of another platform',
    'weblate',
    ['target-language="de"', 'target-language="de_DE"'],
    ': target-language is "de_DE", must be "de"',
  ],
  [
    'another language',
    'omegat',
    ['<target xml:lang="de">', '<target xml:lang="fr">'],
    'check.clock: target is in "fr", the file in "de"',
  ],
  ['a second file', 'crowdin', ['</file>', '</file><file/>'], ': needs exactly one <file> with one <body>'],
  [
    'a second translation',
    'weblate',
    ['<target state="final">', '<target>x</target><target>'],
    'check.title: more than one <target>',
  ],
  ['XLIFF 2', 'weblate', ['version="1.2"', 'version="2.0"'], ': not an XLIFF 1.2 file'],
];
for (const [what, tool, [old, by], problem] of refused) {
  test(`refused, by name: ${what}`, () => {
    const text = fixture(tool);
    assert.ok(text.includes(old));
    assert.ok(found(text.replace(old, by)).includes(problem), found(text.replace(old, by)).join('\n'));
    const kinds = checkLanguage({ file, tag: 'de', text: text.replace(old, by), messages }).map(({ kind }) => kind);
    assert.ok(kinds.includes('lossy'));
  });
}
