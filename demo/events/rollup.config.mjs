import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** The chart with its library, as one file for a page without a bundler. */
export default {
  input: 'demo/events/chart.js',
  output: { file: 'build/demo/chart.js' },
  plugins: [nodeResolve(), terser()],
};
