/** Two pseudo-locales, which show text that isn't translated, doesn't fit or isn't mirrored. Pure. */

const mark = /(\{[a-zA-Z][a-zA-Z0-9]*\})/;
const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const accents = [...'ÅåƁƀÇçĐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'];
const byLetter = new Map([...plain].map((letter, index) => [letter, accents[index] ?? letter]));
const padding = ' one two three four five six seven eight nine ten';

/** Changes only the text between placeholders, so that these can still be filled. */
const outsideMarks = (/** @type {string} */ text, /** @type {(part: string) => string} */ change) =>
  text.split(mark).map((part, index) => (index % 2 ? part : change(part)));

const accent = (/** @type {string} */ text) => [...text].map((letter) => byLetter.get(letter) ?? letter).join('');

/**
 * en-XA: accents reveal text that isn't a message, longer text reveals what doesn't fit, and brackets reveal text that
 * is cut off or concatenated.
 * @param {string} text
 */
export function accented(text) {
  const length = outsideMarks(text, (part) => '.'.repeat([...part].length)).filter((_, index) => index % 2 === 0);
  const extra = Math.ceil(length.join('').length * 0.4);
  const pad = padding.repeat(Math.ceil(extra / padding.length)).slice(0, extra);
  return `⟦${outsideMarks(text, accent).join('')}${accent(pad)}⟧`;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * ar-XB: English from right to left, with the same method as Android.
 * @param {string} text
 */
export function mirrored(text) {
  return outsideMarks(text, (part) => part.replace(word, '\u200f\u202e$&\u202c\u200f')).join('');
}
