import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { root } from '../setup.mjs';
import { fromSource } from './from-source.mjs';

/**
 * `npm run test:coverage`: what of `src/` the browser ran in the tests of elements and of pure modules, as V8 counts it. The tests
 * get the source, so that the counts are those of the source. What is tested in Node (the server) or only by types isn't in it.
 */
export default {
  ...config,
  rootDir: root,
  plugins: [fromSource, ...config.plugins],
  reporters: [defaultReporter({ reportTestProgress: false })],
  // Counting makes code slow, and a line is run by the first value as by the ten thousandth.
  testRunnerHtml: (framework) => config.testRunnerHtml(framework).replace(/mchTimes = [\d.]+/, 'mchTimes = 0.02'),
  testFramework: { config: { timeout: 60_000 } },
  coverage: true,
  coverageConfig: {
    include: ['src/**/*.ts'],
    nativeInstrumentation: true,
    report: true,
    reportDir: 'build/coverage',
    reporters: ['text', 'html'],
    threshold: { lines: 95, branches: 95, statements: 95, functions: 0 },
  },
};
