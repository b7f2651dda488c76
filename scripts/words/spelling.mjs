/**
 * Checks the spelling, with hunspell dictionaries from npm. LICENSES.md in locales/allowed-words lists their licenses.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadModule } from 'hunspell-asm';

const require = createRequire(import.meta.url);

/** npm has no hunspell dictionary for these languages, so only people check their spelling. */
export const withoutDictionary = ['ar', 'fi', 'hi', 'id', 'ja', 'th', 'zh-Hans', 'zh-Hant'];
const names = new Map([
  ['pt-BR', 'pt'],
  ['pt-PT', 'pt-pt'],
  ['sr-Latn', 'sr-latn'],
]);

/** @param {string} tag */
export function dictionaryOf(tag) {
  return withoutDictionary.includes(tag) ? undefined : `dictionary-${names.get(tag) ?? tag}`;
}

/** Excludes parts of compounds, as in "Geschäfts- oder Schulkonto". */
const wordPattern =
  /(?<![\p{L}\p{M}'’·ʼ״׳-])[\p{L}\p{M}\u200c\u200d]+(?:['’·ʼ״׳-][\p{L}\p{M}]+)*['’]?(?![\p{L}\p{M}]|-(?!\p{L}))/gu;

/**
 * @param {string} text without placeholders, names and allowed words
 * @returns {string[]} without duplicates
 */
export function wordsOf(text) {
  const words = text.normalize('NFC').match(wordPattern) ?? [];
  return [...new Set(words.map((word) => word.replace(/\u200d|\u200e|\u200f/g, '')))].filter((word) => word.length > 1);
}

/**
 * A word is correct if the dictionary contains it, with any apostrophe, or contains all of its hyphenated parts.
 * @param {(word: string) => boolean} isRight
 * @param {string} word
 */
function isSpelled(isRight, word) {
  const forms = [word, word.replace(/[’ʼ]/g, "'"), word.replace(/['ʼ]/g, '’'), word.replace(/['’]$/, '')];
  if (forms.some(isRight)) return true;
  const parts = word.split(/[-'’\u200c]/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => part.length === 1 || isRight(part));
}

/**
 * Loads a dictionary only for words that aren't in the cache: loading all of them takes seconds.
 * @param {string} root
 */
export function createSpeller(root) {
  const file = join(root, 'build/spelling.json');
  /** @type {Record<string, string[]>} right words by dictionary and version */
  const cache = read(file);
  let isChanged = false;
  /** @type {Promise<Awaited<ReturnType<typeof loadModule>>> | undefined} */
  let module;

  /**
   * @param {string} tag
   * @param {readonly string[]} words
   * @returns {Promise<Set<string> | undefined>} misspelled words; `undefined` without a dictionary
   */
  async function misspelled(tag, words) {
    const name = dictionaryOf(tag);
    if (!name) return undefined;
    const folder = dirname(require.resolve(name));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const key = `${name}@${version}`;
    const right = new Set(cache[key]);
    const unknown = words.filter((word) => !right.has(word));
    if (!unknown.length) return new Set();
    module ??= loadModule();
    const wrong = check(await module, folder, unknown);
    cache[key] = [...right, ...unknown.filter((word) => !wrong.has(word))].sort();
    isChanged = true;
    return wrong;
  }

  /** Saves the cache, so that the next check needs to look up only new words. */
  function save() {
    if (!isChanged) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(cache));
  }
  return { misspelled, save };
}

/**
 * @param {Awaited<ReturnType<typeof loadModule>>} hunspell
 * @param {string} folder
 * @param {readonly string[]} words
 */
function check(hunspell, folder, words) {
  const files = ['index.aff', 'index.dic'].map((name) => hunspell.mountBuffer(readFileSync(join(folder, name))));
  const [affixes = '', dictionary = ''] = files;
  const speller = hunspell.create(affixes, dictionary);
  try {
    const isRight = (/** @type {string} */ word) => speller.spell(word);
    return new Set(words.filter((word) => !isSpelled(isRight, word)));
  } finally {
    speller.dispose();
    for (const path of files) hunspell.unmount(path);
  }
}

/** @returns {Record<string, string[]>} */
function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
