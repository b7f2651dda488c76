import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from './setup.mjs';

setUp();
// Tests use the types of the build.
if (!existsSync(join(root, 'dist/integrity.json'))) run('node', ['scripts/bundle/index.mjs']);

/** All of them run, so that all problems can be fixed together. */
const checks = [
  ['Formatting', 'prettier', ['--check', '--log-level=warn', '.']],
  ['Words', 'node', ['scripts/words/index.mjs', '--check']],
  ['Facts and reading grade', 'node', ['scripts/facts.mjs']],
  ['Words of safety, translated back', 'node', ['scripts/back-translations.mjs', '--check']],
  ['Words of the demo', 'node', ['scripts/demo/index.mjs', '--check']],
  ['Types', 'tsc', ['-p', 'tsconfig.json']],
  ['Code', 'eslint', ['.', '--max-warnings=0']],
  ['Who imports whom', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs', '--output-type=err']],
  ['Licenses', 'node', ['scripts/licences.mjs']],
  ['Generated docs', 'node', ['scripts/docs.mjs', '--check']],
  ['Spelling', 'cspell', ['lint', '--no-progress', '--no-summary', '--dot']],
  ['Parts of Lit', 'node', ['scripts/check-lit.mjs']],
];

const failed = checks.filter(([title, command, args]) => {
  const viaNpx = command === 'node' ? [command, args] : ['npx', [command, ...args]];
  const { status } = spawnSync(...viaNpx, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  console.log(`${status === 0 ? '✔' : '✖'} ${title}`);
  return status !== 0;
});
process.exit(failed.length ? 1 : 0);
