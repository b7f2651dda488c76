/** Compiles the output of lit-localize into small modules for each language. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { laterParts, parts, wordFolders } from './parts.mjs';
import { accented, mirrored } from './pseudo.mjs';
import { isMachine } from './status.mjs';

/**
 * @typedef {Record<string, string>} Words
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {keyof typeof parts} Part
 * @typedef {{ tag: string, words: Words, ids: Readonly<Record<Part, readonly string[]>>, machine: boolean }} Language
 */

const partNames = /** @type {Part[]} */ (Object.keys(parts));

/**
 * Reverts the HTML escaping of lit-localize, which expects translations to be HTML templates: "Datum & Uhrzeit" becomes
 * "Datum &amp; Uhrzeit". English and untranslated messages aren't escaped.
 * @param {string} text
 */
export function unescapeHtml(text) {
  return text.replace(/&(amp|lt|gt);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>' })[/** @type {'amp'} */ (name)]);
}

/**
 * @param {Record<string, unknown>} words
 * @param {boolean} [machine] if omitted, the module contains only the messages
 */
export function moduleText(words, machine) {
  const flag = machine === undefined ? '' : `;export const machine=${machine}`;
  return `export default${JSON.stringify(words)}${flag}`;
}

/**
 * @param {{ file: string, words: Words }[]} built one entry for each file
 * @param {Messages} messages
 * @param {boolean} isSource
 * @returns {{ words: Words, problems: Problem[] }} messages in the order of the English ones
 */
export function merge(built, messages, isSource) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Map<string, string>} */
  const merged = new Map();
  for (const { file, words } of built) {
    const report = (/** @type {string} */ id, /** @type {string} */ problem) =>
      void problems.push({ file, id, problem, kind: 'words' });
    for (const [key, text] of Object.entries(words)) {
      if (typeof text !== 'string') report(key, 'is not a string');
      else if (merged.has(key)) report(key, 'key is used in two files');
      else if (!messages.has(key)) report(key, 'no message has this key as its id');
      // Comparing only the sets of ids wouldn't notice two swapped ids.
      else if (isSource && text !== messages.get(key)?.source) report(key, 'key and id belong to different messages');
      merged.set(key, text);
    }
  }
  const file = built.map((part) => part.file).join(', ');
  for (const id of messages.keys()) {
    if (!merged.has(id)) problems.push({ file, id, problem: 'no key is the same as this id', kind: 'words' });
  }
  const ordered = [...messages.keys()].map((id) => [id, merged.get(id) ?? '']);
  return { words: Object.fromEntries(ordered), problems };
}

/**
 * @param {object} input
 * @param {string} input.root
 * @param {string} input.wordsDir output folder of lit-localize, relative to root
 * @param {string} input.sourceTag
 * @param {readonly string[]} input.targetTags
 * @param {Messages} input.messages
 * @param {import('./status.mjs').Status} input.status
 * @returns {Promise<Problem[]>} writes nothing if there are problems
 */
export async function compile({ root, wordsDir, sourceTag, targetTags, messages, status }) {
  /** @type {Language[]} */
  const languages = [];
  const problems = [];
  for (const tag of [sourceTag, ...targetTags]) {
    const isSource = tag === sourceTag;
    const built = await Promise.all(
      Object.entries(parts).map(([part, name]) => load(root, `${wordsDir}/${tag}/${part}.js`, name, !isSource)),
    );
    const merged = merge(built, messages, isSource);
    problems.push(...merged.problems);
    // A wrong key in English is wrong in every language.
    if (isSource && problems.length) return problems;
    const ids = /** @type {Language['ids']} */ (
      Object.fromEntries(partNames.map((part, index) => [part, Object.keys(built[index]?.words ?? {})]))
    );
    languages.push({ tag, words: merged.words, ids, machine: !isSource && isMachine(status, tag) });
  }
  if (problems.length) return problems;
  const available = languages.map(({ tag }) => tag).sort();
  const [source] = languages;
  if (source) languages.push({ ...source, tag: 'en-XA', words: changed(source.words, accented) });
  if (source) languages.push({ ...source, tag: 'ar-XB', words: changed(source.words, mirrored) });
  await write(root, languages, available);
  return [];
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} name
 * @param {boolean} isTranslation
 */
async function load(root, file, name, isTranslation) {
  // Node caches modules by URL. The query makes it load a rebuilt module.
  const module = await import(`${pathToFileURL(join(root, file)).href}?${Date.now()}`);
  const words = /** @type {Words} */ ({ ...module[name] });
  return { file, words: isTranslation ? changed(words, unescapeHtml) : words };
}

/**
 * @param {Words} words
 * @param {(text: string) => string} change
 * @returns {Words}
 */
function changed(words, change) {
  const texts = Object.entries(words).map(([id, text]) => [id, typeof text === 'string' ? change(text) : text]);
  return Object.fromEntries(texts);
}

/**
 * Writes the modules of each language: the article with its labels, the labels alone, and one for each part that loads later.
 * @param {string} root
 * @param {readonly Language[]} languages
 * @param {string[]} available
 */
async function write(root, languages, available) {
  const folder = (/** @type {string} */ name) => join(root, 'build', name);
  for (const name of wordFolders) {
    await rm(folder(name), { recursive: true, force: true });
    await mkdir(folder(name), { recursive: true });
  }
  for (const { tag, words, ids, machine } of languages) {
    const only = (/** @type {(id: string) => boolean} */ isIn) =>
      Object.fromEntries(Object.entries(words).filter(([id]) => isIn(id)));
    const article = only((id) => !laterParts.some((part) => ids[part].includes(id)));
    await writeFile(join(folder('locales'), `${tag}.js`), moduleText(article, machine));
    for (const part of /** @type {const} */ (['labels', ...laterParts]))
      await writeFile(join(folder(part), `${tag}.js`), moduleText(only((id) => ids[part].includes(id))));
  }
  await writeFile(join(folder('locales'), 'index.json'), `${JSON.stringify({ available })}\n`);
}
