/**
 * npm run words: English → XLIFF files for translators → checked → modules for each language in build/.
 *
 * --extract-only  only updates the XLIFF files
 * --check         never writes to locales/ (like CI=true); fails if the files aren't up to date
 * --release       makes a stale language or back-translation an error instead of a warning
 * --drop-removed  lets extract remove translations of messages that English no longer has
 * --add <tag>     adds a language for a translator to fill in
 */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addLanguage } from './add.mjs';
import { readBackTranslations, staleBackTranslations } from './back-translations.mjs';
import { checkEnglish } from './check.mjs';
import { compile } from './compile.mjs';
import { readData } from './data.mjs';
import { readConfig, readEnglish } from './english.mjs';
import { buildMessages, extractionChanges, extractMessages } from './lit-localize.mjs';
import { checkLocales } from './locales.mjs';
import { rewriteForeign } from './plain-xliff.mjs';
import { readTexts } from './project.mjs';
import { checkQuality } from './quality.mjs';
import { sourceHash, staleLanguages } from './status.mjs';

/**
 * @typedef {import('./check.mjs').Problem} Problem
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {ReturnType<typeof readConfig>} Config
 */

const boolean = /** @type {const} */ ({ type: 'boolean', default: false });
const { values: flags } = parseArgs({
  options: {
    'extract-only': boolean,
    check: boolean,
    release: boolean,
    'drop-removed': boolean,
    add: { type: 'string' },
  },
});
const readOnly = flags.check || !['', 'false', '0', undefined].includes(process.env.CI);

const describe = (/** @type {Problem} */ { file, id, problem }) => [file, id, problem].filter(Boolean).join(': ');

/** @param {readonly Problem[]} problems */
function failIfAny(problems) {
  if (!problems.length) return;
  for (const problem of problems) console.error(describe(problem));
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exit(1);
}

/**
 * @param {string} root
 * @param {Config} config
 * @param {Messages} messages
 * @param {import('./english.mjs').Localizer} localizer
 */
async function extract(root, config, messages, localizer) {
  const before = (await checkLocales(root, config, messages)).problems;
  const isLossy = (/** @type {Problem} */ { kind }) =>
    kind === 'lossy' || (kind === 'unknown' && (readOnly || !flags['drop-removed']));
  // Report all of them, so that a translator can fix everything together.
  if (before.some(isLossy)) failIfAny(before);
  const foreign = before.filter(({ kind }) => kind === 'foreign').map(({ file }) => file);
  // lit-localize can't read these files, so its changes can't be predicted.
  if (readOnly && foreign.length) return before;
  await rewriteForeign(root, foreign);
  if (readOnly) {
    const reported = new Set(before.filter(({ kind }) => kind === 'outdated').map(({ file }) => file));
    const changes = (await extractionChanges(root, localizer)).filter((file) => !reported.has(file));
    const problem = 'not up to date: run npm run words and commit it';
    return [...before, ...changes.map((file) => ({ file, id: '', problem, kind: /** @type {const} */ ('outdated') }))];
  }
  await extractMessages(localizer);
  const after = (await checkLocales(root, config, messages)).problems;
  const left = new Set(after.map(describe));
  // `extract` has written the new English next to the old translation, so this can only be reported now.
  const mended = before.filter(
    (problem) => /^(?:source|unknown)/.test(problem.problem) && !left.has(describe(problem)),
  );
  for (const problem of mended) console.warn(`warning: ${describe(problem)}`);
  return after;
}

/**
 * Checks the quality of each language after its file has been found complete.
 * @param {string} root
 * @param {Config} config
 * @param {Messages} messages
 */
async function qualityProblems(root, config, messages) {
  const folder = config.interchange.xliffDir;
  const { data, problems: inData } = await readData(root, folder);
  if (inData.length) return inData;
  const texts = await readTexts(root, config, messages);
  const input = { root, folder, sourceTag: config.sourceLocale, messages, texts, data };
  const { problems, gaps: inTexts } = await checkQuality(input);
  const gaps = [...inTexts, ...(await changedSinceTranslatedBack(root, config, messages, texts))];
  if (flags.release) return [...problems, ...gaps];
  for (const gap of gaps) console.warn(`warning: ${describe(gap)}`);
  return problems;
}

/**
 * @param {string} root
 * @param {Config} config
 * @param {Messages} messages
 * @param {import('./back-translations.mjs').Texts} texts
 * @returns {Promise<Problem[]>}
 */
async function changedSinceTranslatedBack(root, config, messages, texts) {
  const file = `${config.interchange.xliffDir}/back-translations.json`;
  const back = await readBackTranslations(join(root, file));
  const translated = new Map([...texts].filter(([tag]) => tag !== config.sourceLocale));
  return staleBackTranslations(back, messages, translated).map((one) => {
    return { file, id: '', problem: `${one}: changed since it was translated back`, kind: 'words' };
  });
}

/**
 * @param {string} root
 * @param {Config} config
 * @param {Messages} messages
 * @param {string} tag
 */
async function add(root, config, messages, tag) {
  const result = await addLanguage(root, config, messages, tag);
  if ('problem' in result) {
    console.error(result.problem);
    process.exit(1);
  }
  console.log(`Added ${tag}: ${result.done.join(', ')}. Next:`);
  for (const [index, step] of result.next.entries()) console.log(`${index + 1}. ${step}`);
}

async function main() {
  const root = process.cwd();
  const config = readConfig(root);
  const { messages, problems: inCode, localizer } = readEnglish(root, config);
  failIfAny([...inCode, ...checkEnglish(messages)]);

  if (flags.add !== undefined) return add(root, config, messages, flags.add);

  const problems = await extract(root, config, messages, localizer);
  if (flags['extract-only']) {
    if (readOnly) failIfAny(problems.filter(({ kind }) => kind === 'outdated'));
    console.log(`${messages.size} messages (${sourceHash(messages)}) for ${config.targetLocales.join(', ')}`);
    return;
  }

  const { status, statusProblems } = await checkLocales(root, config, messages);
  const hash = sourceHash(messages);
  const stale = staleLanguages(status, messages);
  const staleProblems = stale.map((tag) => {
    const problem = `${tag}: stale: made from English ${status[tag]?.source}, now ${hash}`;
    return {
      file: `${config.interchange.xliffDir}/status.json`,
      id: '',
      problem,
      kind: /** @type {const} */ ('words'),
    };
  });
  failIfAny([...problems, ...statusProblems, ...(flags.release ? staleProblems : [])]);
  failIfAny(await qualityProblems(root, config, messages));

  const wordsDir = config.output.outputDir ?? 'build/words';
  await rm(join(root, wordsDir), { recursive: true, force: true });
  await buildMessages(localizer);
  const { sourceLocale: sourceTag, targetLocales: targetTags } = config;
  failIfAny(await compile({ root, wordsDir, sourceTag, targetTags, messages, status }));

  console.log(`${sourceTag}: ${messages.size} messages (${hash})`);
  for (const tag of targetTags) {
    console.log(`${tag}: ${messages.size} messages, ${stale.includes(tag) ? 'stale' : 'up to date'}`);
  }
  if (stale.length) console.warn(`warning: stale: ${stale.join(', ')} (English is now ${hash})`);
}

await main();
