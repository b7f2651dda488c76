import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addRelease } from '../../demo/cdn/release.mjs';
import { root } from '../setup.mjs';
import { installByApt } from './apt.mjs';
import { freePort } from './free-port.mjs';

const quiet = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
const demo = join(root, 'demo/cdn');
const isRoot = process.getuid?.() === 0;
const candidates = [
  process.env.NGINX_PATH,
  ...['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'].map((folder) => join(folder, 'nginx')),
];

/** Finds an installed nginx and the folder of its modules. Requires the brotli module. */
function look() {
  const path = candidates.find((path) => path && existsSync(path));
  const [, modules] = (path && /--modules-path=(\S+)/.exec(spawnSync(path, ['-V'], quiet).stderr)) || [];
  return modules && existsSync(join(modules, 'ngx_http_brotli_static_module.so')) ? { path, modules } : undefined;
}

/**
 * @returns {{ path: string, modules: string } | { missing: string }} an nginx with brotli, or the reason why there is
 * none
 */
export function findNginx() {
  if (!look()) installByApt('nginx', 'libnginx-mod-http-brotli-static');
  return look() ?? { missing: 'No nginx with brotli_static: install nginx and libnginx-mod-http-brotli-static.' };
}

/**
 * Starts demo/cdn on this machine, in a temporary folder.
 * @param {object} [options]
 * @param {string[]} [options.packages] folders of packages; each becomes a release
 * @param {string} [options.aliases] content of aliases.conf
 * @param {(conf: string) => string} [options.change] changes missing-certificate-help.conf
 */
export async function startCdn({ packages = [root], aliases = '', change = (conf) => conf } = {}) {
  const { path, modules, missing } = findNginx();
  if (missing) throw new Error(missing);
  const port = await freePort();
  mkdirSync(join(root, 'build/cdn'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/cdn/'));
  const releases = join(folder, 'www/missing-certificate-help');
  mkdirSync(join(folder, 'tmp'));
  symlinkSync(modules, join(folder, 'modules'));
  for (const from of packages) addRelease(from, releases);

  const setUp = (name, edit) => writeFileSync(join(folder, name), edit(readFileSync(join(demo, name), 'utf8')));
  setUp('nginx.conf', (conf) => conf);
  setUp('missing-certificate-help.conf', (conf) => change(conf.replace('127.0.0.1:8081', `127.0.0.1:${port}`)));
  writeFileSync(join(folder, 'aliases.conf'), aliases);

  let nginx;
  let ended;
  let log;
  let workers = [];
  /** Waits until the log of nginx meets a condition. */
  const told = (isTrue) =>
    new Promise((resolve, reject) => {
      const look = () => isTrue() && resolve();
      nginx.stderr.on('data', look);
      nginx.once('error', reject);
      void ended.then((status) => reject(new Error(`nginx ended with ${status}:\n${log}`)));
      look();
    });
  const start = async () => {
    if (workers.length) return;
    // Workers don't run as root by default, and couldn't read files that only root may read.
    const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr', ...(isRoot ? ['-g', 'user root;'] : [])];
    log = '';
    nginx = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    ended = new Promise((done) => nginx.once('close', done));
    nginx.stderr.on('data', (text) => {
      log += text;
      const pids = (pattern) => Array.from(log.matchAll(pattern), ([, pid]) => Number(pid));
      const gone = new Set(pids(/worker process (\d+) exited/g));
      workers = pids(/start worker process (\d+)/g).filter((pid) => !gone.has(pid));
    });
    // nginx listens before it starts the workers.
    await told(() => workers.length);
  };
  const signal = (name) => workers.forEach((pid) => process.kill(pid, name));
  const stop = async () => {
    if (!workers.length) return;
    signal('SIGCONT');
    nginx.kill();
    await ended;
    workers = [];
  };
  /** Changes the addresses that point to the newest releases, without a restart. */
  const move = async (aliases) => {
    const old = workers;
    writeFileSync(join(folder, 'aliases.conf'), aliases);
    nginx.kill('SIGHUP');
    await told(() => workers.length && !workers.some((pid) => old.includes(pid)));
  };
  const kill = () => nginx.kill();
  process.once('exit', kill);
  await start();

  return {
    url: `http://127.0.0.1:${port}`,
    /** The folder of the releases. */
    releases,
    /** Refuses connections until it is started again. */
    stop,
    start,
    move,
    /** Accepts connections without answering, until it is continued. */
    pause: () => signal('SIGSTOP'),
    goOn: () => signal('SIGCONT'),
    async close() {
      await stop();
      process.off('exit', kill);
      rmSync(folder, { recursive: true });
    },
  };
}
