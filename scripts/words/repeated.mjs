/** What a translation says twice in two ways, or leaves in English. Pure. */

import { folded } from './phrases.mjs';
import { sentences } from './plain.mjs';

/** @typedef {{ id: string, problem: string }} Flaw */

/**
 * The same English message or sentence is to be translated the same wherever it stands.
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
    // Where the translation divides its sentences otherwise, only the whole can be compared.
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
 * Four words of the English in a row, twelve letters at least, are no chance.
 * @param {string} source
 * @param {string} text without marks, names and English labels in brackets
 * @returns {string | undefined} what is left over
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
