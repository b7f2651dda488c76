/** Runs lit-localize, and predicts its changes without running it on the real files. */

import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('./english.mjs').Localizer} Localizer */

/**
 * Runs `lit-localize extract`: updates the XLIFF files.
 * @param {Localizer} localizer
 */
export const extractMessages = (localizer) => localizer.with({}).writeInterchangeFiles();

/**
 * Runs `lit-localize build`: compiles the messages for each language.
 * @param {Localizer} localizer
 * @throws if a translation doesn't have the placeholders of the English text
 */
export async function buildMessages(localizer) {
  const { config } = localizer;
  // lit-localize takes this folder as relative to the working directory.
  const outputDir = config.resolve(config.output.outputDir ?? 'build/words');
  await localizer.with({ output: { ...config.output, outputDir } }).build();
}

/**
 * Call this only for files that are safe to rewrite.
 * @param {string} root
 * @param {Localizer} localizer
 * @returns {Promise<string[]>} files that `lit-localize extract` would change
 */
export async function extractionChanges(root, localizer) {
  const { interchange, targetLocales } = localizer.config;
  const folder = interchange.xliffDir;
  const copy = await mkdtemp(join(tmpdir(), 'words-'));
  try {
    const before = new Map();
    for (const tag of targetLocales) {
      const name = `${tag}.xlf`;
      before.set(name, await readFile(join(root, folder, name), 'utf8').catch(() => undefined));
      if (before.get(name) !== undefined) await copyFile(join(root, folder, name), join(copy, name));
    }
    await extractMessages(localizer.with({ interchange: { ...interchange, xliffDir: copy } }));
    const changed = [];
    for (const [name, text] of before) {
      if ((await readFile(join(copy, name), 'utf8')) !== text) changed.push(`${folder}/${name}`);
    }
    return changed;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
