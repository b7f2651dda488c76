/** Reads the XLIFF files of all languages and checks them. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLanguage } from './check.mjs';
import { readStatus } from './status.mjs';

/**
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {ReturnType<typeof import('./english.mjs').readConfig>} Config
 */

/**
 * @param {string} root
 * @param {Config} config
 * @param {Messages} messages
 * @returns {Promise<{ problems: Problem[], status: import('./status.mjs').Status, statusProblems: Problem[] }>}
 */
export async function checkLocales(root, config, messages) {
  const folder = config.interchange.xliffDir;
  /** @type {readonly string[]} */
  const tags = config.targetLocales;
  const statusFile = `${folder}/status.json`;
  const statusText = (await readUtf8(join(root, statusFile))) ?? '';
  const { status, problems: statusProblems } = readStatus({ file: statusFile, text: statusText, tags, messages });
  /** @type {Problem[]} */
  const problems = [];
  for (const tag of tags) {
    const file = `${folder}/${tag}.xlf`;
    const text = await readUtf8(join(root, file));
    if (text === undefined) problems.push({ file, id: '', problem: 'no such file', kind: 'outdated' });
    else if (text === null) problems.push({ file, id: '', problem: 'not UTF-8', kind: 'lossy' });
    else {
      const sameAsSource = status[tag]?.sameAsSource ?? [];
      problems.push(...checkLanguage({ file, tag, text, messages, sourceTag: config.sourceLocale, sameAsSource }));
    }
  }
  for (const name of await list(join(root, folder))) {
    if (!name.endsWith('.xlf') || tags.includes(name.slice(0, -'.xlf'.length))) continue;
    const problem = `no such language in lit-localize.json`;
    problems.push({ file: `${folder}/${name}`, id: '', problem, kind: 'words' });
  }
  return { problems, status, statusProblems };
}

/** @returns {Promise<string | null | undefined>} `undefined`: no such file; `null`: not UTF-8 */
async function readUtf8(/** @type {string} */ path) {
  const bytes = await readFile(path).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @returns {Promise<string[]>} */
async function list(/** @type {string} */ folder) {
  return (await readdir(folder).catch(() => [])).sort();
}
