import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { charactersOf } from '../../scripts/words/cldr.mjs';
import { readData } from '../../scripts/words/data.mjs';
import { identify } from '../../scripts/words/identify.mjs';
import { letterProblems, scriptProblems } from '../../scripts/words/letters.mjs';
import { finder } from '../../scripts/words/phrases.mjs';
import { checkQuality } from '../../scripts/words/quality.mjs';
import { createSpeller, dictionaryOf, withoutDictionary, wordsOf } from '../../scripts/words/spelling.mjs';
import { typographyProblems } from '../../scripts/words/typography.mjs';
import { known } from './fixtures/words-project.mjs';
import { forty, texts as samples } from './fixtures/languages.mjs';

const root = mkdtempSync(join(tmpdir(), 'words-quality-'));
after(() => rmSync(root, { recursive: true, force: true }));

const english = {
  'a.open': 'Open the app on your phone.',
  'a.again': 'Open the app on your phone.',
  'a.long': 'Take it one step at a time, nothing is lost.',
  'label.app': 'Company Portal',
  'label.time': 'Date & time',
};
const german = {
  'a.open': 'Öffnen Sie das Programm auf Ihrem Telefon.',
  'a.again': 'Öffnen Sie das Programm auf Ihrem Telefon.',
  'a.long': 'Gehen Sie Schritt für Schritt vor, nichts ist verloren.',
  'label.app': 'Unternehmensportal',
  'label.time': 'Datum & Uhrzeit',
};
const messages = new Map(Object.entries(english).map(([id, source]) => [id, { source, note: 'A note.' }]));
const data = {
  terms: { ...known.terms, appName: { en: 'Company Portal', de: 'Unternehmensportal' } },
  labels: known['android-labels'],
  safety: known.safety,
  exceptions: {},
  allowed: new Map([['all', ['Wi-Fi']]]),
};

/** @param {Record<string, string>} changes @param {object} [more] */
async function check(changes, more = {}) {
  const texts = new Map([
    ['en', new Map(Object.entries(english))],
    ['de', new Map(Object.entries({ ...german, ...changes }))],
  ]);
  const input = { root, folder: 'locales', sourceTag: 'en', messages, texts, data: { ...data, ...more } };
  const { problems } = await checkQuality(input);
  return problems.map(({ file, id, problem }) => `${file}: ${id}: ${problem}`);
}

test('a good translation has no problems', async () => assert.deepEqual(await check({}), []));

/** @type {[string, Record<string, string>, string][]} what is wrong, texts, the one problem */
const bad = [
  [
    'a foreign letter',
    { 'a.long': 'Gehen Sie Schritt für Schritt vor, nichts ist verloren Ł.' },
    'a.long: "Ł" (U+0141) is no letter of de',
  ],
  [
    'a misspelled word',
    { 'a.long': 'Gehen Sie Schrit vor.' },
    'a.long: spelling: "Schrit" (if it is right, add it to locales/allowed-words/de.txt)',
  ],
  ['a straight apostrophe', { 'a.long': "Geht's gut." }, 'a.long: straight apostrophe or quotation mark'],
  [
    'an end that the English doesn’t have',
    { 'a.long': 'Gehen Sie Schritt für Schritt vor' },
    'a.long: ends with no sign, the English with "."',
  ],
  [
    'a term that isn’t the official one',
    Object.fromEntries(['a.open', 'a.again'].map((id) => [id, 'Öffnen Sie das Programm auf dem Gerät.'])),
    'a.open: term "device": not found: telefon*',
  ],
  [
    'another name of the app',
    { 'label.app': 'Firmenportal' },
    'label.app: name of the app: must be "Unternehmensportal"',
  ],
  [
    'another label than Android’s',
    { 'label.time': 'Datum' },
    'label.time: label of Android: must be "Datum & Uhrzeit"',
  ],
  [
    'a repeated sentence said in another way',
    { 'a.again': 'Starten Sie das Programm auf Ihrem Telefon.' },
    'a.again: "Open the app on your phone." is "Öffnen Sie das Programm auf Ihrem Telefon." in a.open, here "Starten Sie das Programm auf Ihrem Telefon."',
  ],
  [
    'English left over',
    { 'a.long': 'Take it one step at a time, bitte.' },
    'a.long: English left over: "take it one step"',
  ],
];
for (const [name, changes, problem] of bad) {
  test(`${name} is found by file and message`, async () => {
    const problems = await check(changes);
    assert.ok(problems.includes(`locales/de.xlf: ${problem}`), problems.join('\n'));
  });
}

