import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { root } from '../setup.mjs';
import { fromSource } from './from-source.mjs';

/** For `npm run test:watch`: runs the tests that a saved file affects again, from source. */
export default {
  ...config,
  rootDir: root,
  watch: true,
  plugins: [fromSource, ...config.plugins],
  reporters: [defaultReporter()],
};
