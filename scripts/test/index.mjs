import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from '../setup.mjs';
import { leftOut, longHosts } from './long-hosts.mjs';
import { testInNode } from './node-tests.mjs';

// Runs everything: installs packages and a browser, builds, and runs every test. With --built, tests the last build.
// With --all, includes the sites that take long to build.
const all = process.argv.includes('--all');
setUp();
const { findBrowser } = await import('./browser.mjs');
console.log(`Browser: ${findBrowser()}`);
if (!process.argv.includes('--built')) run('node', ['scripts/bundle/index.mjs']);

/** Runs the element tests in a browser. web-test-runner.config.mjs writes their results. */
function testInBrowser() {
  const file = join(root, 'build/browser-tests.json');
  rmSync(file, { force: true });
  const { status } = spawnSync('npx', ['web-test-runner'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const { passed, failed, skipped, seconds } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: [], seconds: {} };
  const isGreen = status === 0 && passed > 0;
  return {
    passed,
    failed: Math.max(failed, isGreen ? 0 : 1),
    failures: isGreen && !failed ? [] : ['In the browser: see there'],
    skipped,
    seconds: new Map(Object.entries(seconds)),
  };
}

const results = [];
for (const [title, test] of [
  ['Scripts', () => testInNode('scripts')],
  ['The server entry', () => testInNode('server')],
  ['The package', () => testInNode('package')],
  ['In the browser', testInBrowser],
  ['The demo portal and the files of dist/cdn', () => testInNode('browser')],
  [
    'Sites of every kind',
    () => {
      run('node', ['scripts/test/hosts.mjs', ...(all ? ['--all'] : [])]);
      return testInNode('hosts', all ? [] : longHosts);
    },
  ],
  // Some examples in the docs run in the built sites.
  ['The documentation', () => testInNode('docs')],
  ['As from a CDN', () => testInNode('cdn')],
  ['Three engines', () => testInNode('engines')],
]) {
  console.log(`\n${title}`);
  results.push(await test());
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const list = (key) => results.flatMap((result) => [...result[key]]);
const slowest = list('seconds').sort(([, a], [, b]) => b - a);
console.log('\nThe ten slowest files:');
for (const [file, seconds] of slowest.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
for (const name of list('skipped')) console.log(`Skipped: ${name}`);
for (const failure of list('failures')) console.log(`\nFailed: ${failure}`);
if (!all) console.log(leftOut);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), list('skipped').length];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
