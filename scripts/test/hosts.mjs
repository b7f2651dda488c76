/**
 * Builds the sites of demo/hosts, each with its own tool, from the package as it would be published. Names as arguments
 * select sites; `--all` includes those that take long.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftOut, longHosts } from './long-hosts.mjs';
import { root, run, setUp } from '../setup.mjs';

setUp();
if (!existsSync(join(root, 'dist/integrity.json'))) run('node', ['scripts/bundle/index.mjs']);

const hosts = join(root, 'demo/hosts');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const isAsked = (name) => process.argv.includes('--all') || !longHosts.includes(name);
const names = readdirSync(hosts)
  .filter((name) => existsSync(join(hosts, name, 'package.json')))
  .filter((name) => (wanted.length ? wanted.includes(name) : isAsked(name)));
if (!wanted.length && !isAsked(longHosts[0])) console.log(leftOut);
const missing = wanted.filter((name) => !names.includes(name));
if (missing.length) {
  console.error(`There is nothing to build in demo/hosts for: ${missing.join(', ')}`);
  process.exit(1);
}

/** What the installed packages of a site depend on: its lockfile, and our own package, which npm copies. */
function fingerprint(name) {
  const hash = createHash('sha256').update(readFileSync(join(hosts, name, 'package-lock.json')));
  for (const file of ['package.json', ...readdirSync(join(root, 'dist'), { recursive: true }).sort()]) {
    const path = file === 'package.json' ? join(root, file) : join(root, 'dist', file);
    if (/\.\w+$/.test(file)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Runs npm. Shows its output only if it fails. */
const npm = (name, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd: join(hosts, name),
      shell: process.platform === 'win32',
      // Disables the telemetry of all tools.
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NEXT_TELEMETRY_DISABLED: '1',
        NUXT_TELEMETRY_DISABLED: '1',
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`demo/hosts/${name}: npm ${args.join(' ')}\n${output}`)),
    );
  });

async function build(name) {
  const start = Date.now();
  const stamp = join(hosts, name, 'node_modules/.built-from');
  const now = fingerprint(name);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== now) {
    await npm(name, 'ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(stamp, now);
  }
  await npm(name, 'run', 'build');
  console.log(`${name}: built in ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

// Two at a time, because they mostly wait for files.
const queue = names.values();
const failures = [];
const worker = async () => {
  for (const name of queue) await build(name).catch((error) => failures.push(error));
};
await Promise.all([worker(), worker()]);
for (const { message } of failures) console.error(message);
process.exit(failures.length ? 1 : 0);
