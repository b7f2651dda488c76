/**
 * Builds three things that know nothing of each other, as three teams would: the root config, and two microfrontends that
 * each bring the help in a copy of its own. Only the import map knows where they are.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const here = (path) => new URL(path, import.meta.url);
rmSync(here('dist'), { recursive: true, force: true });
mkdirSync(here('dist'));

for (const [team, external] of [
  ['root-config', [/^single-spa$/, /^@contoso\//]],
  ['guide', []],
  ['devices', []],
]) {
  const bundle = await rollup({
    input: here(`src/${team}.js`).pathname,
    external,
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
  });
  await bundle.write({ dir: here(`dist/${team}`).pathname, chunkFileNames: '[name].js' });
}

cpSync(here('node_modules/single-spa/lib/es2015/esm/single-spa.min.js'), here('dist/single-spa.js'));
const importMap = JSON.stringify({
  imports: {
    'single-spa': './single-spa.js',
    '@contoso/guide': './guide/guide.js',
    '@contoso/devices': './devices/devices.js',
  },
});
// An import map stands in the page itself, so a strict policy has to know its hash.
const hash = createHash('sha256').update(importMap).digest('base64');
const page = readFileSync(here('index.html'), 'utf8')
  .replace('<!-- import map -->', `<script type="importmap">${importMap}</script>`)
  .replace('IMPORT_HASH', hash);
writeFileSync(here('dist/index.html'), page);
