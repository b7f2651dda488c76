/**
 * Prints what a site puts into its pages so that browsers refuse any file but those of the package it trusts:
 * an import map with a hash for each file, and the script.
 *
 *   node embed.mjs <the package> <address of the release> [<language to load side by side>]
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} from folder of the package
 * @param {string} release where its files are, such as `https://cdn.contoso.com/missing-certificate-help/0.1.0/`
 * @param {string} [language] tag of the language that most readers will see
 * @returns {{ html: string, scriptSource: string }} what goes into the page, and into `script-src`
 */
export function embed(from, release, language = 'en') {
  const hashes = JSON.parse(readFileSync(join(from, 'dist/integrity.json'), 'utf8'));
  const base = release.replace(/\/?$/, '/');
  const [script, words] = ['missing-certificate-help.js', `locales/${language}.js`];
  if (!hashes[words]) throw new Error(`There is no ${words}.`);
  const integrity = Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [base + file, hash]));
  const map = JSON.stringify({ integrity });
  return {
    html: `<script type="importmap">${map}</script>
<link rel="modulepreload" href="${base + words}" crossorigin="anonymous" integrity="${hashes[words]}" />
<script type="module" src="${base + script}" crossorigin="anonymous" integrity="${hashes[script]}"></script>`,
    scriptSource: `'sha256-${createHash('sha256').update(map).digest('base64')}' ${base}`,
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  const { html, scriptSource } = embed(...process.argv.slice(2));
  console.log(`${html}\n<!-- Content-Security-Policy: script-src ${scriptSource} -->`);
}
