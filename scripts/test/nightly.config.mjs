import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { root } from '../setup.mjs';

const seed = Number(process.env.MCH_SEED ?? 1);

/** Every test by its full name, including tests that didn't run because their file failed. */
const testsOf = ({ tests = [], suites = [] }, above = []) => [
  ...tests.map(({ name, passed, skipped, error }) => ({
    title: [...above, name].join(' › '),
    result: skipped ? 'skipped' : passed ? 'passed' : 'failed',
    error: error?.message,
  })),
  ...suites.flatMap((suite) => testsOf(suite, [...above, suite.name])),
];

const results = {
  onTestRunFinished({ sessions }) {
    const all = sessions.flatMap(({ testFile, testResults, errors }) => {
      const file = relative(root, testFile);
      const tests = (testResults ? testsOf(testResults) : []).map((test) => ({ file, ...test }));
      const [error] = errors;
      const whole = error ? [{ file, title: 'the file itself', result: 'failed', error: error.message }] : [];
      return [...tests, ...whole];
    });
    writeFileSync(join(root, 'build/nightly.json'), JSON.stringify(all));
  },
};

/** For `npm run test:nightly`: shuffles the tests of each file, and writes their results. */
export default {
  ...config,
  rootDir: root,
  files: process.env.MCH_FILES.split(' '),
  plugins: [
    {
      name: 'shuffle',
      transform: ({ path, body }) =>
        path.endsWith('.test.ts') ? `import '/scripts/test/shuffle.js'; ${body}` : undefined,
    },
    ...config.plugins,
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), results],
  testRunnerHtml: (framework) =>
    config.testRunnerHtml(framework).replace('<script>', `<script>self.mchSeed = ${seed};`),
};
