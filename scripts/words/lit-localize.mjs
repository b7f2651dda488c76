/** Runs lit-localize, and predicts its changes without running it on the real files. */

import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TransformLitLocalizer } from '@lit/localize-tools/lib/modes/transform.js';

/** @typedef {ReturnType<typeof import('./english.mjs').readConfig>} Config */

const tools = dirname(createRequire(import.meta.url).resolve('@lit/localize-tools/package.json'));
const chatter = /^(?:Extracting messages|Extracted \d+ messages|Writing interchange files|Building|Unexpected error|)$/;

/**
 * Always runs in `root`: the output folder of lit-localize is relative to the working directory, not to its config
 * file.
 * @param {string} root
 * @param {'extract' | 'build'} command
 * @returns {Promise<boolean>} whether it succeeded
 */
export async function runLitLocalize(root, command) {
  const child = spawn(process.execPath, [join(tools, 'bin/lit-localize.js'), command], { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => (output += text));
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  for (const line of relevant(output)) console.error(`lit-localize: ${line}`);
  if (code !== 0) console.error(`lit-localize ${command} failed`);
  return code === 0;
}

/** Removes the version, arguments and configuration that lit-localize prints on failure. */
function relevant(/** @type {string} */ output) {
  const lines = output.split(/\r?\n/);
  const end = lines.findIndex((line) => line.startsWith('Version: '));
  return lines.slice(0, end < 0 ? undefined : end).filter((line) => !chatter.test(line));
}

/**
 * Call this only for files that are safe to rewrite.
 * @param {string} root
 * @param {Config} config
 * @returns {Promise<string[]>} files that `lit-localize extract` would change
 */
export async function extractionChanges(root, config) {
  const folder = config.interchange.xliffDir;
  const copy = await mkdtemp(join(tmpdir(), 'words-'));
  try {
    const before = new Map();
    for (const tag of config.targetLocales) {
      const name = `${tag}.xlf`;
      before.set(name, await readFile(join(root, folder, name), 'utf8').catch(() => undefined));
      if (before.get(name) !== undefined) await copyFile(join(root, folder, name), join(copy, name));
    }
    const interchange = { ...config.interchange, xliffDir: copy };
    await new TransformLitLocalizer({ ...config, interchange }).writeInterchangeFiles();
    const changed = [];
    for (const [name, text] of before) {
      if ((await readFile(join(copy, name), 'utf8')) !== text) changed.push(`${folder}/${name}`);
    }
    return changed;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
