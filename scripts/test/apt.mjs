import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
/** Debian starts a service when it installs its package, such as nginx on port 80, unless this file forbids it. */
const noServices = '/usr/sbin/policy-rc.d';

/** Installs packages as root on Debian or Ubuntu. Does nothing on other systems. */
export function installByApt(...packages) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], quiet).status !== 0) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const isOurs = !existsSync(noServices);
  if (isOurs) writeFileSync(noServices, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { ...quiet, env });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  if (isOurs) rmSync(noServices);
}