test('an exception needs a reason to be, and safety has none', async () => {
  const changes = { 'a.long': 'Gehen Sie Schrit vor.' };
  const exceptions = { de: { 'a.long': { spelling: 'a name' } } };
  assert.deepEqual(await check(changes, { exceptions }), []);
  const unneeded = 'locales/exceptions.json: a.long: de: exception "spelling" isn\'t needed any more: remove it';
  assert.deepEqual(await check({}, { exceptions }), [unneeded.replace("isn't", "isn't")]);
});

test('words are allowed for all languages, and English labels in brackets', async () => {
  assert.deepEqual(await check({ 'a.long': 'Nutzen Sie Wi-Fi.' }), []);
  assert.deepEqual(await check({ 'a.long': 'Öffnen Sie die Uhr (Date & time).' }), []);
});

test('the real files of what is known are well-formed, and a slip in one is told', async () => {
  const folder = new URL('../../', import.meta.url).pathname;
  const real = await readData(folder, 'locales');
  assert.deepEqual(real.problems, []);
  for (const [name, forms] of Object.entries(real.data.terms.terms)) {
    assert.deepEqual(Object.keys(forms).sort(), [...forty].sort(), name);
  }
  assert.deepEqual(Object.keys(real.data.labels.labels).sort(), [...forty].sort());
  const { problems } = await readData(root, 'locales');
  const names = ['terms', 'android-labels', 'safety', 'exceptions'];
  assert.deepEqual(
    problems.map(({ file }) => file),
    names.map((name) => `locales/${name}.json`),
  );
});

test('each language is recognized, in its own letters', () => {
  let slips = 0;
  for (const [tag, text] of Object.entries(samples)) {
    assert.deepEqual(letterProblems(tag, text), [], tag);
    const long = text.repeat(Math.ceil(1500 / text.length));
    assert.deepEqual(scriptProblems(tag, long), [], tag);
    const problems = identify(tag, long).problems;
    // franc counts trigrams, and three sentences over and over have few of them; over an article it is right.
    const others = problems.filter((problem) => !problem.startsWith('franc'));
    assert.deepEqual(others, [], tag);
    slips += problems.length;
  }
  assert.equal(Object.keys(samples).length, 40);
  assert.ok(slips <= 2, `${slips} of 40`);
});

test('no language passes for its neighbour', () => {
  const pairs = 'nb-da hr-sr-Latn cs-sk pt-BR-pt-PT zh-Hans-zh-Hant ar-fa ru-uk ja-zh-Hans ca-es lv-lt';
  for (const pair of pairs.split(' ')) {
    const tags = /^(pt-BR|zh-Hans|[a-z]+)-(.*)$/.exec(pair);
    const [, one = '', two = ''] = tags ?? [];
    for (const [tag, other] of [
      [one, two],
      [two, one],
    ]) {
      const text = (samples[other] ?? '').repeat(10);
      const problems = [...letterProblems(tag, text), ...scriptProblems(tag, text), ...identify(tag, text).problems];
      assert.ok(problems.length, `${other} passes for ${tag}`);
    }
  }
});

test('short texts tell no language', () => assert.equal(identify('de', 'Hallo').answer, 'too short to tell'));

