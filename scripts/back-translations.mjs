/**
 * Writes docs/safety-translations.md from locales/back-translations.json. With --check, only checks that it is up to
 * date, and lists the messages that have changed since they were translated back. With --release, such messages are
 * errors.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { backTranslationFlaws, backTranslationTables } from './words/back-translations.mjs';
import { readConfig, readEnglish } from './words/english.mjs';
import { readTexts } from './words/project.mjs';

const config = readConfig(root);
const { messages } = readEnglish(root, config);
const all = await readTexts(root, config, messages);
const texts = new Map([...all].filter(([tag]) => tag !== config.sourceLocale));
const source = join(config.interchange.xliffDir, 'back-translations.json');
const back = JSON.parse(readFileSync(join(root, source), 'utf8'));
const { problems, stale } = backTranslationFlaws({ back, messages, texts });

const file = 'docs/safety-translations.md';
const path = join(root, file);
const before = readFileSync(path, 'utf8');
const [head] = before.split(/^## /m, 1);
const after = head + backTranslationTables({ back, messages });
if (process.argv.includes('--check')) {
  if (after !== before) problems.push(`${file} is out of date: node scripts/back-translations.mjs`);
} else writeFileSync(path, after);

for (const problem of problems) console.error(`${source}: ${problem}`);
for (const one of stale) console.warn(`${source}: changed since it was translated back: ${one}`);
process.exit(problems.length || (process.argv.includes('--release') && stale.length) ? 1 : 0);
