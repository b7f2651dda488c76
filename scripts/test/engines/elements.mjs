import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../setup.mjs';
import { engineNames, findEngine } from './index.mjs';

/** Chromium has its turn with web-test-runner.config.mjs. */
const others = engineNames.filter((name) => name !== 'Chromium');

/**
 * Runs the tests of elements in the other engines, with elements.config.mjs. An engine that can't be had is skipped by name.
 * @param {readonly string[]} [files] only these
 * @returns {import('../node-tests.mjs').Result}
 */
export function testInEngines(files = []) {
  const missing = new Map(others.map((name) => [name, findEngine(name).missing]));
  const names = others.filter((name) => !missing.get(name));
  const without = others
    .filter((name) => missing.get(name))
    .map((name) => `${name}, all tests of elements: ${missing.get(name)}`);
  const sessions = names.length ? runIn(names, files) : [];
  const ofEngine = (name) => sessions.filter(({ engine }) => engine === name);
  const sum = (key, of = sessions) => of.reduce((total, session) => total + session[key], 0);
  for (const name of names) {
    const own = ofEngine(name);
    const skipped = own.flatMap(({ skipped }) => skipped).length;
    console.log(
      `${name}: ${sum('passed', own)} passed, ${sum('failed', own)} failed, ${skipped} skipped, ${Math.round(sum('seconds', own))} s`,
    );
  }
  const silent = names.filter((name) => !sum('passed', ofEngine(name)) && !sum('failed', ofEngine(name)));
  return {
    passed: sum('passed'),
    failed: sum('failed') + silent.length,
    failures: [
      ...sessions.filter(({ failed }) => failed).map(({ engine, file }) => `${engine}: ${file}: see there`),
      ...silent.map((name) => `${name}: nothing was run`),
    ],
    skipped: [
      ...without,
      ...sessions.flatMap(({ engine, file, skipped }) => skipped.map((name) => `${engine}: ${file}: ${name}`)),
    ],
    seconds: new Map(sessions.map(({ engine, file, seconds }) => [`${file} in ${engine}`, seconds])),
  };
}

function runIn(names, files) {
  const result = join(root, 'build/engine-tests.json');
  rmSync(result, { force: true });
  spawnSync('npx', ['web-test-runner', '--config', 'scripts/test/engines/elements.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MCH_ENGINES: names.join(' '), ...(files.length ? { MCH_FILES: files.join(' ') } : {}) },
  });
  return existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : [];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed, failures, skipped } = testInEngines(process.argv.slice(2));
  for (const name of skipped) console.log(`Skipped: ${name}`);
  for (const failure of failures) console.log(`Failed: ${failure}`);
  process.exit(failed ? 1 : 0);
}
