/**
 * `npm run test:mutation`: makes every small change to the pure modules, and checks that a test fails.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/guide/{guide,causes,progress,report,report-code,saved-progress,certificate,known-problem}.ts',
    'src/language/{negotiate,wanted-languages}.ts',
    'src/support/{safe-link,support}.ts',
    'src/words/fill.ts',
  ],
  buildCommand: 'node scripts/test/mutation/bundle.mjs',
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: {
    spec: ['build/mutation/tests.mjs'],
    // Thousands of pairs of languages: too slow to run for each mutant.
    grep: '^(?!negotiate, compared with)',
  },
  coverageAnalysis: 'perTest',
  // Copy only what the tests read: there is a copy for each run.
  ignorePatterns: [
    '/*',
    '!src',
    '!test',
    '!scripts',
    '!package.json',
    '!tsconfig.json',
    '!dist',
    '/dist/*',
    '!dist/locales',
    '!dist/extras',
  ],
  tempDirName: 'build/stryker',
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'build/mutation.html' },
  thresholds: { high: 95, low: 90, break: 90 },
  allowEmpty: false,
  disableTypeChecks: false,
};
