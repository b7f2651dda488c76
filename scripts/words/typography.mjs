/** Checks the quotation marks, spaces and punctuation of each language. */

import { quotationMarks } from './cldr.mjs';

const mark = /\{[a-zA-Z][a-zA-Z0-9]*\}/g;
const wide = new Set(['ja', 'zh-Hans', 'zh-Hant']);
const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const closers = /[\s"'’”“»›「」『』)）\]\u200e\u200f\u2066-\u2069]+$/u;

/** Quotation marks that are also correct in a language, in addition to CLDR's. */
const alsoGood = new Map([
  ['ar', '«»“”'],
  ['bg', '’'],
  ['de', '»«›‹'],
  ['es', '«»'],
  ['he', '„“'],
  ['hi', '‘’'],
  ['ko', '「」'],
  ['nb', '“”'],
  ['pt-PT', '“”'],
]);

/** How sentences end, by the English punctuation mark. An empty string means no mark. */
/** @type {Record<string, Record<string, string[]>>} */
const ends = {
  '': { '.': ['.'], '?': ['?'], '!': ['!'], ':': [':'], '…': ['…'], '': [''] },
  ar: { '?': ['؟'] },
  el: { '?': [';'] },
  fa: { '?': ['؟'] },
  hi: { '.': ['।', '.'] },
  ja: { '.': ['。'], '?': ['？'], '!': ['！'], ':': ['：', '。'] },
  th: { '.': ['', '.'] },
  'zh-Hans': { '.': ['。'], '?': ['？'], '!': ['！'], ':': ['：'] },
  'zh-Hant': { '.': ['。'], '?': ['？'], '!': ['！'], ':': ['：'] },
};

/** Punctuation marks of other languages, and their replacements. */
/** @type {Record<string, [RegExp, string][]>} */
const foreign = {
  ar: [
    [/,/, 'write ، for ,'],
    [/;/, 'write ؛ for ;'],
    [/\?/, 'write ؟ for ?'],
  ],
  el: [[/[?\u037e]/, 'the Greek question mark is written ; (U+003B)']],
  fa: [
    [/,/, 'write ، for ,'],
    [/;/, 'write ؛ for ;'],
    [/\?/, 'write ؟ for ?'],
  ],
  he: [[/[،؛؟]/, 'Arabic punctuation']],
  hi: [[/\|/, 'write । for |']],
};

/**
 * @param {string} tag
 * @param {string} text
 * @param {string} [source] English; if omitted, the end of the text isn't compared
 * @returns {string[]}
 */
export function typographyProblems(tag, text, source) {
  const problems = [];
  const add = (/** @type {boolean} */ isWrong, /** @type {string} */ problem) =>
    void (isWrong && problems.push(problem));
  const bare = text.replace(mark, 'x');
  add(/["']/.test(bare), 'straight apostrophe or quotation mark');
  add(/\s{2}/u.test(bare), 'double space');
  add(/\.\.\./.test(bare), 'three dots: write …');
  add(/ - /.test(bare), 'a hyphen for a dash: write – or —');
  if (tag !== 'fr') add(/\s[,.!?;:،؛؟。！？：](?!\p{L})/u.test(bare), 'space before punctuation');
  add(/[,;](?=\p{L})/u.test(bare) && !wide.has(tag), 'no space after a comma or semicolon');
  problems.push(...quotationProblems(tag, bare));
  for (const [sign, problem] of foreign[tag] ?? []) add(sign.test(bare), problem);
  if (tag === 'fr') problems.push(...frenchSpaces(text));
  if (wide.has(tag)) problems.push(...fullWidth(text));
  if (tag === 'es') {
    for (const [open, close] of ['¿?', '¡!']) {
      add(bare.split(open ?? '').length !== bare.split(close ?? '').length, `${open} and ${close} must come in pairs`);
    }
  }
  if (source !== undefined) problems.push(...endProblems(tag, text, source));
  return problems;
}

/** @param {string} tag @param {string} text */
function quotationProblems(tag, text) {
  const { start, end, innerStart, innerEnd } = quotationMarks(tag);
  const allowed = new Set(start + end + innerStart + innerEnd + (alsoGood.get(tag) ?? ''));
  const problems = [];
  // Between or after letters, and at the start of a word ("’t"), ’ is an apostrophe.
  const signs = [...text.replace(/(?<=\p{L})’|’(?=\p{L})/gu, '')].filter((sign) =>
    /[“”„‟«»‹›‘’‚「」『』〝〞]/.test(sign),
  );
  const strange = [...new Set(signs.filter((sign) => !allowed.has(sign)))];
  if (strange.length) {
    problems.push(`quotation mark ${strange.join(' ')}: ${tag} writes ${start}…${end} and ${innerStart}…${innerEnd}`);
  }
  const times = (/** @type {string} */ sign) => signs.filter((one) => one === sign).length;
  const isUneven = start === end ? times(start) % 2 === 1 : times(start) !== times(end);
  if (isUneven && start !== innerEnd && end !== innerStart) problems.push(`${start} and ${end} must come in pairs`);
  return problems;
}

/**
 * Checks French spaces: a narrow no-break space before ; ! ?, and a narrow or normal one before : and inside « ».
 * @param {string} text
 */
function frenchSpaces(text) {
  const problems = [];
  if (/[^\u202f;:!?…][;!?]/u.test(text)) problems.push('no narrow no-break space (U+202F) before ; ! or ?');
  if (/[^\u202f\u00a0;:!?…]:(?!\/\/|\d)/u.test(text)) problems.push('no no-break space (U+202F or U+00A0) before :');
  if (/[^\u202f\u00a0]»|«[^\u202f\u00a0]/u.test(text)) problems.push('no no-break space (U+202F or U+00A0) inside « »');
  if (/\s[,.](?!\p{L})/u.test(text)) problems.push('space before a comma or full stop');
  return problems;
}

/** @param {string} text */
function fullWidth(text) {
  const bare = text.replace(mark, '{}');
  const beside = new RegExp(`(?:${cjk}|\\{\\})[,.:;!?](?!\\d)|[,:;!?]${cjk}`, 'u').exec(bare);
  const bracket = new RegExp(`${cjk}\\(|\\)${cjk}|\\(${cjk}|${cjk}\\)`, 'u').exec(bare);
  return [
    ...(beside ? [`"${beside[0]}": punctuation must be full-width`] : []),
    ...(bracket ? [`"${bracket[0]}": brackets must be full-width`] : []),
  ];
}

/** @param {string} text */
function endOf(text) {
  const last = [...text.replace(closers, '')].at(-1) ?? '';
  return /[\p{P}]/u.test(last) && !/[}\])）]/.test(last) ? last : '';
}

/** @param {string} tag @param {string} text @param {string} source */
function endProblems(tag, text, source) {
  const wanted = endOf(source);
  const kinds = { ...ends[''], ...ends[tag] };
  const good = kinds[wanted];
  const found = endOf(text);
  if (!good || good.includes(found)) return [];
  const name = (/** @type {string} */ sign) => (sign ? `"${sign}"` : 'no sign');
  return [`ends with ${name(found)}, the English with ${name(wanted)}`];
}
