import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../setup.mjs';

/**
 * The results of several test files.
 * @typedef {object} Result
 * @property {number} passed
 * @property {Failure[]} failures
 * @property {string[]} skipped names
 * @property {Map<string, number>} seconds by file
 */

/**
 * @typedef {{ file: string, text: string, engine?: string }} Failure the path of the file, the text to print at the end, and the
 * browser engine if it isn't Chromium
 */

/**
 * Lists the test files of a folder of test/ that Node's own runner runs.
 * @param {string} folder
 * @param {readonly string[]} [without] names of test files to leave out
 */
export const nodeTestFiles = (folder, without = []) =>
  readdirSync(join(root, 'test', folder))
    .filter((file) => file.endsWith('.test.mjs') && !without.includes(basename(file, '.test.mjs')))
    .map((file) => join(root, 'test', folder, file));

/**
 * Runs test files with Node's own runner, and reads its events: https://nodejs.org/api/test.html#class-testsstream
 * @param {string[]} files
 * @param {number} [concurrency] Tests mostly wait for browsers, so even a small machine can run two files at once.
 * @returns {Promise<Result>}
 */
export async function testInNode(files, concurrency = 2) {
  /** @type {Result} */
  const result = { passed: 0, failures: [], skipped: [], seconds: new Map() };
  const nameOf = ({ name, file }) => `${relative(root, file)}: ${file === name ? 'the file itself' : name}`;
  const time = ({ nesting, file, details }) => {
    const name = relative(root, file);
    if (!nesting) result.seconds.set(name, (result.seconds.get(name) ?? 0) + details.duration_ms / 1000);
  };
  const events = run({ files, concurrency });
  events.on('test:pass', (test) => {
    time(test);
    if (test.details.type === 'suite') return;
    if (test.skip !== undefined || test.todo !== undefined) result.skipped.push(nameOf(test));
    else result.passed++;
  });
  events.on('test:fail', (test) => {
    time(test);
    const { error, type } = test.details;
    // A test that fails only because of a test within it isn't counted a second time.
    if (type === 'suite' || error.failureType === 'subtestsFailed') return;
    const text = `${nameOf(test)}\n${error.cause?.stack ?? error.cause ?? error.message}`;
    result.failures.push({ file: test.file, text });
  });
  for await (const text of events.compose(spec)) process.stdout.write(text);
  if (!result.passed && !result.failures.length) throw new Error(`Nothing was run of ${files.join(', ')}`);
  return result;
}
