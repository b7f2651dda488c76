import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './setup.mjs';
import { shortIds } from './short-ids.mjs';
import { moduleText } from './words/compile.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
run('node', ['scripts/words/index.mjs', ...process.argv.slice(2)]);
run('npx', ['tsc', '-p', 'tsconfig.build.json']);
run('npx', ['rollup', '-c', '--silent']);

// Pseudo-languages stay behind in build/: they are for tests.
for (const folder of ['locales', 'cdn/locales', 'cdn/labels'])
  mkdirSync(join(root, 'dist', folder), { recursive: true });
for (const tag of [sourceLocale, ...targetLocales]) {
  const file = `locales/${tag}.js`;
  cpSync(join(root, 'build', file), join(root, 'dist', file));
  cpSync(join(root, `build/labels/${tag}.js`), join(root, `dist/cdn/labels/${tag}.js`));
  const { default: words, machine } = await import(pathToFileURL(join(root, 'build', file)).href);
  const short = shortIds(Object.keys(words));
  const shortened = Object.fromEntries(Object.entries(words).map(([id, text]) => [short.get(id), text]));
  writeFileSync(join(root, 'dist/cdn', file), moduleText(shortened, machine));
}

// A file is asked for again under ?retry=1..3 when it failed; its bytes are the same.
const integrity = {};
for (const file of readdirSync(join(root, 'dist/cdn'), { recursive: true }).sort()) {
  if (!file.endsWith('.js')) continue;
  const hash = `sha384-${createHash('sha384')
    .update(readFileSync(join(root, 'dist/cdn', file)))
    .digest('base64')}`;
  const path = file.replaceAll('\\', '/');
  integrity[path] = hash;
  if (path.startsWith('locales/')) for (const retry of [1, 2, 3]) integrity[`${path}?retry=${retry}`] = hash;
}
writeFileSync(join(root, 'dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);

run('node', ['scripts/size.mjs']);
