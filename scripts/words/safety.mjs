/**
 * Checks that translations keep the words that keep the reader safe or say how certain a statement is. A message with
 * such words has tags at the end of its note: `[never]`, `[only] [stop]`. locales/safety.json lists the phrases of each
 * language. Pure.
 */

import { finder } from './phrases.mjs';
import { sentences } from './plain.mjs';

/**
 * - `never`: the reader must not do something
 * - `only`: nothing else is allowed
 * - `stop`: the reader must stop here
 * - `may`: it is possible, not certain
 * - `should`: it is expected, not promised
 */
export const safetyTags = /** @type {const} */ (['never', 'only', 'stop', 'may', 'should']);

/**
 * @typedef {typeof safetyTags[number]} SafetyTag
 * @typedef {Record<string, Partial<Record<SafetyTag, string[]>>>} Phrases
 * @typedef {{ id: string, problem: string }} Flaw
 */

/**
 * @param {string} note
 * @returns {{ tags: SafetyTag[], unknown: string[] }}
 */
export function tagsOf(note) {
  const end = /(?:\s*\[[^[\]]*\])+\s*$/.exec(note)?.[0] ?? '';
  const found = [...end.matchAll(/\[([^[\]]*)\]/g)].map(([, tag = '']) => tag);
  const isKnown = (/** @type {string} */ tag) => /** @type {readonly string[]} */ (safetyTags).includes(tag);
  return {
    tags: /** @type {SafetyTag[]} */ ([...new Set(found.filter(isKnown))]),
    unknown: found.filter((tag) => !isKnown(tag)),
  };
}

/**
 * How often a translation must keep each tag: once for each English sentence that contains it.
 * @param {string} source
 * @param {readonly SafetyTag[]} tags
 * @param {Phrases} phrases
 * @param {string} sourceTag
 * @returns {[SafetyTag, number][]}
 */
export function wantedTags(source, tags, phrases, sourceTag) {
  return tags.map((tag) => {
    const find = finder(phrases[sourceTag]?.[tag] ?? [], sourceTag);
    return [tag, sentences(source, sourceTag).filter((sentence) => find(sentence).length).length];
  });
}

/**
 * @param {import('./check.mjs').Messages} messages
 * @param {Phrases} phrases
 * @param {string} sourceTag
 * @returns {Flaw[]} tags in the notes that the English doesn't contain
 */
export function englishSafetyFlaws(messages, phrases, sourceTag) {
  return [...messages].flatMap(([id, { source, note }]) => {
    const { tags, unknown } = tagsOf(note);
    const strange = unknown.map((tag) => ({
      id,
      problem: `unknown tag [${tag}] in the note: ${safetyTags.join(', ')}`,
    }));
    const untrue = wantedTags(source, tags, phrases, sourceTag)
      .filter(([, times]) => times === 0)
      .map(([tag]) => ({ id, problem: `tagged [${tag}], but holds none of its phrases in locales/safety.json` }));
    return [...strange, ...untrue];
  });
}

/**
 * @param {object} input
 * @param {string} input.tag
 * @param {string} input.sourceTag
 * @param {import('./check.mjs').Messages} input.messages
 * @param {ReadonlyMap<string, string>} input.texts translations by id
 * @param {Phrases} input.phrases
 * @returns {{ flaws: Flaw[], wanted: number }} `wanted`: the number of tags to keep
 */
export function safetyFlaws({ tag, sourceTag, messages, texts, phrases }) {
  /** @type {Flaw[]} */
  const flaws = [];
  let wanted = 0;
  for (const [id, { source, note }] of messages) {
    const text = texts.get(id);
    const { tags } = tagsOf(note);
    if (!text || !tags.length) continue;
    for (const [safety, times] of wantedTags(source, tags, phrases, sourceTag)) {
      wanted++;
      const own = phrases[tag]?.[safety] ?? [];
      const found = finder(own, tag)(text).length;
      if (!own.length) flaws.push({ id, problem: `[${safety}]: locales/safety.json has no phrase for ${tag}` });
      else if (found < Math.max(1, times)) {
        const problem = times > 1 ? `said ${found} times, in English ${times}` : 'not said';
        flaws.push({ id, problem: `[${safety}] ${problem}: ${own.join(', ')}` });
      }
    }
  }
  return { flaws, wanted };
}
