import { expect } from 'chai';
import fc from 'fast-check';
import { html } from 'lit/html.js';
import { message, messageText } from '../../src/article/message.ts';
import { fill } from '../../src/words/fill.ts';
import { runs } from '../helpers/runs.ts';

/** Fills a message with values as a careful caller does: own keys only. */
const filled = (message: string, values: Readonly<Record<string, unknown>> = {}): unknown[] =>
  fill<unknown>(message, (mark) => (Object.hasOwn(values, mark) ? values[mark] : undefined));

const parts: readonly (readonly [
  what: string,
  message: string,
  values: Readonly<Record<string, unknown>>,
  parts: readonly unknown[],
])[] = [
  ['nothing for an empty message', '', {}, []],
  ['a message without marks as it is', 'Restart your phone.', {}, ['Restart your phone.']],
  ['a value in the middle', 'Tap {a}.', { a: 'Enable' }, ['Tap ', 'Enable', '.']],
  ['a value at the start', '{a} is open', { a: 'Portal' }, ['Portal', ' is open']],
  ['a value at the end', 'Ask: {a}', { a: 'IT' }, ['Ask: ', 'IT']],
  ['a value alone', '{a}', { a: 'IT' }, ['IT']],
  ['two values in the order of the message', '{b} then {a}', { a: 'A', b: 'B' }, ['B', ' then ', 'A']],
  ['two values side by side', '{a}{b}', { a: 'A', b: 'B' }, ['A', 'B']],
  ['a repeated mark each time', '{a} or {a}', { a: 'A' }, ['A', ' or ', 'A']],
  ['names with capitals and digits', '{aB1} {Z}', { aB1: 1, Z: 2 }, [1, ' ', 2]],
  ['names as they are written', '{A}{a}', { a: 'small' }, ['{A}', 'small']],
  ['unknown marks as they are written', 'Tap {nobody}.', {}, ['Tap ', '{nobody}', '.']],
  ['known marks beside unknown ones', '{x}{a}{y}', { a: 'A' }, ['{x}', 'A', '{y}']],
  ['no empty value', 'Tap {a}.', { a: '' }, ['Tap ', '.']],
  ['values that are no text', '{a}{b}{c}', { a: 0, b: false, c: NaN }, [0, false, NaN]],
  ['a mark whose value is null as it is written', '{a}', { a: null }, ['{a}']],
  ['values that look like marks as they are', '{a}{b}', { a: '{b}', b: 'B' }, ['{b}', 'B']],
  ['values that look like replacement patterns as they are', '{a}', { a: '$& $1 $`' }, ['$& $1 $`']],
  ['values that look like markup as they are', '{a}', { a: '<img onerror=x>' }, ['<img onerror=x>']],
  ['other scripts around marks', '点击 {a}。', { a: '启用' }, ['点击 ', '启用', '。']],
  ['characters beyond the basic plane', '🔒{a}🔑', { a: '📱' }, ['🔒', '📱', '🔑']],
  ['line breaks', 'one\n{a}\r\ntwo', { a: 'A' }, ['one\n', 'A', '\r\ntwo']],
];

/** Braces that are no marks. */
const noMarks = [
  '{',
  '}',
  '{}',
  '}{',
  '{ a }',
  '{a',
  'a}',
  '{1}',
  '{1a}',
  '{a-b}',
  '{a.b}',
  '{a_b}',
  '{a b}',
  '{ä}',
  '{а}',
  '{\na}',
  '{$a}',
  '{__proto__}',
  '${',
];

