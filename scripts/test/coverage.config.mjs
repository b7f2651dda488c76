import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { root } from '../setup.mjs';
import { fromSource } from './from-source.mjs';

/**
 * `npm run test:coverage`: how much of `src/` the tests in the browser run, as V8 counts it. The tests load the source
 * instead of the build, so that the numbers refer to the source. Code that is tested in Node (the server) or only by
 * types isn't included.
 */
export default {
  ...config,
  rootDir: root,
  plugins: [fromSource, ...config.plugins],
  reporters: [defaultReporter({ reportTestProgress: false })],
  // Coverage makes code slow, and more random values don't run more lines.
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
