import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkLanguage } from '../../scripts/words/check.mjs';
import { clock, messages, unit, units, xliff } from './fixtures/words.mjs';
import { runs } from '../helpers/runs.mjs';

const file = 'locales/de.xlf';
const check = (text, more = {}) => checkLanguage({ file, tag: 'de', text, messages, ...more });
const found = (problems) => problems.map(({ id, problem }) => `${id}: ${problem}`);
const english = messages.get('check.clock').source;

/** The unit of check.clock with this target, or with this XML in its place. */
const target = (text) => xliff({ 'check.clock': unit('check.clock', english, text) });
const raw = (xml) => xliff({ 'check.clock': units['check.clock'].replace(/<target>.*<\/target>/, xml) });
const rawTarget = (xml) => raw(`<target>${clock} ${xml} x</target>`);
const marks = (text) => target(`${text} {settings} {automaticTime}`);

test('a faultless file has no problems', () => assert.deepEqual(check(xliff()), []));
test('a byte order mark is harmless', () => assert.deepEqual(check(`\ufeff${xliff()}`), []));
test('finished states are welcome', () => {
  for (const state of ['translated', 'final', 'signed-off']) {
    assert.deepEqual(check(raw(`<target state="${state}">${clock}</target>`)), [], state);
  }
});
test('marks may change places', () => assert.deepEqual(check(target('{automaticTime}, dann {settings}')), []));
test('isolates, joiners and direction marks are welcome', () => {
  for (const text of ['\u2068x\u2069', '\u2066a\u2067b\u2069\u2069', '\u200e\u200fx', 'x\u200cy\u200dz']) {
    assert.deepEqual(check(marks(text)), []);
  }
});

const id = 'check.clock';
/** @type {[string, string, string[]][]} what is wrong, file, exactly the problems */
const bad = [
  ['missing unit', xliff({ [id]: '' }), [`${id}: missing: no trans-unit`]],
  ['missing target', raw(''), [`${id}: not translated: no target`]],
  ['empty target', raw('<target/>'), [`${id}: target is empty`]],
  ['blank target', raw('<target> </target>'), [`${id}: target is empty`]],
  ['target in English', target(english), [`${id}: target is the same as the English`]],
  ['lost mark', target('Öffne {automaticTime}'), [`${id}: placeholder {settings} lost`]],
  ['invented mark', marks('{other}'), [`${id}: placeholder {other} invented`]],
  [
    'renamed mark',
    target('{Settings} {automaticTime}'),
    [`${id}: placeholder {settings} lost`, `${id}: placeholder {Settings} invented`],
  ],
  ['repeated mark', marks('{settings}'), [`${id}: placeholder {settings} used 2 times, in English 1`]],
  ['open brace', marks('{'), [`${id}: stray { or }`]],
  ['closed brace', marks('x}'), [`${id}: stray { or }`]],
  ['braces of another library', target('{{settings}} {automaticTime}'), [`${id}: stray { or }`]],
  ['unknown id', xliff({ more: unit('gone.id', 'Gone', 'Weg') }), ['gone.id: unknown id']],
  ['duplicate id', xliff({ more: units[id] }), [`${id}: duplicate id`]],
  ['no id', xliff({ more: '<trans-unit><source>x</source></trans-unit>' }), [': trans-unit without an id']],
  [
    'old English',
    xliff({ [id]: unit(id, 'Open {settings}', clock) }),
    [`${id}: source differs from the English: look at it again`],
  ],
  ['bare ampersand', rawTarget('A & B'), [`${id}: malformed XML: & must be written &amp;`]],
  ['HTML entity', rawTarget('&nbsp;'), [`${id}: malformed XML: & must be written &amp;`]],
  ['DOCTYPE', xliff().replace('<xliff', '<!DOCTYPE xliff><xliff'), [': a DOCTYPE is not allowed']],
  ['other encoding', xliff().replace('UTF-8', 'UTF-16'), [': encoding must be UTF-8']],
  ['control character in XML', rawTarget('\u0001'), [`${id}: malformed XML: control character`]],
  ['end of CDATA', rawTarget(']]>'), [`${id}: malformed XML: ]]> outside CDATA`]],
  ['element', rawTarget('<x id="0" equiv-text="y"/>'), [`${id}: markup in target: <x>`]],
  ['element around text', rawTarget('<g id="0">x</g>'), [`${id}: markup in target: <g>`]],
  [
    'element in source',
    xliff().replace('Open {', '<ph id="0">x</ph>Open {'),
    [`${id}: markup in source: <ph>`, `${id}: source differs from the English: look at it again`],
  ],
  ['CDATA', rawTarget('<![CDATA[x]]>'), [': as another tool writes it: cdata']],
  ['comment', rawTarget('<!-- x -->'), [': as another tool writes it: comment']],
  ['processing instruction', rawTarget('<?x y?>'), [`${id}: markup in target: <x>`]],
  ['HTML as text', marks('<b>x</b>'), [`${id}: markup`]],
  ['entity as text', marks('x&nbsp;y'), [`${id}: character entity in the text`]],
  ['two targets', raw(`<target>${clock}</target><target>x</target>`), [`${id}: more than one <target>`]],
  [
    'alt-trans',
    raw(`<target>${clock}</target><alt-trans><target>x</target></alt-trans>`),
    [': as another tool writes it: <alt-trans>'],
  ],
  ['group', xliff({ [id]: `<group>${units[id]}</group>` }), [`${id}: trans-unit must stand directly in <body>`]],
  ['space before', target(` ${clock}`), [`${id}: space at the beginning or end`]],
  ['no-break space after', target(`${clock}\u00a0`), [`${id}: space at the beginning or end`]],
  ['line break', marks('x\n'), [`${id}: control character U+000A`]],
  ['zero width no-break space', marks('x\ufeff'), [`${id}: control character U+FEFF`]],
  ['replacement character', marks('x\ufffd'), [`${id}: broken character U+FFFD: saved in another encoding?`]],
  ['half a surrogate pair', marks('x\ud83d'), [`${id}: half of a surrogate pair`]],
  ['bidi override', marks('x\u202ey\u202c'), [`${id}: bidi control character U+202E`]],
  ['Arabic letter mark', marks('x\u061c'), [`${id}: bidi control character U+061C`]],
  ['open isolate', marks('\u2068x'), [`${id}: isolate (U+2066 to U+2068) without its U+2069`]],
  ['closed isolate', marks('x\u2069\u2068'), [`${id}: isolate (U+2066 to U+2068) without its U+2069`]],
  ...['new', 'needs-translation', 'needs-review-translation', 'needs-l10n'].map((state) => [
    `state ${state}`,
    raw(`<target state="${state}">${clock}</target>`),
    [`${id}: not finished: state="${state}"`],
  ]),
  [
    'other language',
    xliff({}, 'target-language="fr" source-language="en"'),
    [': target-language is "fr", must be "de"'],
  ],
  ['no language', xliff({}, 'source-language="en"'), [': target-language is "", must be "de"']],
  ['other source', xliff({}, 'target-language="de" source-language="de"'), [': source-language is "de", must be "en"']],
  ['another format', '<xliff version="2.0"/>', [': not an XLIFF 1.2 file']],
  ['two files', xliff().replace('</file>', '</file><file/>'), [': needs exactly one <file> with one <body>']],
];
for (const [name, text, problems] of bad) {
  test(`${name} is found`, () => {
    const result = check(text);
    assert.deepEqual(found(result), problems);
    assert.ok(result.every((problem) => problem.file === file));
  });
}

