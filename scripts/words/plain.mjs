/** Reduces a translation to the words that the translator chose. Pure. */

import { names } from './text.mjs';

const mark = /\{[a-zA-Z][a-zA-Z0-9]*\}/g;
const escaped = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Splits a text into sentences. A placeholder at the end is part of its sentence.
 * @param {string} text
 * @param {string} tag
 */
export function sentences(text, tag) {
  // ICU reads a Thai text as one sentence. Thai ends a sentence only with a space.
  if (tag === 'th') return text.split(/(?<=[?!:.])\s+| +(?=[\u0e00-\u0e7f]{4})/u).filter(Boolean);
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/**
 * Replaces placeholders, names, and English labels in brackets, as in "Einstellungen (Settings)", with a space.
 * @param {string} text
 * @param {object} known
 * @param {readonly string[]} known.allowed words of locales/allowed-words
 * @param {readonly string[]} known.labels English texts that are allowed in brackets
 */
export function ownWords(text, { allowed, labels }) {
  let rest = text.normalize('NFC').replace(mark, ' ');
  if (labels.length)
    rest = rest.replace(new RegExp(`[(（]\\s*(?:${labels.map(escaped).join('|')})\\s*[)）]`, 'gu'), ' ');
  const words = [...names, ...allowed].sort((a, b) => b.length - a.length).map(escaped);
  const edge = '[\\p{Script=Latin}\\p{M}\\p{N}]';
  return rest.replace(new RegExp(`(?<!${edge})(?:${words.join('|')})(?!${edge})`, 'gu'), ' ');
}
