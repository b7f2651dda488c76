import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/**
 * Runs the element tests in a browser. web-test-runner.config.mjs writes their results.
 * @param {string} [file] runs only this file. It has its group in brackets if it has one.
 * @returns {import('./node-tests.mjs').Result}
 */
export function testInBrowser(file) {
  const left = join(root, 'build/browser-tests.json');
  rmSync(left, { force: true });
  const [, path, group] = /^(.*?)(?: \((.*)\))?$/.exec(file ?? '');
  const { status } = spawnSync(
    'npx',
    ['web-test-runner', ...(group ? ['--group', group] : path ? ['--files', path] : [])],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const { passed, failures, skipped, seconds } = existsSync(left)
    ? JSON.parse(readFileSync(left, 'utf8'))
    : { passed: 0, failures: [], skipped: [], seconds: {} };
  if ((status !== 0 || !passed) && !failures.length)
    failures.push({ file: file ?? '', text: `web-test-runner ended with status ${status}` });
  return { passed, failures, skipped, seconds: new Map(Object.entries(seconds)) };
}