/** @type {[string, string, RegExp][]} */
const malformed = [
  ['unclosed element', raw('<target>x'), /^check\.(clock|title): malformed XML, line \d+: /],
  ['element closed as another', raw('<target>x</source>'), /^check\.clock: malformed XML, line \d+: /],
  ['unquoted attribute', raw('<target state=final>x</target>'), /^check\.clock: malformed XML, line \d+: /],
  ['repeated attribute', raw('<target a="" a="">x</target>'), /^check\.clock: malformed XML, line \d+: /],
  ['bare less-than', rawTarget('1 < 2'), /^check\.clock: malformed XML, line \d+: /],
  ['cut off', xliff().slice(0, 400), /^check\.clock: malformed XML/],
  ['empty', '', /^: malformed XML/],
  ['no XML', 'Hallo', /^: malformed XML/],
  ['two roots', `${xliff()}<a/>`, /: malformed XML/],
];
for (const [name, text, problem] of malformed) {
  test(`malformed XML is found: ${name}`, () => {
    const result = check(text);
    assert.equal(result.length, 1);
    assert.equal(result[0].kind, 'lossy');
    assert.match(found(result)[0], problem);
  });
}

test('a tag must be canonical', () => {
  for (const tag of ['DE', 'zh-hans', 'de_DE', 'iw', '', 'x'.repeat(20)]) {
    const problems = check(xliff({}, `target-language="${tag}" source-language="en"`), { tag });
    assert.deepEqual(found(problems), [`: "${tag}" is not a canonical BCP 47 language tag`]);
  }
});

test('a text may equal the English if its id is listed, if it is a name or holds no words', () => {
  assert.deepEqual(check(target(english), { sameAsSource: [id] }), []);
  const text = unit('a.b', '{a} – 12 (Android)', '{a} – 12 (Android)');
  assert.deepEqual(
    check(xliff({ more: text }), { messages: new Map([...messages, ['a.b', { source: '{a} – 12 (Android)' }]]) }),
    [],
  );
  assert.deepEqual(found(check(xliff(), { terms: [] })), ['label.ok: target is the same as the English']);
});

test('what extract mends or would destroy is told apart', () => {
  const kinds = (text) => check(text).map(({ kind }) => kind);
  assert.deepEqual(kinds(xliff({ [id]: '' })), ['outdated']);
  assert.deepEqual(kinds(xliff({ [id]: unit(id, 'Old', clock) })), ['outdated']);
  assert.deepEqual(kinds(xliff({ more: unit('gone.id', 'Gone', 'Weg') })), ['unknown']);
  assert.deepEqual(kinds(xliff({ more: unit('gone.id', 'Gone', ' ') })), ['outdated']);
  assert.deepEqual(kinds(xliff({ more: units[id] })), ['lossy']);
  assert.deepEqual(kinds(target('Öffne {automaticTime}')), ['words']);
});

test('nothing makes the check throw', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '&',
    '&amp;',
    '<target>',
    '</target>',
    '<!--',
    ']]>',
    '"',
    '{',
    '\ud800',
    ...Object.values(units),
  );
  const soup = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const damaged = fc
    .tuple(soup, fc.nat(xliff().length), fc.nat(40))
    .map(([text, at, length]) => xliff().slice(0, at) + text + xliff().slice(at + length));
  const tag = fc.oneof(fc.constant('de'), fc.string());
  fc.assert(
    fc.property(fc.oneof(soup, damaged, soup.map(rawTarget)), tag, (text, tag) => {
      for (const { file: name, problem } of check(text, { tag })) assert.ok(name === file && problem);
    }),
    runs(),
  );
});
