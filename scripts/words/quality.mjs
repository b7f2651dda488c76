/** Checks every language: script, letters, spelling, terms, labels, typography, safety. */

import { identify } from './identify.mjs';
import { letterProblems, scriptProblems } from './letters.mjs';
import { ownWords } from './plain.mjs';
import { englishLeft, repeatedFlaws } from './repeated.mjs';
import { englishSafetyFlaws, safetyFlaws } from './safety.mjs';
import { createSpeller, wordsOf } from './spelling.mjs';
import { labelFlaws, labelIds, termFlaws, termsUsed } from './terms.mjs';
import { typographyProblems } from './typography.mjs';

/**
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {{ id: string, check: string, problem: string }} Found
 * @typedef {{ identified: string, terms: string, spelling: string, safety: string }} Summary
 */

/**
 * @param {object} input
 * @param {string} input.root
 * @param {string} input.folder of the languages, relative to root
 * @param {string} input.sourceTag
 * @param {Messages} input.messages
 * @param {ReadonlyMap<string, ReadonlyMap<string, string>>} input.texts by language and id
 * @param {import('./data.mjs').Data} input.data
 * @returns {Promise<{ problems: Problem[], gaps: Problem[], summaries: Map<string, Summary> }>}
 * `gaps`: labels without official texts to compare with
 */
export async function checkQuality({ root, folder, sourceTag, messages, texts, data }) {
  const speller = createSpeller(root);
  const used = termsUsed(data.terms, messages, data.labels, sourceTag);
  const { ids, gaps } = labelIds(data.labels, messages, sourceTag);
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Map<string, Summary>} */
  const summaries = new Map();
  for (const [tag, own] of texts) {
    const isSource = tag === sourceTag;
    const plain = plainTexts(tag, own, messages, data);
    /** @type {Found[]} */
    const found = [];
    const add = (/** @type {string} */ check, /** @type {{ id: string, problem: string }[]} */ flaws) =>
      void found.push(...flaws.map((flaw) => ({ ...flaw, check })));

    const whole = [...plain.values()].join('\n');
    const { answer, problems: otherLanguage } = identify(tag, whole);
    const general = [...otherLanguage, ...scriptProblems(tag, whole)];
    add(
      'language',
      general.map((problem) => ({ id: '', problem })),
    );
    const spelling = await checkTexts(tag, own, plain, { isSource, messages, speller, add });
    const terms = termFlaws({ tag, texts: own, termbase: data.terms, used });
    add('terms', terms.flaws);
    add('labels', labelFlaws({ tag, texts: own, labels: data.labels, ids }));
    const safety = safetyFlaws({ tag, sourceTag, messages, texts: own, phrases: data.safety });
    if (isSource) add('safety', englishSafetyFlaws(messages, data.safety, sourceTag));
    else {
      add('safety', safety.flaws);
      const repeatable = new Map([...messages].filter(([id]) => !Object.hasOwn(data.labels.messages, id)));
      add('repeated', repeatedFlaws({ tag, sourceTag, messages: repeatable, texts: own }));
    }
    const fileOf = (/** @type {string} */ id) =>
      isSource ? (messages.get(id)?.file ?? 'src/words') : `${folder}/${tag}.xlf`;
    const { left, unused } = withoutExceptions(found, data.exceptions[tag]);
    problems.push(
      ...left.map(({ id, problem }) => ({ file: fileOf(id), id, problem, kind: /** @type {const} */ ('words') })),
    );
    problems.push(
      ...unused.map(([id, check]) => {
        const problem = `${tag}: exception "${check}" isn't needed any more: remove it`;
        return { file: `${folder}/exceptions.json`, id, problem, kind: /** @type {const} */ ('words') };
      }),
    );
    summaries.set(tag, {
      identified: general.length ? `✖ ${answer}` : answer,
      terms: `${terms.kept}/${terms.wanted}`,
      spelling,
      safety: `${safety.wanted - safety.flaws.length}/${safety.wanted}`,
    });
  }
  for (const tag of Object.keys(data.exceptions)) {
    if (!texts.has(tag))
      problems.push({ file: `${folder}/exceptions.json`, id: '', problem: `unknown language ${tag}`, kind: 'words' });
  }
  speller.save();
  const labelFile = `${folder}/android-labels.json`;
  return { problems, summaries, gaps: gaps.map((gap) => ({ file: labelFile, ...gap, kind: 'words' })) };
}

/**
 * The words that the translators chose. The spelling of official terms isn't theirs.
 * @param {string} tag
 * @param {ReadonlyMap<string, string>} own
 * @param {Messages} messages
 * @param {import('./data.mjs').Data} data
 */
function plainTexts(tag, own, messages, { allowed, labels, terms }) {
  const english = [...messages].filter(([id]) => id.startsWith('label.')).map(([, { source }]) => source);
  const words = [...(allowed.get('all') ?? []), ...(allowed.get(tag) ?? [])];
  const app = terms.appName[tag];
  const known = { allowed: app ? [...words, app] : words, labels: english };
  const isOfficial = (/** @type {string} */ id) => Object.hasOwn(labels.messages, id) || id === terms.appNameMessage;
  return new Map([...own].filter(([id]) => !isOfficial(id)).map(([id, text]) => [id, ownWords(text, known)]));
}

/**
 * @param {string} tag
 * @param {ReadonlyMap<string, string>} own
 * @param {ReadonlyMap<string, string>} plain
 * @param {object} with_
 * @param {boolean} with_.isSource
 * @param {Messages} with_.messages
 * @param {ReturnType<typeof createSpeller>} with_.speller
 * @param {(check: string, flaws: { id: string, problem: string }[]) => void} with_.add
 * @returns {Promise<string>} result of the spelling check, for the report
 */
async function checkTexts(tag, own, plain, { isSource, messages, speller, add }) {
  const words = new Map([...plain].map(([id, text]) => [id, wordsOf(text)]));
  const wrong = await speller.misspelled(tag, [...new Set([...words.values()].flat())]);
  for (const [id, text] of plain) {
    const source = messages.get(id)?.source ?? '';
    const say = (/** @type {string} */ check, /** @type {string[]} */ problems) =>
      add(
        check,
        problems.map((problem) => ({ id, problem })),
      );
    say('letters', letterProblems(tag, text));
    say('typography', typographyProblems(tag, own.get(id) ?? '', isSource ? undefined : source));
    const left = isSource ? undefined : englishLeft(source, text);
    if (left) say('english', [`English left over: "${left}"`]);
    const misspelled = (words.get(id) ?? []).filter((word) => wrong?.has(word));
    say(
      'spelling',
      misspelled.map((word) => `spelling: "${word}" (if it is right, add it to locales/allowed-words/${tag}.txt)`),
    );
  }
  if (!wrong) return 'no dictionary';
  return wrong.size ? `${wrong.size} wrong` : 'right';
}

/**
 * @param {readonly Found[]} found
 * @param {Record<string, Record<string, string>>} [exceptions] reasons by id and check
 */
function withoutExceptions(found, exceptions = {}) {
  const isExcepted = (/** @type {Found} */ { id, check }) => exceptions[id]?.[check] !== undefined;
  const used = new Set(found.filter(isExcepted).map(({ id, check }) => `${id} ${check}`));
  const all = Object.entries(exceptions).flatMap(([id, checks]) =>
    Object.keys(checks).map((check) => /** @type {const} */ ([id, check])),
  );
  return {
    left: found.filter((one) => !isExcepted(one)),
    unused: all.filter(([id, check]) => !used.has(`${id} ${check}`)),
  };
}
