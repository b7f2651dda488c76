/**
 * All that a site without a bundler needs: its own files and the widget's go to dist/ as they are, the widget's into a
 * folder with the version in its name. An import map says where that is and which hashes the files have. The hashes come
 * with the package, so they are put into the page here, and the map's own into the page's Content-Security-Policy.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const help = join(here, 'node_modules/missing-certificate-help');
const { version } = JSON.parse(readFileSync(join(help, 'package.json'), 'utf8'));
const hashes = JSON.parse(readFileSync(join(help, 'dist/integrity.json'), 'utf8'));
const folder = `./missing-certificate-help/${version}`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
cpSync(join(help, 'dist/cdn'), join(dist, folder), { recursive: true });
for (const file of ['portal.js', 'i18n.js', '../strings.js', '../host.css', '../../portal/logo.svg']) {
  cpSync(join(here, file), join(dist, basename(file)));
}

/** The one place that knows where the widget is. */
const importMap = JSON.stringify(
  {
    imports: {
      'missing-certificate-help/define.js': `${folder}/missing-certificate-help.js`,
      'portal/strings.js': './strings.js',
    },
    integrity: Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`${folder}/${file}`, hash])),
  },
  null,
  2,
);
// The entry and the language that most readers want are asked for at once, side by side.
const preloads = ['missing-certificate-help.js', 'locales/en.js'].map(
  (file) => `<link rel="modulepreload" href="${folder}/${file}" integrity="${hashes[file]}" />`,
);

const filled = {
  'import-map-hash': `sha256-${createHash('sha256').update(importMap).digest('base64')}`,
  '<!-- import map -->': [`<script type="importmap">${importMap}</script>`, ...preloads].join('\n    '),
};
let page = readFileSync(join(here, 'index.html'), 'utf8');
for (const [mark, text] of Object.entries(filled)) {
  if (!page.includes(mark)) throw new Error(`index.html has no ${mark}`);
  page = page.replace(mark, () => text);
}
writeFileSync(join(dist, 'index.html'), page);
