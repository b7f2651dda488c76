/**
 * Serves the demos during development. Rebuilds messages, types and the bundle when a file is saved, and reloads the
 * page. The result isn't minified and is in build/dev/. In dist/, only the types are updated.
 */
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { watch as watchBundle } from 'rollup';
import { root, run, setUp } from '../setup.mjs';
import { wordFile } from '../words/parts.mjs';
import { liveReload } from './live-reload.mjs';

setUp();
// The demos need more than the bundle: their own messages, prerendered pages, editor data.
if (!existsSync(join(root, 'dist/integrity.json'))) run('node', ['scripts/bundle/index.mjs']);
run('npx', ['tsc', '-p', 'tsconfig.build.json']);

const { reload, middleware, plugin } = liveReload();

/** Runs a script that ends with this process. */
const start = (...args) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.once('exit', () => child.kill());
  return child;
};
// Otherwise a signal would end only this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());

/** Watches folders. Calls back once for all files that are saved together. */
function follow(folders, changed) {
  let timer;
  for (const folder of folders)
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, 100);
    });
}

let compiling;

/** Compiles the messages again. That may write to locales/, which must not start it again. */
function compileWords() {
  compiling ??= start('scripts/words/index.mjs').once('exit', () => {
    reload();
    setTimeout(() => (compiling = undefined), 500);
  });
}

async function followBundle() {
  const { default: builds } = await import('../../rollup.config.mjs');
  const page = builds.find(({ output }) => output.dir === 'dist/cdn');
  const watcher = watchBundle({
    ...page,
    plugins: page.plugins.filter(({ name }) => !['terser', 'inventory'].includes(name)),
    output: { ...page.output, dir: 'build/dev' },
    watch: { clearScreen: false },
  });
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'BUNDLE_END') {
      console.log(`Bundled in ${(event.duration / 1000).toFixed(1)} s`);
      reload();
    }
    event.result?.close();
  });
  process.once('exit', () => watcher.close());
}

/** Serves the rebuilt files instead of the last full build. */
const servesFollowed = (context, next) => {
  const { path } = context;
  const file = /^\/dist\/cdn\/(.+)$/.exec(path)?.[1];
  if (path === '/') return context.redirect('/demo/portal/');
  if (path === '/demo/offline/help-offline.js') context.url = '/src/page-helpers/help-offline.js';
  if (file && wordFile.test(file)) context.url = `/build/${file}`;
  else if (file && existsSync(join(root, 'build/dev', file))) context.url = `/build/dev/${file}`;
  return next();
};

follow(['src/words', 'locales'], compileWords);
follow(['demo/portal', 'src/themes', 'src/page-helpers', 'demo/events', 'demo/translate'], reload);
start('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput');
await followBundle();
await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  config: {
    rootDir: root,
    hostname: 'localhost',
    port: Number(process.env.PORT ?? 8080),
    middleware: [middleware, servesFollowed],
    plugins: [plugin],
  },
});
