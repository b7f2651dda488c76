/** Reads the data for the checks from locales/: terms, labels, safety phrases, allowed words, exceptions. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safetyTags } from './safety.mjs';

/**
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {Record<string, Record<string, Record<string, string>>>} Exceptions reasons by language, id and check
 * @typedef {object} Data
 * @property {import('./terms.mjs').Termbase} terms
 * @property {import('./terms.mjs').Labels} labels
 * @property {import('./safety.mjs').Phrases} safety
 * @property {Exceptions} exceptions
 * @property {Map<string, string[]>} allowed words by language; "all" for every language
 */

/** The checks that allow exceptions. Safety doesn't. */
export const exceptable = ['english', 'letters', 'repeated', 'spelling', 'terms', 'typography'];

const isRecord = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (/** @type {unknown} */ value) => typeof value === 'string' && value.trim() !== '';
/** @param {unknown} value @param {(value: unknown) => boolean} isGood */
const isListOf = (value, isGood) => Array.isArray(value) && value.every(isGood);
/** @param {unknown} value @param {(value: unknown) => boolean} isGood */
const isRecordOf = (value, isGood) => isRecord(value) && Object.values(/** @type {object} */ (value)).every(isGood);

/** The schema of each file. An error in a file is reported with its name, so that it can't disable a check. */
const files = {
  terms: {
    name: 'terms.json',
    wanted: '"appNameMessage", "appName" by language, and "terms": lists of forms by term and language',
    isGood: (/** @type {any} */ value) =>
      isText(value.appNameMessage) &&
      isRecordOf(value.appName, isText) &&
      isRecordOf(value.terms, (forms) => isRecordOf(forms, (list) => isListOf(list, isText))),
  },
  labels: {
    name: 'android-labels.json',
    wanted: '"messages": label by id, and "labels": text by language and label',
    isGood: (/** @type {any} */ value) =>
      isRecordOf(value.messages, isText) && isRecordOf(value.labels, (texts) => isRecordOf(texts, isText)),
  },
  safety: {
    name: 'safety.json',
    wanted: `lists of phrases by language and tag (${safetyTags.join(', ')})`,
    isGood: (/** @type {any} */ value) =>
      isRecordOf(
        value,
        (tags) =>
          isRecordOf(tags, (list) => isListOf(list, isText)) &&
          Object.keys(tags).every((tag) => /** @type {readonly string[]} */ (safetyTags).includes(tag)),
      ),
  },
  exceptions: {
    name: 'exceptions.json',
    wanted: `reasons by language, id and check (${exceptable.join(', ')})`,
    isGood: (/** @type {any} */ value) =>
      isRecordOf(value, (ids) =>
        isRecordOf(
          ids,
          (checks) => isRecordOf(checks, isText) && Object.keys(checks).every((check) => exceptable.includes(check)),
        ),
      ),
  },
};

/**
 * @param {string} root
 * @param {string} folder relative to root
 * @returns {Promise<{ data: Data, problems: Problem[] }>} use `data` only if there are no problems
 */
export async function readData(root, folder) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Record<string, unknown>} */
  const data = { allowed: await readAllowed(join(root, folder, 'allowed-words')) };
  for (const [key, { name, wanted, isGood }] of Object.entries(files)) {
    const value = await readJson(join(root, folder, name));
    if (isRecord(value) && isGood(value)) data[key] = value;
    else
      problems.push({
        file: `${folder}/${name}`,
        id: '',
        problem: `missing or malformed: must be ${wanted}`,
        kind: 'words',
      });
  }
  return { data: /** @type {Data} */ (/** @type {unknown} */ (data)), problems };
}

/** @param {string} path */
async function readJson(path) {
  try {
    return /** @type {unknown} */ (JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Reads files with one word or name per line. `#` starts a comment.
 * @param {string} folder
 */
async function readAllowed(folder) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt'));
  const entries = names.map(async (name) => {
    const lines = (await readFile(join(folder, name), 'utf8')).split(/\r?\n/);
    const words = lines.map((line) => line.replace(/#.*/, '').trim().normalize('NFC')).filter(Boolean);
    return /** @type {const} */ ([name.slice(0, -'.txt'.length), words]);
  });
  return new Map(await Promise.all(entries));
}
