import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const plugins = [nodeResolve(), terser()];

/** What the demos need of packages, each as one file for a page without a bundler. */
export default [
  // The site's own i18next.
  { input: 'i18next', output: { file: 'build/demo/i18next.js' }, plugins },
  // The chart of demo/events/, with its library.
  { input: 'demo/events/chart.js', output: { file: 'build/demo/chart.js' }, plugins },
];
