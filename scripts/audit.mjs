import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';

/*
 * Runs `npm audit` for everything that is published or installed with the package, then for all packages. Some registries
 * that only mirror packages don't support it; then this says so and exits with code 2.
 */
let worst = 0;
for (const [title, more] of [
  ['What is installed with the package', ['--omit=dev']],
  ['Everything', []],
]) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...more], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  /** @type {{ metadata?: { vulnerabilities: { total: number } }, vulnerabilities?: object, message?: string }} */
  let answer = {};
  try {
    answer = JSON.parse(stdout);
  } catch {
    // The answer isn't JSON.
  }
  const total = answer.metadata?.vulnerabilities.total;
  if (total === undefined) {
    console.error(`${title}: not audited, the registry doesn't answer audits (${answer.message ?? 'no answer'}).`);
    worst = 2;
    continue;
  }
  console.log(`${title}: ${total} known vulnerabilities`);
  for (const { name, severity, range } of Object.values(answer.vulnerabilities ?? {}))
    console.log(`  ${name} ${range}: ${severity}`);
  if (total) worst ||= 1;
}
process.exit(worst);
