import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** The portal's own i18next, as one file that a page without a bundler can import. */
export default {
  input: 'i18next',
  output: { file: 'build/demo/i18next.js' },
  plugins: [nodeResolve(), terser()],
};
