import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from '../setup.mjs';
import { testInEngines } from './engines/elements.mjs';
import { leftOut, longHosts } from './long-hosts.mjs';
import { testInNode } from './node-tests.mjs';

// One command for everything: packages, a browser, the build, and every test; --built tests what was built before,
// --all also what takes long: the portals that do to build, and the tests of elements in Firefox and WebKit.
const all = process.argv.includes('--all');
setUp();
const { findBrowser } = await import('./browser.mjs');
console.log(`Browser: ${findBrowser()}`);
if (!process.argv.includes('--built')) run('node', ['scripts/bundle/index.mjs']);

/** The tests of elements, in a browser; web-test-runner.config.mjs leaves what came of them. */
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
    'Portals of every kind',
    () => {
      run('node', ['scripts/test/hosts.mjs', ...(all ? ['--all'] : [])]);
      return testInNode('hosts', all ? [] : longHosts);
    },
  ],
  // Some of what it shows runs in the portals that were built.
  ['The documentation', () => testInNode('docs')],
  ['As from a CDN', () => testInNode('cdn')],
  ['Three engines', () => testInNode('engines')],
  ...(all ? [['Elements in Firefox and WebKit', testInEngines]] : []),
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
if (!all) console.log(`${leftOut}\nLeft out: the tests of elements in Firefox and WebKit. --all has them too.`);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), list('skipped').length];
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
