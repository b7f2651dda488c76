import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs a command and shows its output. If it fails, ends this process with its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

const lockOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** Whether a folder contains every package of its lockfile. Packages for other platforms don't count. */
export function isInstalled(folder) {
  const wanted = Object.entries(lockOf(join(folder, 'package-lock.json'))).filter(([path]) => path);
  // npm writes this file after it has installed all packages.
  const found = lockOf(join(folder, 'node_modules/.package-lock.json'));
  return wanted.every(([path, { version, optional }]) => (path in found ? found[path].version === version : optional));
}

/** Installs the packages of package-lock.json if they are missing. Needs only Node and npm. */
export function setUp() {
  if (isInstalled(root)) return;
  console.log('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
