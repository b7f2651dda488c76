import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import config from '../../../web-test-runner.config.mjs';
import { root } from '../../setup.mjs';
import { engineLauncher } from './launcher.mjs';

/** Code that uses neither the DOM nor Intl is only tested in Chromium: test/guide, test/support, test/words, and reading bundles. */
const files = [
  ...['article', 'companion', 'element', 'language'].map((folder) => `test/${folder}/**/*.test.ts`),
  '!test/language/site-bundle.test.ts',
];
const names = process.env.MCH_ENGINES.split(' ');

const testsOf = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(testsOf)];

/** Writes the results for elements.mjs. */
const counts = {
  onTestRunFinished({ sessions }) {
    mkdirSync(join(root, 'build'), { recursive: true });
    writeFileSync(join(root, 'build/engine-tests.json'), JSON.stringify(sessions.map(resultOf)));
  },
};

function resultOf({ browser, testFile, group, passed, testResults }) {
  const tests = testsOf(testResults);
  const engine = browser.name;
  const file = `${relative(root, testFile)}${group.name === 'default' ? '' : ` (${group.name})`}`;
  const failures = tests
    .filter(({ passed, skipped }) => !passed && !skipped)
    .map(({ name, error }) => ({ engine, file, text: `${engine}: ${file}: ${name}\n${error?.message ?? ''}` }));
  // A file can also fail as a whole.
  if (!passed && !failures.length) failures.push({ engine, file, text: `${engine}: ${file}: the file itself` });
  return {
    engine,
    file,
    passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
    failures,
    skipped: tests.filter(({ skipped }) => skipped).map(({ name }) => name),
    seconds: tests.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
  };
}

/** Runs a tenth of the random cases. Chromium runs all of them. */
const fewer = (html) => (framework) => html(framework).replace(/mchTimes = [\d.]+/, 'mchTimes = 0.1');

/** The group of the files to run, if they are chosen. */
const group = config.groups.find(({ name }) => name === process.env.MCH_GROUP);

/** For `npm run test:engines`. */
export default {
  ...config,
  rootDir: root,
  files: process.env.MCH_FILES?.split(' ') ?? files,
  browsers: names.map(engineLauncher),
  reporters: [defaultReporter({ reportTestProgress: false }), counts],
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  testRunnerHtml: fewer((group ?? config).testRunnerHtml),
  groups: process.env.MCH_FILES
    ? []
    : config.groups.map((group) => ({ ...group, testRunnerHtml: fewer(group.testRunnerHtml) })),
};
