/**
 * npm run words:safety: tests the safety check. Removes each safety word from each language, one at a time, and counts
 * how many of these damaged translations the check finds.
 *
 * Each tagged message is damaged in two ways: without the sentence that contains a phrase, and without the phrase
 * alone.
 */

import { pathToFileURL } from 'node:url';
import { finder } from './phrases.mjs';
import { sentences } from './plain.mjs';
import { safetyFlaws, tagsOf } from './safety.mjs';

/**
 * @param {string} text
 * @param {readonly string[]} phrases
 * @param {string} tag
 * @returns {{ kind: 'sentence' | 'phrase', text: string }[]}
 */
export function mutationsOf(text, phrases, tag) {
  const find = finder(phrases, tag);
  const parts = sentences(text, tag);
  const without = parts
    .filter((part) => find(part).length)
    .map((part) => ({ kind: /** @type {const} */ ('sentence'), text: text.replace(part, '').trim() }));
  const flipped = find(text).map(({ index, length }) => ({
    kind: /** @type {const} */ ('phrase'),
    text: text.slice(0, index) + text.slice(index + length),
  }));
  return [...without, ...flipped];
}

/**
 * @param {object} input
 * @param {readonly string[]} input.tags
 * @param {string} input.sourceTag
 * @param {import('./check.mjs').Messages} input.messages
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} input.texts by language and id
 * @param {import('./safety.mjs').Phrases} input.phrases
 * @returns {{ made: number, caught: number, missed: string[] }}
 */
export function mutate({ tags, sourceTag, messages, texts, phrases }) {
  let made = 0;
  let caught = 0;
  const missed = [];
  for (const tag of tags) {
    for (const [id, message] of messages) {
      const text = texts.get(tag)?.get(id);
      if (!text) continue;
      for (const safety of tagsOf(message.note).tags) {
        for (const mutation of mutationsOf(text, phrases[tag]?.[safety] ?? [], tag)) {
          made++;
          const one = {
            tag,
            sourceTag,
            messages: new Map([[id, message]]),
            texts: new Map([[id, mutation.text]]),
            phrases,
          };
          // An empty message is found by the check for missing translations.
          const isFound =
            !mutation.text || safetyFlaws(one).flaws.some(({ problem }) => problem.includes(`[${safety}]`));
          if (isFound) caught++;
          else missed.push(`${tag}: ${id}: [${safety}] ${mutation.kind}: ${mutation.text}`);
        }
      }
    }
  }
  return { made, caught, missed };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { readProject } = await import('./project.mjs');
  const { config, messages, texts, data } = await readProject(process.cwd());
  const { sourceLocale: sourceTag, targetLocales } = config;
  const tags = [sourceTag, ...targetLocales];
  const { made, caught, missed } = mutate({ tags, sourceTag, messages, texts, phrases: data.safety });
  for (const one of missed) console.log(`missed: ${one}`);
  const percent = made ? Math.round((caught / made) * 1000) / 10 : 0;
  console.log(`${caught} of ${made} damaged translations found: ${percent} %`);
  process.exit(made && caught / made >= 0.95 ? 0 : 1);
}
