/**
 * Writes docs/safety-translations.md from locales/back-translations.json. --check only looks whether it is up to date. What has
 * changed since it was translated back is named by npm run words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { backTranslationProblems, backTranslationTables } from './words/back-translations.mjs';
import { readConfig, readEnglish } from './words/english.mjs';

const config = readConfig(root);
const { messages } = readEnglish(root, config);
const source = join(config.interchange.xliffDir, 'back-translations.json');
const back = JSON.parse(readFileSync(join(root, source), 'utf8'));
const problems = backTranslationProblems(back, messages, config.targetLocales);

const file = 'docs/safety-translations.md';
const path = join(root, file);
const before = readFileSync(path, 'utf8');
const [head] = before.split(/^## /m, 1);
const after = head + backTranslationTables({ back, messages });
if (process.argv.includes('--check')) {
  if (after !== before) problems.push(`${file} is out of date: node scripts/back-translations.mjs`);
} else writeFileSync(path, after);

for (const problem of problems) console.error(`${source}: ${problem}`);
process.exit(problems.length ? 1 : 0);
