/** The messages of the demo portal: English → demo/portal/locales/*.xlf → checked → build/demo/words/<tag>.js. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup.mjs';
import { checkEnglish, checkLanguage } from '../words/check.mjs';
import { moduleText, unescapeHtml } from '../words/compile.mjs';
import { readConfig, readEnglish } from '../words/english.mjs';
import { buildMessages, extractionChanges, extractMessages } from '../words/lit-localize.mjs';
import { names } from '../words/text.mjs';

const demo = join(root, 'demo');

/** Messages that are the same in English and in that language. */
const same = {
  de: ['portal.apps', 'view.tablet', 'parts.title', 'slots.title', 'embed.node'],
  fr: [],
};

/** @returns {string[]} problems of the messages, one line each */
export function problemsOf({ messages, problems: inCode }, config) {
  const problems = [...inCode, ...checkEnglish(messages)];
  for (const tag of config.targetLocales) {
    const file = `demo/${config.interchange.xliffDir}/${tag}.xlf`;
    const text = readFileSync(join(root, file), 'utf8');
    const terms = [...names, 'CSS', 'Node', 'HTML'];
    problems.push(...checkLanguage({ file, tag, text, messages, sameAsSource: same[tag] ?? [], terms }));
  }
  return problems.map(({ file, id, problem }) => [file, id, problem].filter(Boolean).join(': '));
}

function failIfAny(problems) {
  if (!problems.length) return;
  console.error(problems.join('\n'));
  process.exit(1);
}

/** @param {boolean} readOnly whether to fail if the XLIFF files aren't up to date */
export async function buildWords(readOnly) {
  const config = readConfig(demo);
  const english = readEnglish(demo, config);
  if (readOnly) {
    const changes = await extractionChanges(demo, english.localizer);
    failIfAny(changes.map((file) => `demo/${file}: not up to date: run npm run build and commit it`));
  } else await extractMessages(english.localizer);
  failIfAny(problemsOf(english, config));

  await buildMessages(english.localizer);
  const built = join(demo, config.output.outputDir);
  const folder = join(root, 'build/demo/words');
  mkdirSync(folder, { recursive: true });
  for (const tag of [config.sourceLocale, ...config.targetLocales]) {
    const { words } = await import(`${pathToFileURL(join(built, tag, 'words.js')).href}?${Date.now()}`);
    // lit-localize escapes translations for HTML templates, but these are used as text.
    const plain = Object.entries(words).map(([id, text]) => [
      id,
      tag === config.sourceLocale ? text : unescapeHtml(text),
    ]);
    writeFileSync(join(folder, `${tag}.js`), `${moduleText(Object.fromEntries(plain))};\n`);
  }
  rmSync(built, { recursive: true });
}
