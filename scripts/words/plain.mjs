/** What of a translation is the translator's own words. Pure. */

import { names } from './text.mjs';

const mark = /\{[a-zA-Z][a-zA-Z0-9]*\}/g;
const escaped = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Sentences, without the space between them. A mark at the end counts as part of its sentence.
 * @param {string} text
 * @param {string} tag
 */
export function sentences(text, tag) {
  // ICU takes a Thai text for one sentence: a space is the only end that Thai writes.
  if (tag === 'th') return text.split(/(?<=[?!:.])\s+| +(?=[\u0e00-\u0e7f]{4})/u).filter(Boolean);
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/**
 * Leaves a space in place of marks, names and of English labels in brackets, as in "Einstellungen (Settings)".
 * @param {string} text
 * @param {object} known
 * @param {readonly string[]} known.allowed words of locales/allowed-words
 * @param {readonly string[]} known.labels English texts that may stand in brackets
 */
export function ownWords(text, { allowed, labels }) {
  let rest = text.normalize('NFC').replace(mark, ' ');
  if (labels.length)
    rest = rest.replace(new RegExp(`[(（]\\s*(?:${labels.map(escaped).join('|')})\\s*[)）]`, 'gu'), ' ');
  const words = [...names, ...allowed].sort((a, b) => b.length - a.length).map(escaped);
  const edge = '[\\p{Script=Latin}\\p{M}\\p{N}]';
  return rest.replace(new RegExp(`(?<!${edge})(?:${words.join('|')})(?!${edge})`, 'gu'), ' ');
}
