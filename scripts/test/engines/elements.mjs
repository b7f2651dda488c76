import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../setup.mjs';
import { engineNames, findEngine } from './index.mjs';

/** web-test-runner.config.mjs runs Chromium. */
const others = engineNames.filter((name) => name !== 'Chromium');

/**
 * Runs the element tests in the other engines, with elements.config.mjs. The output names an engine that isn't installed.
 * @param {readonly string[]} [files] runs only these. A file of a group has the group in brackets.
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
  const failuresOf = (of) => of.flatMap(({ failures }) => failures);
  for (const name of names) {
    const own = ofEngine(name);
    const skipped = own.flatMap(({ skipped }) => skipped).length;
    console.log(
      `${name}: ${sum('passed', own)} passed, ${failuresOf(own).length} failed, ${skipped} skipped, ${Math.round(sum('seconds', own))} s`,
    );
  }
  const silent = names.filter((name) => !sum('passed', ofEngine(name)) && !failuresOf(ofEngine(name)).length);
  return {
    passed: sum('passed'),
    failures: [
      ...failuresOf(sessions),
      ...silent.map((engine) => ({ engine, file: '', text: `${engine}: nothing was run` })),
    ],
    skipped: [
      ...without,
      ...sessions.flatMap(({ engine, file, skipped }) => skipped.map((name) => `${engine}: ${file}: ${name}`)),
    ],
    seconds: new Map(sessions.map(({ engine, file, seconds }) => [`${file} in ${engine}`, seconds])),
  };
}

/** The variables that select files, and their group, for elements.config.mjs. */
function chosen(files) {
  if (!files.length) return {};
  const [, group] = / \((.*)\)$/.exec(files[0]) ?? [];
  const paths = files.map((file) => file.replace(/ \(.*\)$/, ''));
  return { MCH_FILES: paths.join(' '), ...(group ? { MCH_GROUP: group } : {}) };
}

function runIn(names, files) {
  const result = join(root, 'build/engine-tests.json');
  rmSync(result, { force: true });
  spawnSync('npx', ['web-test-runner', '--config', 'scripts/test/engines/elements.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MCH_ENGINES: names.join(' '), ...chosen(files) },
  });
  return existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : [];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failures, skipped } = testInEngines(process.argv.slice(2));
  for (const name of skipped) console.log(`Skipped: ${name}`);
  for (const { text } of failures) console.log(`Failed: ${text}`);
  process.exit(failures.length ? 1 : 0);
}
