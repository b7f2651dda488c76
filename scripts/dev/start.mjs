import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, setUp } from '../setup.mjs';

/** Whether any source file is newer than the build. */
function isOutdated() {
  const built = join(root, 'dist/integrity.json');
  if (!existsSync(built)) return true;
  const sources = ['src', 'locales', 'media', 'scripts', 'demo/portal/locales'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, file)),
  );
  const more = [
    'rollup.config.mjs',
    'demo/portal/words.ts',
    'demo/events/chart.js',
    'demo/translate/checks.js',
    'demo/rollup.config.mjs',
  ].map((file) => join(root, file));
  const newest = Math.max(...[...sources, ...more].map((file) => statSync(file).mtimeMs));
  return newest > statSync(built).mtimeMs;
}

setUp();
if (isOutdated()) run('node', ['scripts/bundle/index.mjs']);

const { startServer } = await import('./serve.mjs');
const wanted = Number(process.env.PORT ?? 8080);
const { url } = await startServer(wanted).catch(() => startServer());
console.log(`\nThe demo portal is at ${url}/ (stop with Ctrl+C).`);
