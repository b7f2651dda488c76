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
 * Runs test files with Node's own runner, two at a time: tests mostly wait for browsers.
 * @param {string[]} files
 * @returns {Promise<Result>}
 */
export async function testInNode(files) {
  /** @type {Result} */
  const result = { passed: 0, failures: [], skipped: [], seconds: new Map() };
  const queue = files.values();
  const worker = async () => {
    for (const file of queue) await testFile(file, result);
  };
  await Promise.all([worker(), worker()]);
  if (!result.passed && !result.failures.length) throw new Error(`Nothing was run of ${files.join(', ')}`);
  return result;
}

/**
 * Runs one file, and prints its output when it has ended. An event names the file in which a test is defined, which may be one
 * that several test files import. So each file has a run of its own: https://nodejs.org/api/test.html#class-testsstream
 * @param {string} path
 * @param {Result} result
 */
async function testFile(path, result) {
  const file = relative(root, path);
  const nameOf = ({ name }) => `${file}: ${name === path ? 'the file itself' : name}`;
  const started = Date.now();
  const events = run({ files: [path] });
  events.on('test:pass', (test) => {
    if (test.details.type === 'suite') return;
    if (test.skip !== undefined || test.todo !== undefined) result.skipped.push(nameOf(test));
    else result.passed++;
  });
  events.on('test:fail', (test) => {
    const { error, type } = test.details;
    // A test that fails only because of a test within it isn't counted a second time.
    if (type === 'suite' || error.failureType === 'subtestsFailed') return;
    const text = `${nameOf(test)}\n${error.cause?.stack ?? error.cause ?? error.message}`;
    result.failures.push({ file: path, text });
  });
  let output = '';
  for await (const text of events.compose(spec)) output += text;
  // Without the counts, which are printed for all files at the end.
  process.stdout.write(output.replace(/^\S*ℹ .*\n/gm, ''));
  result.seconds.set(file, (Date.now() - started) / 1000);
}
