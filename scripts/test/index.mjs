import { testInBrowser } from './browser-tests.mjs';
import { testInEngines } from './engines/elements.mjs';
import { leftOut, longHosts } from './long-hosts.mjs';
import { nodeTestFiles, testInNode } from './node-tests.mjs';
import { run, setUp } from '../setup.mjs';

// Runs everything: installs packages and a browser, builds, and runs every test. With --built, tests the last build.
// With --all, includes the sites that take long to build, and the element tests in Firefox and WebKit.
const all = process.argv.includes('--all');
setUp();
const { findBrowser, findHeadlessShell, installHeadlessShell } = await import('./browser.mjs');
console.log(`Browser: ${findBrowser()}`);
installHeadlessShell();
console.log(`Most tests run in ${findHeadlessShell()}`);
if (!process.argv.includes('--built')) run('node', ['scripts/bundle/index.mjs']);

const inFolder = (folder, without) => testInNode(nodeTestFiles(folder, without));

const results = [];
for (const [title, test] of [
  ['Scripts', () => inFolder('scripts')],
  ['The server entry', () => inFolder('server')],
  ['The package', () => inFolder('package')],
  ['In the browser', () => testInBrowser()],
  ['The demo portal and the files of dist/cdn', () => inFolder('browser')],
  [
    'Sites of every kind',
    () => {
      run('node', ['scripts/test/hosts.mjs', ...(all ? ['--all'] : [])]);
      return inFolder('hosts', all ? [] : longHosts);
    },
  ],
  // Some of the documented code runs in the sites that were built.
  ['The documentation', () => inFolder('docs')],
  ['As from a CDN', () => inFolder('cdn')],
  ['Three engines', () => inFolder('engines')],
  ...(all ? [['Elements in Firefox and WebKit', () => testInEngines()]] : []),
]) {
  console.log(`\n${title}`);
  const started = Date.now();
  results.push(await test());
  console.log(`${title}: ${Math.round((Date.now() - started) / 1000)} s`);
}
const list = (key) => results.flatMap((result) => [...result[key]]);

// Runs each failed file once more, alone. Failures that don't come back are listed as flaky: they depend on timing. The
// nightly run fails on them.
let failures = list('failures');
const flaky = [];
const testedAgain = new Set();
const testOnceMore = (file, engine) => {
  if (engine) return testInEngines([file]);
  return file.endsWith('.mjs') ? testInNode([file]) : testInBrowser(file);
};
for (const { file, engine } of failures) {
  const name = `${file}${engine ? ` in ${engine}` : ''}`;
  if (testedAgain.has(name)) continue;
  testedAgain.add(name);
  console.log(`\nOnce more: ${name}`);
  const again = await testOnceMore(file, engine);
  if (!again.failures.length)
    flaky.push(...failures.filter((failure) => failure.file === file && failure.engine === engine));
}
failures = failures.filter((failure) => !flaky.includes(failure));

const slowest = list('seconds').sort(([, a], [, b]) => b - a);
console.log('\nThe ten slowest files:');
for (const [file, seconds] of slowest.slice(0, 10)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
for (const name of list('skipped')) console.log(`Skipped: ${name}`);
for (const { text } of flaky) console.log(`\nFlaky, failed and then passed alone: ${text}`);
for (const { text } of failures) console.log(`\nFailed: ${text}`);
if (!all) console.log(`${leftOut}\nLeft out: the element tests in Firefox and WebKit. --all includes them.`);
const passed = results.reduce((sum, result) => sum + result.passed, flaky.length);
const also = (count, what) => (count ? `, ${count} ${what}` : '');
console.log(
  `\n${passed} passed, ${failures.length} failed${also(flaky.length, 'flaky')}${also(list('skipped').length, 'skipped')}`,
);
process.exit(failures.length ? 1 : 0);
