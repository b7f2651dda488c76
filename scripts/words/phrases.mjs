/** Finds a word or phrase in its inflected forms. locales/README.md describes the syntax. Pure. */

/** Scripts without spaces between words, in which words have no boundaries. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u30fc]/u;
const letter = '[\\p{L}\\p{M}\\u200c\\u200d]';
const escaped = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Replaces characters that look the same by one of them. Keeps the length, so that positions stay valid.
 * @param {string} text
 * @param {string} tag
 */
export function folded(text, tag) {
  return [...text.replace(/[\u00a0\u202f]/g, ' ').replace(/['’ʼ]/g, '’')]
    .map((character) => {
      const lower = character.toLocaleLowerCase(tag);
      return lower.length === character.length ? lower : character;
    })
    .join('');
}

/**
 * `*` matches any letters, ` … ` matches anything up to the end of the sentence.
 * @param {string} phrase
 * @param {string} tag
 */
export function pattern(phrase, tag) {
  const text = folded(phrase.normalize('NFC').trim(), tag);
  const body = text
    .split(/\s*…\s*/)
    .map((part) =>
      part
        .split('*')
        .map((piece) => escaped(piece).replace(/\s+/g, '\\s+'))
        .join(`(?:${letter}|[’-])*`),
    )
    .join('[^.!?。！？؟।]{0,120}?');
  const isLetter = (/** @type {string} */ sign = '') => /[\p{L}\p{M}]/u.test(sign) && !unspaced.test(sign);
  const before = isLetter(text[0]) ? `(?<!${letter})` : '';
  // "can" doesn't match in "can’t".
  const after = isLetter(text.at(-1)) ? `(?!’?${letter})` : '';
  return new RegExp(before + body + after, 'gu');
}

/**
 * @param {readonly string[]} phrases
 * @param {string} tag
 * @returns {(text: string) => { index: number, length: number }[]} positions that don't overlap
 */
export function finder(phrases, tag) {
  const patterns = phrases.map((phrase) => pattern(phrase, tag));
  return (text) => {
    const inside = folded(text, tag);
    const found = patterns
      .flatMap((one) => [...inside.matchAll(one)].map(({ 0: match, index }) => ({ index, length: match.length })))
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.index - b.index || b.length - a.length);
    let end = 0;
    return found.filter(({ index, length }) => {
      if (index < end) return false;
      end = index + length;
      return true;
    });
  };
}
