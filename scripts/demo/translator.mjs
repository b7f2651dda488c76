/** What the translator's page needs: the English with its notes, the project's own files, and the build's own checks. */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../setup.mjs';
import { readConfig, readEnglish } from '../words/english.mjs';

export async function writeTranslator() {
  const config = readConfig(root);
  const { messages } = readEnglish(root, config);
  const { xliffDir } = config.interchange;
  const status = JSON.parse(readFileSync(join(root, xliffDir, 'status.json'), 'utf8'));
  const sameAsSource = Object.entries(status).map(([tag, entry]) => [tag, entry.sameAsSource]);
  const list = [...messages].map(([id, { source, note }]) => ({ id, source, note }));
  const folder = join(root, 'build/demo/translate');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const tag of config.targetLocales) cpSync(join(root, xliffDir, `${tag}.xlf`), join(folder, `${tag}.xlf`));
  const values = { messages: list, languages: config.targetLocales, sameAsSource: Object.fromEntries(sameAsSource) };
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(join(folder, 'messages.js'), lines.join(''));
  // esbuild, since the parser of XML is a CommonJS module.
  await build({
    entryPoints: [join(root, 'demo/translate/checks.js')],
    outfile: join(folder, 'checks.js'),
    bundle: true,
    format: 'esm',
    minify: true,
  });
}
