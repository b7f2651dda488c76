/**
 * Writes the generated docs: `docs/reference.md` and `llms.txt` from the custom elements manifest, the table of claims
 * in `docs/words.md`, `docs/openacr.yaml` from `docs/accessibility.md`, and the URL of the repository in every page.
 * With --check, only compares them.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openAcr } from './docs/accessibility.mjs';
import { llms } from './docs/llms.mjs';
import { filesUrl, withRepository } from './docs/repository.mjs';
import { code, elementOf, line, reference, table } from './docs/tables.mjs';
import { readManifest } from './bundle/manifest.mjs';
import { readConfig, readEnglish } from './words/english.mjs';
import { root } from './setup.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');
const element = elementOf(readManifest());

/** Every claim of the article, with its sources and its expiry date. */
async function claims() {
  const { sources, claims } = JSON.parse(read('src/words/facts.json'));
  const { messages } = readEnglish(root, readConfig(root));
  const rows = Object.entries(claims).map(([id, { sources: from, checked, until = '' }]) => [
    code(id),
    line(messages.get(id)?.source ?? ''),
    from.join(', '),
    checked,
    until,
  ]);
  const names = Object.entries(sources).map(([name, { title, date }]) => [name, line(title), date]);
  return `${table(['Message', 'English', 'Sources', 'Checked', 'Holds until'], rows)}\n\n## Sources\n\n${table(['Name', 'What', 'Date'], names)}`;
}

/** The text of a file with new text between two markers. */
const filled = (name, mark, text) =>
  read(name).replace(new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`), (_, start, end) =>
    [start, text, '', end].join('\n'),
  );

/** The HTML from the README that embeds the element. */
const [, embed] = /```html\n([^]*?)```/.exec(read('README.md'));

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'locales/README.md', 'package.json'].concat(
  readdirSync(join(root, 'docs'))
    .map((name) => `docs/${name}`)
    // scripts/back-translations.mjs writes and checks that file.
    .filter((name) => name !== 'docs/safety-translations.md'),
  readdirSync(join(root, '.github'), { recursive: true })
    .map((name) => `.github/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(md|yml)$/.test(name)),
);
const generated = {
  'docs/reference.md': reference(element),
  'docs/words.md': filled('docs/words.md', 'claims', await claims()),
  'docs/openacr.yaml': openAcr(read('docs/accessibility.md'), JSON.parse(read('package.json'))),
  'llms.txt': llms(element, filesUrl, JSON.parse(read('package.json')), embed),
};

/** Writes a file if it has changed. With --check, reports it instead. @returns whether the file is up to date now */
async function put(name, text) {
  const file = join(root, name);
  const parser = /\.(md|txt)$/.test(name) ? 'markdown' : name.endsWith('.yaml') ? 'yaml' : undefined;
  const wanted = parser ? await format(text, { ...(await resolveConfig(file)), parser }) : text;
  if (existsSync(file) && read(name) === wanted) return true;
  if (process.argv.includes('--check')) {
    console.error(`${name} is not up to date with the source. Run npm run docs.`);
    return false;
  }
  writeFileSync(file, wanted);
  return true;
}

const results = [];
for (const name of new Set([...pages, ...Object.keys(generated)]))
  results.push(await put(name, withRepository(generated[name] ?? read(name))));
process.exit(results.every(Boolean) ? 0 : 1);
