/** Finds texts that are translated in two different ways, or left in English. Pure. */

import { folded } from './phrases.mjs';
import { sentences } from './plain.mjs';

/** @typedef {{ id: string, problem: string }} Flaw */

/**
 * The same English message or sentence must always have the same translation.
 * @param {object} input
 * @param {string} input.tag
 * @param {string} input.sourceTag
 * @param {import('./check.mjs').Messages} input.messages
 * @param {ReadonlyMap<string, string>} input.texts translations by id
 * @returns {Flaw[]}
 */
export function repeatedFlaws({ tag, sourceTag, messages, texts }) {
  /** @type {Flaw[]} */
  const flaws = [];
  /** @type {Map<string, { id: string, text: string }>} */
  const seen = new Map();
  for (const [id, { source }] of messages) {
    const text = texts.get(id);
    if (!text) continue;
    const english = sentences(source, sourceTag);
    const parts = sentences(text, tag);
    // If the translation has other sentence boundaries, only the whole message is compared.
    const pairs =
      english.length === parts.length ? english.map((part, index) => [part, parts[index] ?? '']) : [[source, text]];
    for (const [part = '', translated = ''] of pairs) {
      const before = seen.get(part);
      if (!before) seen.set(part, { id, text: translated });
      else if (before.text !== translated) {
        flaws.push({ id, problem: `"${part}" is "${before.text}" in ${before.id}, here "${translated}"` });
      }
    }
  }
  return flaws;
}

/**
 * Finds untranslated English: at least four of its words in a row, with at least twelve letters.
 * @param {string} source
 * @param {string} text without placeholders, names and English labels in brackets
 * @returns {string | undefined} the English words
 */
export function englishLeft(source, text) {
  const words = (/** @type {string} */ part) => folded(part, 'en').match(/[\p{L}\p{M}’-]+/gu) ?? [];
  const inText = ` ${words(text).join(' ')} `;
  const english = words(source);
  for (let at = 0; at + 4 <= english.length; at++) {
    const run = english.slice(at, at + 4).join(' ');
    if (run.length >= 15 && inText.includes(` ${run} `)) return run;
  }
  return undefined;
}
