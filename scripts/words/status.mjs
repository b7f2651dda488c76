/** The status of each translation: who made it, whether a person checked it, and which English it translates. Pure. */

import { createHash } from 'node:crypto';

/**
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {{
 *   translated: 'machine' | 'human', reviewed: boolean, source: string,
 *   labels: 'official' | 'described' | 'mixed', sameAsSource: string[],
 * }} Entry
 * @typedef {Record<string, Entry>} Status
 */

/**
 * A hash of the English messages. It ignores their order, because the order doesn't affect translators.
 * @param {Messages} messages
 */
export function sourceHash(messages) {
  const pairs = [...messages].map(([id, { source }]) => [id, source]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 12);
}

/**
 * @param {Status} status
 * @param {Messages} messages
 * @returns {string[]} tags of languages whose translation is older than the English
 */
export function staleLanguages(status, messages) {
  const hash = sourceHash(messages);
  return Object.keys(status)
    .filter((tag) => status[tag]?.source !== hash)
    .sort();
}

/**
 * Whether no person has checked the translation, which the element tells the reader.
 * @param {Status} status
 * @param {string} tag
 */
export function isMachine(status, tag) {
  const entry = Object.hasOwn(status, tag) ? status[tag] : undefined;
  return entry?.translated === 'machine' && entry.reviewed === false;
}

/** @type {[keyof Entry, (value: any) => boolean, string][]} */
const fields = [
  ['translated', (value) => value === 'machine' || value === 'human', '"machine" or "human"'],
  ['reviewed', (value) => typeof value === 'boolean', 'true or false'],
  ['source', (value) => /^[\da-f]{12}$/.test(value), 'the hash that npm run words prints'],
  ['labels', (value) => ['official', 'described', 'mixed'].includes(value), '"official", "described" or "mixed"'],
  ['sameAsSource', (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'), 'a list of ids'],
];

/**
 * @param {object} input
 * @param {string} input.file
 * @param {string} input.text
 * @param {readonly string[]} input.tags target languages of lit-localize.json
 * @param {Messages} input.messages
 * @returns {{ status: Status, problems: Problem[] }} `status` contains only valid entries
 */
export function readStatus({ file, text, tags, messages }) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {string} */ problem, id = '') => void problems.push({ file, id, problem, kind: 'words' });
  /** @type {Status} */
  const status = Object.create(null);
  const json = parse(text);
  if (!isRecord(json)) report('missing or malformed: must be a JSON object of languages');
  else {
    for (const tag of tags) if (!Object.hasOwn(json, tag)) report(`no entry for ${tag}`);
    for (const [tag, entry] of Object.entries(json)) {
      const before = problems.length;
      if (!tags.includes(tag)) report(`entry for ${tag}, which lit-localize.json doesn't have`);
      else if (!isRecord(entry)) report(`${tag}: must be an object`);
      else checkEntry(tag, entry, messages, report);
      if (problems.length === before) status[tag] = /** @type {Entry} */ (entry);
    }
  }
  return { status, problems };
}

/**
 * @param {string} tag
 * @param {Record<string, unknown>} entry
 * @param {Messages} messages
 * @param {(problem: string, id?: string) => void} report
 */
function checkEntry(tag, entry, messages, report) {
  for (const [name, isValid, wanted] of fields) {
    if (!isValid(entry[name])) report(`${tag}: "${name}" must be ${wanted}`);
  }
  for (const name of Object.keys(entry)) {
    if (!fields.some(([field]) => field === name)) report(`${tag}: unknown field "${name}"`);
  }
  const ids = Array.isArray(entry.sameAsSource) ? entry.sameAsSource : [];
  for (const id of ids) if (!messages.has(id)) report(`${tag}: unknown id in "sameAsSource"`, String(id));
}

function parse(/** @type {string} */ text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** @returns {value is Record<string, unknown>} */
function isRecord(/** @type {unknown} */ value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
