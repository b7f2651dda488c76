import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { run as runTests } from 'node:test';
import { parseArgs } from 'node:util';
import { root, run, setUp } from '../setup.mjs';
import { longHosts } from './long-hosts.mjs';
import { randomFrom, shuffled } from './shuffle.js';

/*
 * Runs every test 20 times in shuffled order, with ten times as many random values, and prints the tests that aren't
 * stable. Options run fewer of them: `npm run test:nightly -- --times=2 --folder=guide --folder=browser`. `--seed` repeats
 * an order, `--built` tests the last build, `--all` includes the sites that take long to build.
 */
const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    folder: { type: 'string', multiple: true },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    built: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});
const times = Number(options.times);
const seed = Number(options.seed);
if (!Number.isInteger(times) || times < 1 || !Number.isInteger(seed) || seed < 0)
  throw new Error('--times is a number from 1, --seed a number from 0.');
process.env.MCH_TIMES ??= '10';

/** @type {string[]} paths below the root */
const files = readdirSync(join(root, 'test'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (options.folder?.includes(entry.name) ?? true))
  .flatMap(({ name }) => readdirSync(join(root, 'test', name)).map((file) => `test/${name}/${file}`))
  .filter((file) => /\.test\.(ts|mjs)$/.test(file))
  .filter((file) => options.all || !/^test\/hosts\//.test(file) || !longHosts.includes(basename(file, '.test.mjs')));
if (!files.length) throw new Error(`There are no tests in ${options.folder?.join(', ')}.`);

setUp();
if (!options.built) run('node', ['scripts/bundle/index.mjs']);
if (files.some((file) => file.startsWith('test/hosts/')))
  run('node', ['scripts/test/hosts.mjs', ...(options.all ? ['--all'] : [])]);

/**
 * The result of one test, or of a file that couldn't be run.
 * @typedef {{ file: string, title: string, result: 'passed' | 'failed' | 'skipped', error?: string }} Outcome
 */

/** @returns {Outcome[]} */
function inBrowser(files, seed) {
  const results = join(root, 'build/nightly.json');
  rmSync(results, { force: true });
  spawnSync('npx', ['web-test-runner', '--config', 'scripts/test/nightly.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MCH_SEED: String(seed), MCH_FILES: files.join(' ') },
  });
  if (existsSync(results)) return JSON.parse(readFileSync(results, 'utf8'));
  return [{ file: 'web-test-runner', title: 'the run itself', result: 'failed', error: 'It left no results.' }];
}

/** Node's runner can't shuffle the tests of a file, so only files are shuffled. @returns {Promise<Outcome[]>} */
async function inNode(files) {
  const outcomes = [];
  const paths = new Map();
  const note = (result) => (test) => {
    const { name, nesting, file, details } = test;
    paths.set(file, [...(paths.get(file) ?? []).slice(0, nesting), name]);
    if (details.type === 'suite' || details.error?.failureType === 'subtestsFailed') return;
    const title = name === file ? 'the file itself' : paths.get(file).join(' › ');
    const isSkipped = test.skip !== undefined || test.todo !== undefined;
    const error = details.error && String(details.error.cause?.message ?? details.error.message);
    outcomes.push({ file: relative(root, file), title, result: isSkipped ? 'skipped' : result, error });
  };
  const events = runTests({ files: files.map((file) => join(root, file)), concurrency: 2 });
  events.on('test:start', ({ name, nesting, file }) =>
    paths.set(file, [...(paths.get(file) ?? []).slice(0, nesting), name]),
  );
  events.on('test:pass', note('passed'));
  events.on('test:fail', note('failed'));
  await finished(events.resume());
  return outcomes;
}

/** @type {Map<string, { passed: number, failed: number, skipped: number, errors: Set<string> }>} by file and title */
const seen = new Map();
for (let round = 1; round <= times; round++) {
  const order = shuffled(files, randomFrom(seed + round));
  console.log(`\nRound ${round} of ${times}, seed ${seed + round - 1}`);
  const started = Date.now();
  const typeScript = order.filter((file) => file.endsWith('.ts'));
  const modules = order.filter((file) => file.endsWith('.mjs'));
  const outcomes = [
    ...(typeScript.length ? inBrowser(typeScript, seed + round) : []),
    ...(modules.length ? await inNode(modules) : []),
  ];
  for (const { file, title, result, error } of outcomes) {
    const key = `${file}: ${title}`;
    const counts = seen.get(key) ?? { passed: 0, failed: 0, skipped: 0, errors: new Set() };
    seen.set(key, counts);
    counts[result]++;
    if (error) counts.errors.add(error.split('\n')[0]);
  }
  const failed = outcomes.filter(({ result }) => result === 'failed');
  console.log(`${outcomes.length} tests, ${failed.length} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  for (const { file, title } of failed) console.log(`✖ ${file}: ${title}`);
}

const unstable = [...seen].filter(([, { passed, skipped }]) => passed < times && skipped < times);
const skipped = [...seen].filter(([, { skipped }]) => skipped === times);
console.log(`\n${seen.size} tests, each ${times} times, from seed ${seed}.`);
for (const [name] of skipped) console.log(`Skipped: ${name}`);
for (const [name, { passed, failed, errors }] of unstable) {
  const missing = times - passed - failed;
  console.log(`✖ ${name}: failed ${failed} of ${times} times${missing ? `, not run or skipped ${missing} times` : ''}`);
  for (const error of errors) console.log(`    ${error}`);
}
console.log(unstable.length ? `${unstable.length} not stable.` : 'All stable.');

// Also run what is too slow for each change.
if (!options.folder) {
  run('npm', ['run', 'test:mutation']);
  run('npm', ['run', 'test:coverage']);
}
process.exit(unstable.length ? 1 : 0);
