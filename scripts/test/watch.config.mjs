import { defaultReporter } from '@web/test-runner';
import config from '../../web-test-runner.config.mjs';
import { root } from '../setup.mjs';
import { fromSource } from './from-source.mjs';

/** For `npm run test:watch`: runs again what a saved file has to do with, from the source. */
export default {
  ...config,
  rootDir: root,
  watch: true,
  plugins: [fromSource, ...config.plugins],
  reporters: [defaultReporter()],
};
