import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { root } from '../setup.mjs';

/**
 * The results of several test files.
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures one text for each, to repeat at the end
 * @property {string[]} skipped names
 * @property {Map<string, number>} seconds by file
 */

/**
 * Runs the tests of a folder of test/ with Node's own runner, and reads its events:
 * https://nodejs.org/api/test.html#class-testsstream
 * @param {string} folder
 * @param {readonly string[]} [without] names of test files to leave out
 * @returns {Promise<Result>}
 */
export async function testInNode(folder, without = []) {
  const files = readdirSync(join(root, 'test', folder))
    .filter((file) => file.endsWith('.test.mjs') && !without.includes(basename(file, '.test.mjs')))
    .map((file) => join(root, 'test', folder, file));
  /** @type {Result} */
  const result = { passed: 0, failed: 0, failures: [], skipped: [], seconds: new Map() };
  const nameOf = ({ name, file }) => `${relative(root, file)}: ${file === name ? 'the file itself' : name}`;
  const time = ({ nesting, file, details }) => {
    const name = relative(root, file);
    if (!nesting) result.seconds.set(name, (result.seconds.get(name) ?? 0) + details.duration_ms / 1000);
  };
  // Tests mostly wait for browsers, so even a small machine can run two files at once.
  const events = run({ files, concurrency: 2 });
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
    result.failed++;
    result.failures.push(`${nameOf(test)}\n${error.cause?.stack ?? error.cause ?? error.message}`);
  });
  for await (const text of events.compose(spec)) process.stdout.write(text);
  if (!result.passed && !result.failed) {
    result.failed = 1;
    result.failures.push(`test/${folder}: nothing was run`);
  }
  return result;
}
