import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factAges, factProblems } from './words/facts.mjs';
import { readConfig, readEnglish } from './words/english.mjs';
import { readability } from './words/readability.mjs';
import { root } from './setup.mjs';

// Checks that each message has a source, hasn't expired, and is easy to read. With --release, expired messages are
// errors.
const facts = JSON.parse(readFileSync(join(root, 'src/words/facts.json'), 'utf8'));
const { messages } = readEnglish(root, readConfig(root));
/** Buttons and notices make no claims. */
const ids = [...messages]
  .filter(([, { file }]) => /\/(article|certificate|extras|admin)\.ts$/.test(file))
  .map(([id]) => id);
const isInterface = (id) => /^(report|device|feedback|checks)\./.test(id) && !Object.hasOwn(facts.claims, id);
const problems = factProblems(
  facts,
  ids.filter((id) => !isInterface(id)).concat(Object.keys(facts.claims).filter((id) => messages.has(id))),
);
const { outdated, soon } = factAges(facts, Date.now());
const { grades, problems: hard } = readability(
  Object.fromEntries([...messages].map(([id, { source }]) => [id, source])),
);

for (const problem of problems) console.error(`src/words/facts.json: ${problem}`);
for (const problem of hard) console.error(`src/words: ${problem}`);
for (const note of [...outdated, ...soon]) console.warn(`src/words/facts.json: ${note}`);
console.log(`Reading grade by step: ${grades.map(({ step, grade }) => `${step} ${grade.toFixed(1)}`).join(', ')}`);
process.exit(problems.length || hard.length || (process.argv.includes('--release') && outdated.length) ? 1 : 0);
