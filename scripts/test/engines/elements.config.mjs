import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import config from '../../../web-test-runner.config.mjs';
import { root } from '../../setup.mjs';
import { engineLauncher } from './launcher.mjs';

/** What needs neither DOM nor Intl is tested in Chromium alone: test/guide, test/support, test/words, and how bundles are read. */
const files = [
  ...['article', 'companion', 'element', 'language'].map((folder) => `test/${folder}/**/*.test.ts`),
  '!test/language/portal-bundle.test.ts',
];
const names = process.env.MCH_ENGINES.split(' ');

const testsOf = ({ tests = [], suites = [] } = {}) => [...tests, ...suites.flatMap(testsOf)];

/** Leaves what came of the tests for elements.mjs. */
const counts = {
  onTestRunFinished({ sessions }) {
    mkdirSync(join(root, 'build'), { recursive: true });
    writeFileSync(join(root, 'build/engine-tests.json'), JSON.stringify(sessions.map(resultOf)));
  },
};

function resultOf({ browser, testFile, group, passed, testResults }) {
  const tests = testsOf(testResults);
  const failed = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
  return {
    engine: browser.name,
    file: `${relative(root, testFile)}${group.name === 'default' ? '' : ` (${group.name})`}`,
    passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
    // A file can also fail as a whole.
    failed: passed ? failed : Math.max(failed, 1),
    skipped: tests.filter(({ skipped }) => skipped).map(({ name }) => name),
    seconds: tests.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0),
  };
}

/** That values are random is tested in Chromium: here a tenth of the cases do. */
const fewer = (html) => (framework) => html(framework).replace(/mchTimes = [\d.]+/, 'mchTimes = 0.1');

/** For `npm run test:engines`. */
export default {
  ...config,
  rootDir: root,
  files: process.env.MCH_FILES?.split(' ') ?? files,
  browsers: names.map(engineLauncher),
  reporters: [defaultReporter({ reportTestProgress: false }), counts],
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  testRunnerHtml: fewer(config.testRunnerHtml),
  groups: process.env.MCH_FILES
    ? []
    : config.groups.map((group) => ({ ...group, testRunnerHtml: fewer(group.testRunnerHtml) })),
};
