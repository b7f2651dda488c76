import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from '../setup.mjs';
import { wordFile, wordFolders } from '../words/parts.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));

/** The hash of a file, as in `integrity` attributes and Content-Security-Policies. */
const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Adds a byte order mark. Modules are always UTF-8 according to the standard, but Chromium uses the charset of the HTTP
 * header. A byte order mark takes precedence.
 * https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
function markAsUtf8(path) {
  const text = readFileSync(path, 'utf8');
  if (/[^\0-\x7f]/.test(text)) writeFileSync(path, `\ufeff${text}`);
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
run('node', ['scripts/words/index.mjs', ...process.argv.slice(2)]);
run('node', ['scripts/facts.mjs', ...process.argv.slice(2)]);
run('npx', ['tsc', '-p', 'tsconfig.build.json']);
run('npx', ['rollup', '-c', '--silent']);

// These files contain types only, but an import of them must resolve to a module.
for (const framework of ['react', 'vue', 'svelte'])
  cpSync(join(root, `build/src/typings/${framework}.js`), join(root, `dist/typings/${framework}.js`));

// Pseudo-locales stay in build/: they are only for tests.
for (const folder of [...wordFolders, ...wordFolders.map((name) => `cdn/${name}`), 'prerendered'])
  mkdirSync(join(root, 'dist', folder), { recursive: true });
const { renderToString, styleText } = await import(pathToFileURL(join(root, 'dist/server.js')).href);
for (const tag of [sourceLocale, ...targetLocales]) {
  for (const folder of wordFolders)
    for (const place of ['dist', 'dist/cdn'])
      cpSync(join(root, `build/${folder}/${tag}.js`), join(root, `${place}/${folder}/${tag}.js`));
  writeFileSync(join(root, `dist/prerendered/${tag}.html`), `${await renderToString({ locale: tag })}\n`);
}
writeFileSync(join(root, 'dist/prerendered/csp.txt'), `style-src '${hashOf(styleText)}'\n`);

cpSync(join(root, 'src/events.schema.json'), join(root, 'dist/events.schema.json'));

// After a failure, a file is requested with ?retry=1..3. Its content is the same.
const integrity = {};
for (const file of readdirSync(join(root, 'dist/cdn'), { recursive: true }).sort()) {
  if (!file.endsWith('.js')) continue;
  markAsUtf8(join(root, 'dist/cdn', file));
  const hash = hashOf(readFileSync(join(root, 'dist/cdn', file)));
  const path = file.replaceAll('\\', '/');
  integrity[path] = hash;
  if (wordFile.test(path)) for (const retry of [1, 2, 3]) integrity[`${path}?retry=${retry}`] = hash;
}
writeFileSync(join(root, 'dist/integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);

run('node', ['scripts/bundle/sbom.mjs']);
run('node', ['scripts/bundle/describe.mjs']);
run('node', ['scripts/demo/index.mjs']);
run('node', ['scripts/bundle/size.mjs']);
