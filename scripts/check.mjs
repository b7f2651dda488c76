import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
// Tests use the types of the build.
if (!existsSync(join(root, 'dist/integrity.json'))) run('node', ['scripts/bundle/index.mjs']);

const tools = {
  cspell: 'node_modules/cspell/bin.mjs',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
};

/** Skips files that haven't changed. Compares contents, because all files of a fresh checkout have new times. */
const cached = (name) => ['--cache', '--cache-strategy=content', `--cache-location=build/cache/${name}`];

/** Title, script and arguments. The slowest checks start first, so that the fast ones fill the time next to them. */
const checks = [
  // Not cached: a rule that uses types can report a file because of a change in another one.
  ['TypeScript', tools.eslint, '**/*.ts', '--max-warnings=0'],
  ['Words', 'scripts/words/index.mjs', '--check'],
  ['Formatting', tools.prettier, '--check', '--log-level=warn', ...cached('prettier'), '.'],
  ['Types', tools.tsc, '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', 'build/cache/tsc.tsbuildinfo'],
  ['JavaScript', tools.eslint, '**/*.{js,mjs,cjs}', '--max-warnings=0', ...cached('eslint')],
  ['Generated docs', 'scripts/docs.mjs', '--check'],
  ['Words of the demo', 'scripts/demo/index.mjs', '--check'],
  ['Spelling', tools.cspell, 'lint', '--no-progress', '--no-summary', '--dot', ...cached('cspell')],
  ['Who imports whom', tools.depcruise, 'src', '--config', '.dependency-cruiser.cjs', '--output-type=err'],
  ['Facts and reading grade', 'scripts/facts.mjs'],
  ['Words of safety, translated back', 'scripts/back-translations.mjs', '--check'],
  ['Parts of Lit', 'scripts/check-lit.mjs'],
  ['Licenses', 'scripts/licences.mjs'],
];

const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Prints the output of a check when it ends, in one piece. Returns whether it passed. */
function runCheck([title, script, ...args]) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      console.log(`${text}${code === 0 ? '✔' : '✖'} ${title} (${seconds(start)})`);
      resolve(code === 0);
    });
  });
}

/** All checks run, so that all problems can be fixed together. */
const start = performance.now();
const waiting = checks.values();
const results = [];
const work = async () => {
  for (const check of waiting) results.push(await runCheck(check));
};
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
console.log(`${checks.length} checks in ${seconds(start)}`);
process.exit(results.every(Boolean) ? 0 : 1);
