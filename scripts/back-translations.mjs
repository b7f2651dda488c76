/**
 * Writes docs/safety-translations.md from locales/back-translations.json. With --check, only checks that it is
 * up to date. `npm run words` lists the messages that have changed since they were translated back.
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
