/**
 * Runs everything that runs in Node (npm start, and the tests of scripts, server and package) with another release of
 * Node, after a build: `npm run nodes` with the newest long-term support release, `npm run nodes -- 26.12.1` with a
 * given one. Each release is an npm package.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root, run, setUp } from './setup.mjs';

/** The newest long-term support release. */
const newest = '24.21.0';
const folders = ['scripts', 'server', 'package'];

setUp();
if (!existsSync(join(root, 'dist/integrity.json'))) run('npm', ['run', 'build']);

const version = process.argv[2] ?? newest;
const platform = process.platform === 'win32' ? 'win' : process.platform;
const name = `node-${platform}-${process.arch}@${version}`;
const path = execFileSync('npm', ['exec', '--yes', `--package=${name}`, '--', 'node', '-p', 'process.execPath'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
}).trim();
const env = { ...process.env, PATH: dirname(path) + delimiter + process.env.PATH };
/** `node` and `npm` in a test must also be that release. */
const found = spawnSync('node', ['--version'], {
  env,
  encoding: 'utf8',
  shell: process.platform === 'win32',
}).stdout.trim();
if (found !== `v${version}`) throw new Error(`Node ${version} was asked for, ${found} was found.`);
console.log(`Node ${version}`);

/** Starts the demo like npm start, and fetches its first page. */
async function demoIsServed() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const server = spawn(path, scripts.start.split(' ').slice(1), {
    cwd: root,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    for await (const line of createInterface(server.stdout)) {
      const [url] = /http:\/\/localhost:\d+\//.exec(line) ?? [];
      if (url) return (await fetch(url)).ok;
    }
    return false;
  } finally {
    server.kill();
    await ended;
  }
}

const served = await demoIsServed();
console.log(`${served ? '✔' : '✖'} npm start`);
const files = folders.flatMap((folder) =>
  readdirSync(join(root, 'test', folder))
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => `test/${folder}/${file}`),
);
const { status } = spawnSync(path, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exit(served && status === 0 ? 0 : 1);
