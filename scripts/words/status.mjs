/** What is known about each translation: who made it, whether a person checked it, and from which English. Pure. */

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
 * Moving messages about in their files changes nothing for a translator, so the order doesn't count.
 * @param {Messages} messages
 */
export function sourceHash(messages) {
  const pairs = [...messages].map(([id, { source }]) => [id, source]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 12);
}

/**
 * @param {Status} status
 * @param {Messages} messages
 * @returns {string[]} tags of languages translated from another English than today's
 */
export function staleLanguages(status, messages) {
  const hash = sourceHash(messages);
  return Object.keys(status)
    .filter((tag) => status[tag]?.source !== hash)
    .sort();
}

/**
 * Words that no person has checked, which the reader is told.
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
 * @returns {{ status: Status, problems: Problem[] }} only well-formed entries are in `status`
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
