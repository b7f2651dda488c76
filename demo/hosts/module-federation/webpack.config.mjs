/**
 * Two builds that know only each other's address: the shell, and a remote that brings the help. The widget is shared, so
 * that another remote with it would use the one that is there.
 */
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';

const { ModuleFederationPlugin } = webpack.container;
const folder = (path) => new URL(path, import.meta.url).pathname;

const common = {
  mode: 'production',
  target: ['web', 'es2022'],
  // Modules, and no code made from text: a strict policy allows neither inline scripts nor eval.
  experiments: { outputModule: true },
  devtool: false,
  performance: false,
};
const shared = { 'missing-certificate-help': { singleton: true }, lit: { singleton: true } };

export default [
  {
    ...common,
    name: 'remote',
    entry: {},
    output: { path: folder('dist/remote'), publicPath: 'auto', module: true, clean: true },
    plugins: [
      new ModuleFederationPlugin({
        name: 'help',
        filename: 'remote-entry.js',
        library: { type: 'module' },
        exposes: { './help': './remote/help.js' },
        shared,
      }),
    ],
  },
  {
    ...common,
    name: 'shell',
    dependencies: ['remote'],
    entry: './shell/shell.js',
    output: { path: folder('dist/shell'), publicPath: 'auto', module: true, clean: true },
    // Where the remote is, seen from the shell's own script.
    externalsType: 'module',
    plugins: [
      new ModuleFederationPlugin({
        name: 'shell',
        library: { type: 'module' },
        remoteType: 'import',
        remotes: { help: '../remote/remote-entry.js' },
        shared,
      }),
      new CopyPlugin({ patterns: [{ from: folder('shell/index.html'), to: folder('dist/index.html') }] }),
    ],
  },
];