/** @type {[string, string, string, RegExp | null][]} language, text, English, problem */
const typography = [
  ['de', 'Öffnen Sie „Uhr“.', 'Open “clock”.', null],
  ['de', 'Öffnen Sie “Uhr”.', 'Open “clock”.', /^quotation mark ”/],
  ['de', 'Öffnen Sie „Uhr.', 'Open.', /in pairs/],
  ['fr', 'Prêt\u202f?', 'Ready?', null],
  ['fr', 'Prêt ?', 'Ready?', /U\+202F/],
  ['fr', 'Nom\u00a0: {name}', 'Name: {name}', null],
  ['fr', 'Nom: {name}', 'Name: {name}', /before :/],
  ['fr', '«\u202fOui\u202f»', '“Yes”', null],
  ['fr', '«Oui»', '“Yes”', /inside « »/],
  ['ja', '開きます。', 'Open it.', null],
  ['ja', '開きます.', 'Open it.', /full-width/],
  ['zh-Hans', '设置(手机)', 'Settings (phone)', /brackets must be full-width/],
  ['zh-Hant', '「設定」', '“Settings”', null],
  ['ar', 'نعم، هنا؟', 'Yes, here?', null],
  ['ar', 'نعم, هنا؟', 'Yes, here?', /write ، for ,/],
  ['fa', 'اینجا?', 'Here?', /write ؟ for \?/],
  ['he', 'כאן؟', 'Here?', /Arabic punctuation/],
  ['el', 'Εδώ;', 'Here?', null],
  ['el', 'Εδώ?', 'Here?', /Greek question mark/],
  ['es', '¿Aquí?', 'Here?', null],
  ['es', 'Aquí?', 'Here?', /in pairs/],
  ['hi', 'यहाँ।', 'Here.', null],
  ['th', 'ที่นี่', 'Here.', null],
  ['en', 'One  two', 'One two', /double space/],
  ['en', 'Wait...', 'Wait…', /three dots/],
  ['nl', 'Klaar .', 'Ready.', /space before punctuation/],
];
test('each language has its own typography', () => {
  for (const [tag, text, source, problem] of typography) {
    const problems = typographyProblems(tag, text, source);
    if (problem) assert.match(problems.join('; '), problem, `${tag}: ${text}`);
    else assert.deepEqual(problems, [], `${tag}: ${text}`);
  }
});

test('a form of a word stands for its inflections, not for other words', () => {
  const found = (/** @type {string} */ phrase, /** @type {string} */ text, tag = 'de') =>
    finder([phrase], tag)(text).length;
  assert.equal(found('gerät*', 'Ihres Geräts, Geräte'), 2);
  assert.equal(found('nie', 'Linie, nie'), 1);
  assert.equal(found('meld* … an', 'Melden Sie sich dort an.'), 1);
  assert.equal(found('meld* … an', 'Melden Sie sich. Dann an'), 0);
  assert.equal(found('can', 'You can’t.', 'en'), 0);
  assert.equal(found('证书', '这个证书的', 'zh-Hans'), 1);
  assert.equal(found('şirket*', 'ŞİRKETİ', 'tr'), 1);
});

test('CLDR’s sets of characters are read', () => {
  assert.deepEqual([...charactersOf('[a b {ch} c-e \\u200C \\-]')], ['a', 'b', 'c', 'h', 'd', 'e', '\u200c', '-']);
});

test('each of the forty languages has a dictionary, or is said to have none', async () => {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const licences = readFileSync(new URL('../../locales/allowed-words/LICENSES.md', import.meta.url), 'utf8');
  for (const tag of forty) {
    const name = dictionaryOf(tag);
    assert.equal(name === undefined, withoutDictionary.includes(tag), tag);
    if (name) assert.ok(devDependencies[name] && licences.includes(`\`${name}\``), name);
  }
  const speller = createSpeller(root);
  assert.equal(await speller.misspelled('ja', ['日本']), undefined);
  assert.deepEqual(await speller.misspelled('hu', ['tanúsítványt', 'tanúsítványx']), new Set(['tanúsítványx']));
  assert.deepEqual(wordsOf('Geschäfts- oder Schulkonto: l’heure'), ['oder', 'Schulkonto', 'l’heure']);
});
