/** Reads all messages of a project: English, every translation, and the data for the checks. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readData } from './data.mjs';
import { readConfig, readEnglish } from './english.mjs';
import { parseXliff } from './xliff.mjs';

/**
 * @param {string} root
 * @param {ReturnType<typeof readConfig>} config
 * @param {import('./check.mjs').Messages} messages
 * @returns {Promise<Map<string, Map<string, string>>>} texts by language and id, including English, without
 * untranslated ones
 */
export async function readTexts(root, config, messages) {
  const texts = new Map([[config.sourceLocale, new Map([...messages].map(([id, { source }]) => [id, source]))]]);
  for (const tag of config.targetLocales) {
    const xml = await readFile(join(root, config.interchange.xliffDir, `${tag}.xlf`), 'utf8').catch(() => '');
    const targets = parseXliff(xml).units.map(({ id, target }) => /** @type {const} */ ([id, target ?? '']));
    texts.set(tag, new Map(targets.filter(([id, target]) => target && messages.has(id))));
  }
  return texts;
}

/** @param {string} root */
export async function readProject(root) {
  const config = readConfig(root);
  const { messages, problems: inCode } = readEnglish(root, config);
  const { data, problems: inData } = await readData(root, config.interchange.xliffDir);
  const texts = await readTexts(root, config, messages);
  return { config, messages, texts, data, problems: [...inCode, ...inData] };
}