/** Names that every object knows. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString'];

const words = { 'article.title': '', 'label.ok': 'OK' };
const titled = (title: string) => ({ words: { ...words, 'article.title': title } });

describe('fill', () => {
  for (const [what, message, values, expected] of parts)
    it(`gives ${what}`, () => {
      expect(filled(message, values)).to.deep.equal(expected);
    });

  for (const message of noMarks)
    it(`leaves ${JSON.stringify(message)} alone and asks for no value`, () => {
      expect(fill(message, (mark) => expect.fail(`asked for ${mark}`))).to.deep.equal([message]);
    });

  it('finds marks among other braces', () => {
    expect(filled('{{a}} ${a} {a}}', { a: 'A' })).to.deep.equal(['{', 'A', '} $', 'A', ' ', 'A', '}']);
  });

  it('hands nodes on, the very same', () => {
    const node = document.createElement('b');
    const template = html`<b>Enable</b>`;
    expect(filled('Tap {node} or {template}.', { node, template })[1]).to.equal(node);
    expect(filled('Tap {node} or {template}.', { node, template })[3]).to.equal(template);
  });

  it('asks for the value of each mark once, in order', () => {
    const asked: string[] = [];
    fill('{b} {a} {b} {unknown}', (mark) => void asked.push(mark));
    expect(asked).to.deep.equal(['b', 'a', 'b', 'unknown']);
  });

  for (const mark of inherited)
    it(`leaves {${mark}} as it is written if nobody gives it a value`, () => {
      expect(filled(`Tap {${mark}}.`)).to.deep.equal(['Tap ', `{${mark}}`, '.']);
    });

  it('gives {constructor} a value that somebody gives it', () => {
    expect(filled('{constructor}', { constructor: 'Lego' })).to.deep.equal(['Lego']);
  });

  describe('whatever a message says', () => {
    const piece = fc.oneof(fc.constantFrom('{', '}', '{a}', '{b}', '{constructor}', '{__proto__}', ' '), fc.string());
    const message = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );

    it('its parts without values are the message', () => {
      fc.assert(
        fc.property(message, (text) => filled(text).join('') === text),
        runs(),
      );
    });

    it('no part is empty', () => {
      fc.assert(
        fc.property(message, (text) => !filled(text, { a: '', b: 'B' }).includes('')),
        runs(),
      );
    });

    it('values stand where their marks stood', () => {
      fc.assert(
        fc.property(message, fc.string(), fc.string(), (text, a, b) => {
          const values: Readonly<Record<string, string>> = { a, b };
          const expected = text.replace(/\{([ab])\}/g, (_, mark: string) => values[mark] ?? '');
          expect(filled(text, values).join('')).to.equal(expected);
        }),
        runs(),
      );
    });

    it('a node comes through once for each of its marks', () => {
      const node = document.createElement('b');
      fc.assert(
        fc.property(message, (text) => {
          const count = filled(text, { a: node }).filter((part) => part === node).length;
          expect(count).to.equal(text.split('{a}').length - 1);
        }),
        runs(),
      );
    });
  });
});

describe('the article’s messages', () => {
  it('are filled with what is given, else with the label of that name, else not', () => {
    expect(messageText(titled('{ok}, {shown}, {nobody}'), 'article.title', { shown: 'A' })).to.equal('OK, A, {nobody}');
    expect(messageText(titled('{ok}'), 'article.title', { ok: 'given' })).to.equal('given');
    expect(message(titled('{shown}, {nobody}'), 'article.title', { shown: 'A' })).to.deep.equal([
      'A',
      ', ',
      '{nobody}',
    ]);
  });

  it('are empty if there is none', () => {
    expect(messageText({ words: {} }, 'article.title')).to.equal('');
    expect(message({ words: {} }, 'article.title')).to.deep.equal([]);
  });

  const inheritedMarks = inherited.map((mark) => `{${mark}}`).join(' ');

  it('show marks with the names of what every object knows as they are written', () => {
    const parts = message(titled(inheritedMarks), 'article.title').filter((part) => typeof part === 'string');
    expect(parts.join('')).to.equal(inheritedMarks);
  });

  it('show them as they are written in a text alternative too', () => {
    expect(messageText(titled(inheritedMarks), 'article.title')).to.equal(inheritedMarks);
  });
});
