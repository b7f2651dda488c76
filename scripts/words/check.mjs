/** Checks a language's XLIFF file against the English messages, and the English messages themselves. Pure. */

import { isTranslatable, markProblems, names, textProblems } from './text.mjs';
import { parseXliff } from './xliff.mjs';

/**
 * - `lossy`: lit-localize would lose, mix up or misread messages when it rewrites the file
 * - `unknown`: a translation with an id that English doesn't have; lit-localize would remove it
 * - `foreign`: another tool wrote the file; npm run words rewrites it
 * - `outdated`: lit-localize extract fixes this
 * - `words`: a translator, or the author of the English, must fix this
 * @typedef {'lossy' | 'unknown' | 'foreign' | 'outdated' | 'words'} Kind
 * @typedef {{ file: string, id: string, problem: string, kind: Kind }} Problem
 * @typedef {{ source: string, note: string, file?: string }} Message
 * @typedef {ReadonlyMap<string, Message>} Messages
 */

/**
 * @param {object} language
 * @param {string} language.file name of the file in problems
 * @param {string} language.tag
 * @param {string} language.text of the XLIFF file
 * @param {Messages} language.messages English
 * @param {string} [language.sourceTag]
 * @param {readonly string[]} [language.sameAsSource] ids whose text may equal the English (locales/status.json)
 * @param {readonly string[]} [language.terms] names that stay as they are in every language
 * @returns {Problem[]}
 */
export function checkLanguage({ file, tag, text, messages, sourceTag = 'en', sameAsSource = [], terms = names }) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {Kind} */ kind, /** @type {string} */ id, /** @type {string} */ problem) =>
    void problems.push({ file, id, problem, kind });

  if (!isCanonical(tag)) report('lossy', '', `"${tag}" is not a canonical BCP 47 language tag`);
  const xliff = parseXliff(text);
  for (const { id, problem } of xliff.flaws) report('lossy', id, problem);
  // If no unit could be read, the other checks would only report every message as missing.
  if (xliff.flaws.length && !xliff.units.length) return problems;

  const { sourceLanguage, targetLanguage, units } = xliff;
  if (xliff.foreign.size) report('foreign', '', `as another tool writes it: ${[...xliff.foreign].sort().join(', ')}`);
  if (targetLanguage !== tag) report('lossy', '', `target-language is "${targetLanguage}", must be "${tag}"`);
  if (sourceLanguage !== sourceTag)
    report('lossy', '', `source-language is "${sourceLanguage}", must be "${sourceTag}"`);

  for (const unit of units) {
    const english = messages.get(unit.id);
    if (!english) report(unit.target?.trim() ? 'unknown' : 'outdated', unit.id, 'unknown id');
    else {
      if (unit.source !== english.source)
        report('outdated', unit.id, 'source differs from the English: look at it again');
      const canEqual = sameAsSource.includes(unit.id) || !isTranslatable(english.source, terms);
      for (const problem of targetProblems(unit, english.source, canEqual)) report('words', unit.id, problem);
    }
  }
  const present = new Set(units.map(({ id }) => id));
  for (const id of messages.keys()) if (!present.has(id)) report('outdated', id, 'missing: no trans-unit');
  return problems;
}

/**
 * @param {import('./xliff.mjs').Unit} unit
 * @param {string} source
 * @param {boolean} canEqual
 */
function targetProblems({ target, state }, source, canEqual) {
  if (target === undefined) return ['not translated: no target'];
  if (!target.trim()) return ['target is empty'];
  const problems = [...markProblems(source, target), ...textProblems(target)];
  if (target === source && !canEqual) problems.push('target is the same as the English');
  if (/^(?:new|needs-.*)$/i.test(state)) problems.push(`not finished: state="${state}"`);
  return problems;
}

/** @param {string} tag */
export function isCanonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/**
 * @param {Messages} messages
 * @returns {Problem[]}
 */
export function checkEnglish(messages) {
  return [...messages].flatMap(([id, { source, note, file = 'src/words' }]) =>
    englishProblems(id, source, note).map((problem) => ({ file, id, problem, kind: /** @type {const} */ ('words') })),
  );
}

/**
 * @param {string} id
 * @param {string} source
 * @param {string} note
 */
function englishProblems(id, source, note) {
  const problems = textProblems(source);
  if (!/^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)+$/.test(id)) problems.push('id is not of the form area.name');
  if (!source.trim()) problems.push('text is empty');
  if (!note?.trim()) problems.push('note for translators is missing');
  if (/['"]/.test(source)) problems.push('straight apostrophe or quotation mark: use ’ “ ”');
  if (/ {2}/.test(source)) problems.push('double space');
  return problems;
}
