/** Checks that a text has only letters of its language, and is in its script. */

import { Converter } from 'opencc-js';
import { exemplars } from './cldr.mjs';

/** Languages with thousands of characters: rare characters are allowed. */
const large = new Set(['ja', 'ko', 'zh-Hans', 'zh-Hant']);
/** Characters of the standard spelling that CLDR lists as auxiliary. */
const also = new Map([
  ['ar', '\u0640'],
  ['da', 'é'],
  ['fa', '\u064e\u064f\u0650\u0652\u0670'],
  ['he', '\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bb\u05bc\u05c1\u05c2'],
  ['ja', 'ー々〆ヶヵ〇'],
  ['uk', '\u02bc'],
  ['vi', 'fjwz'],
  ['zh-Hans', '〇'],
  ['zh-Hant', '〇'],
]);

/**
 * CLDR lists only the common characters of Chinese. Other characters are errors only if they belong to the other
 * script.
 */
/** @type {Record<string, (letter: string) => string>} */
const others = {
  'zh-Hans': Converter({ from: 'tw', to: 'cn' }),
  'zh-Hant': Converter({ from: 'cn', to: 'tw' }),
};

/** @type {Map<string, Set<string>>} */
const known = new Map();

/** @param {string} tag */
function lettersOf(tag) {
  const found = known.get(tag);
  if (found) return found;
  const { main, auxiliary } = exemplars(tag);
  const letters = new Set([...main, ...(large.has(tag) ? auxiliary : []), ...(also.get(tag) ?? '')]);
  // Languages in the Latin script use foreign words with any letter from a to z.
  if (letters.has('a')) for (const letter of 'abcdefghijklmnopqrstuvwxyz') letters.add(letter);
  known.set(tag, letters);
  return letters;
}

/**
 * @param {string} tag
 * @param {string} text without placeholders, names and allowed words
 * @returns {string[]}
 */
export function letterProblems(tag, text) {
  const letters = lettersOf(tag);
  const foreign = [...text.normalize('NFC').matchAll(/[\p{L}\p{M}]/gu)]
    .map(([letter]) => letter)
    .filter((letter) => !letters.has(letter) && !letters.has(letter.toLocaleLowerCase(tag)))
    .filter((letter) => !others[tag] || others[tag](letter) !== letter)
    // "İ" in lowercase is two code points: i and a combining dot.
    .filter((letter) => ![...letter.normalize('NFD')].every((part) => letters.has(part)));
  return [...new Set(foreign)].map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `"${letter}" (U+${code}) is no letter of ${tag}`;
  });
}

/** The script of most letters in a text. Languages that aren't listed use the Latin script. */
const scripts = new Map(
  Object.entries({
    ar: /\p{Script=Arabic}/u,
    bg: /\p{Script=Cyrillic}/u,
    el: /\p{Script=Greek}/u,
    fa: /\p{Script=Arabic}/u,
    he: /\p{Script=Hebrew}/u,
    hi: /\p{Script=Devanagari}/u,
    ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
    ko: /\p{Script=Hangul}/u,
    ru: /\p{Script=Cyrillic}/u,
    th: /\p{Script=Thai}/u,
    uk: /\p{Script=Cyrillic}/u,
    'zh-Hans': /\p{Script=Han}/u,
    'zh-Hant': /\p{Script=Han}/u,
  }),
);
const latin = /\p{Script=Latin}/u;

/**
 * Checks all texts of a language together, without placeholders, names and allowed words.
 * @param {string} tag
 * @param {string} text
 * @returns {string[]}
 */
export function scriptProblems(tag, text) {
  const letters = [...text.normalize('NFC').matchAll(/\p{L}/gu)].map(([letter]) => letter);
  // Too few letters for a reliable result.
  if (letters.length < 200) return [];
  const share = (/** @type {(letter: string) => boolean} */ is) => letters.filter(is).length / letters.length;
  const percent = (/** @type {number} */ part) => `${Math.round(part * 1000) / 10} %`;
  const problems = [];
  const script = scripts.get(tag) ?? latin;
  const own = share((letter) => script.test(letter));
  if (own < 0.97) problems.push(`only ${percent(own)} of the letters are in the script of ${tag}`);
  if (tag === 'ja') {
    const kana = share((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter));
    if (kana < 0.3) problems.push(`only ${percent(kana)} of the letters are kana`);
  }
  if (tag === 'fa' || tag === 'ar') {
    // Letters that only one of the two languages has. Arabic ي and ك in Persian text come from a wrong keyboard layout.
    const persian = share((letter) => /[پچژگکی]/.test(letter));
    if ((tag === 'fa') !== persian > 0.02) problems.push(`${percent(persian)} of the letters are Persian ones`);
  }
  if (tag === 'zh-Hans' || tag === 'zh-Hant') problems.push(...hanProblems(tag, letters));
  return problems;
}

/** @param {string} tag @param {readonly string[]} letters */
function hanProblems(tag, letters) {
  const [simplified, traditional] = [exemplars('zh-Hans'), exemplars('zh-Hant')];
  const only = (/** @type {typeof simplified} */ one, /** @type {typeof simplified} */ other) =>
    letters.filter((letter) => one.main.has(letter) && !other.main.has(letter) && !other.auxiliary.has(letter)).length;
  const [hans, hant] = [only(simplified, traditional), only(traditional, simplified)];
  const [own, other] = tag === 'zh-Hans' ? [hans, hant] : [hant, hans];
  if (own > 20 * other && own > 0.02 * letters.length) return [];
  return [`${own} characters only of ${tag}, ${other} only of the other script`];
}
