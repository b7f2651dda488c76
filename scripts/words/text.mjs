/** Checks a plain text in any language. */

const mark = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;

/** Names that are the same in every language. */
export const names = ['Android', 'Microsoft Intune', 'Microsoft', 'Intune', 'Google Play', 'AD FS', 'SHA-256', 'OK'];

/**
 * How often each `{placeholder}` occurs in a text.
 * @param {string} text
 * @returns {Map<string, number>}
 */
export function countMarks(text) {
  const counts = new Map();
  for (const [, name] of text.matchAll(mark)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * @param {string} source
 * @param {string} target
 * @returns {string[]}
 */
export function markProblems(source, target) {
  const wanted = countMarks(source);
  const found = countMarks(target);
  const problems = [];
  for (const [name, times] of wanted) {
    const count = found.get(name) ?? 0;
    if (count === 0) problems.push(`placeholder {${name}} lost`);
    else if (count !== times) problems.push(`placeholder {${name}} used ${count} times, in English ${times}`);
  }
  for (const name of found.keys()) if (!wanted.has(name)) problems.push(`placeholder {${name}} invented`);
  return problems;
}

/**
 * Whether a text contains anything to translate besides placeholders, punctuation, digits and names.
 * @param {string} source
 * @param {readonly string[]} [fixed] names that stay as they are
 */
export function isTranslatable(source, fixed = names) {
  const words = [...fixed]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const bare = source.replace(mark, ' ');
  const rest = words.length ? bare.replace(new RegExp(words.join('|'), 'gu'), ' ') : bare;
  return /\p{L}/u.test(rest);
}

const codePoint = (/** @type {string} */ character) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * @param {string} text
 * @returns {string[]}
 */
export function textProblems(text) {
  const problems = [];
  if (/[{}]/.test(text.replace(mark, ''))) problems.push('stray { or }');
  if (/<[\p{L}/!?]/u.test(text)) problems.push('markup');
  if (/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text)) problems.push('character entity in the text');
  if (/^\s|\s$/u.test(text)) problems.push('space at the beginning or end');
  if (!text.isWellFormed()) problems.push('half of a surrogate pair');
  // This includes line breaks: a message is one line, and the layout never depends on them.
  const control = /[\p{Cc}\u2028\u2029\ufeff\ufffd]/u.exec(text);
  if (control) problems.push(`control character ${codePoint(control[0])}`);
  const bidi = /[\u061c\u202a-\u202e]/u.exec(text);
  if (bidi) problems.push(`bidi control character ${codePoint(bidi[0])}`);
  if (!isolatesBalanced(text)) problems.push('isolate (U+2066 to U+2068) without its U+2069');
  return problems;
}

/** A bidi isolate that isn't closed would reverse the rest of the sentence. */
function isolatesBalanced(/** @type {string} */ text) {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    if (character === '\u2069' && --depth < 0) return false;
  }
  return depth === 0;
}
