/**
 * Builds the data for the translators' page: the English messages with their notes, the project's translations, and the
 * checks of the build.
 */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../setup.mjs';
import { exemplars, quotationMarks } from '../words/cldr.mjs';
import { readData } from '../words/data.mjs';
import { readConfig, readEnglish } from '../words/english.mjs';

/**
 * Leaves out checks that a browser can't run or that are too large for a page: spelling, identifying the language, and
 * distinguishing the two Chinese scripts. The data of CLDR is written into the file.
 */
function forBrowsers(tags) {
  const characters = (set) => [...set].join('');
  const letters = (tag) => {
    const { main, auxiliary } = exemplars(tag);
    return [characters(main), characters(auxiliary)];
  };
  const known = Object.fromEntries(tags.map((tag) => [tag, { letters: letters(tag), quotes: quotationMarks(tag) }]));
  const modules = {
    'identify.mjs': `export const identify = () => ({ answer: '', problems: [] });`,
    'spelling.mjs': `export const wordsOf = () => [];
      export const createSpeller = () => ({ misspelled: async () => undefined, save() {} });`,
    'opencc-js': `export const Converter = () => (letter) => letter;`,
    'cldr.mjs': `const known = ${JSON.stringify(known)};
      export const exemplars = (tag) => {
        const [main, auxiliary] = known[tag].letters;
        return { main: new Set(main), auxiliary: new Set(auxiliary) };
      };
      export const quotationMarks = (tag) => known[tag].quotes;`,
  };
  return {
    name: 'for-browsers',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/(identify|spelling|cldr)\.mjs$|^opencc-js$/ }, ({ path }) => ({
        path: basename(path),
        namespace: 'for-browsers',
      }));
      onLoad({ filter: /./, namespace: 'for-browsers' }, ({ path }) => ({ contents: modules[path] }));
    },
  };
}

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
  const { data } = await readData(root, xliffDir);
  const values = {
    messages: list,
    languages: config.targetLocales,
    sameAsSource: Object.fromEntries(sameAsSource),
    known: { ...data, allowed: [...data.allowed] },
  };
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(join(folder, 'messages.js'), lines.join(''));
  // The XML parser is a CommonJS module, so this needs esbuild.
  await build({
    entryPoints: [join(root, 'demo/translate/checks.js')],
    outfile: join(folder, 'checks.js'),
    bundle: true,
    format: 'esm',
    minify: true,
    plugins: [forBrowsers(config.targetLocales)],
  });
}
