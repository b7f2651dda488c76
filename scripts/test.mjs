import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leftOut, longHosts } from './long-hosts.mjs';
import { root, run, setUp } from './setup.mjs';

// One command for everything: packages, a browser, the build, and every test; --built tests what was built before,
// --all the portals too that take long to build.
const all = process.argv.includes('--all');
setUp();
const { findBrowser } = await import('./browser.mjs');
console.log(`Browser: ${findBrowser()}`);
if (!process.argv.includes('--built')) run('node', ['scripts/build.mjs']);

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} said once more at the end, since the log of a whole run is long */
const failures = [];

/** Node's own runner, with the numbers from its summary. */
function testInNode(title, folder, without = []) {
  console.log(`\n${title}`);
  const files = readdirSync(join(root, 'test', folder)).filter(
    (file) => file.endsWith('.test.mjs') && !without.includes(basename(file, '.test.mjs')),
  );
  // Browsers wait more than they work, so two files share even a small machine well.
  const args = [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=spec',
    ...files.map((file) => `test/${folder}/${file}`),
  ];
  const { status, stdout } = spawnSync('node', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
    // Colors would hide the summary's numbers.
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  process.stdout.write(stdout);
  const number = (what) => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  const [, list = ''] = stdout.split('\n✖ failing tests:\n');
  if (list) failures.push(`${title}\n${list.trim()}`);
  total.passed += number('pass');
  total.skipped += number('skipped') + number('todo');
  // A run that ended without a summary, or ran nothing, has failed too.
  total.failed += Math.max(number('fail') + number('cancelled'), status === 0 && number('tests') > 0 ? 0 : 1);
}

function testInBrowser() {
  console.log('\nIn the browser');
  const counts = join(root, 'build/browser-tests.json');
  rmSync(counts, { force: true });
  const { status } = spawnSync('npx', ['web-test-runner'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const { passed, failed, skipped } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 1, skipped: [] };
  for (const name of skipped) console.log(`Skipped: ${name}`);
  total.passed += passed;
  total.skipped += skipped.length;
  total.failed += Math.max(failed, status === 0 && passed > 0 ? 0 : 1);
}

testInNode('Scripts', 'scripts');
testInNode('The server entry', 'server');
testInNode('The package', 'package');
testInBrowser();
testInNode('The demo portal and the files of dist/cdn', 'browser');
run('node', ['scripts/hosts.mjs', ...(all ? ['--all'] : [])]);
testInNode('Portals of every kind', 'hosts', all ? [] : longHosts);
testInNode('As from a CDN', 'cdn');
testInNode('Three engines', 'engines');

for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
if (!all) console.log(leftOut);
process.exit(total.failed ? 1 : 0);
