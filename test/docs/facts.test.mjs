import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../scripts/setup.mjs';

// What the docs state in words or figures and the code knows better.

const read = (file) => readFileSync(join(root, file), 'utf8');
const { sourceLocale, targetLocales } = JSON.parse(read('lit-localize.json'));
const size = (file) => brotliCompressSync(readFileSync(join(root, 'dist/cdn', file))).length;
const sizes = (folder) => readdirSync(join(root, 'dist/cdn', folder)).map((file) => size(`${folder}/${file}`));
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

test('README.md: short, and how many languages there are', () => {
  const readme = read('README.md');
  assert.ok(Buffer.byteLength(readme) <= 9000);
  assert.ok(readme.includes(`${[sourceLocale, ...targetLocales].length} languages`));
});

test('README.md: what a page loads', () => {
  const [, script, language] = /the script \((\d+) kB with brotli\) and the language \(at most ([\d.]+) kB\)/.exec(
    read('README.md').replaceAll(/\s+/g, ' '),
  );
  assert.equal(Number(script), Math.round(size('missing-certificate-help.js') / 1000));
  const largest = Math.max(...sizes('locales'));
  assert.ok(largest <= Number(language) * 1000 && largest > Number(language) * 900, `${largest} bytes`);
});

test('README.md: its HTML has no inline style or script, which a strict policy would refuse', () => {
  const html = [...read('README.md').matchAll(/```html\n([^]*?)```/g)].map(([, code]) => code).join('\n');
  assert.ok(html.includes('<missing-certificate-help'));
  assert.doesNotMatch(html, /<style|style="|<script(?![^>]*\bsrc=)/);
});

test('docs/languages.md: the order of what decides the language is that of the code, and nobody else lists it', () => {
  const rows = Array.from(
    read('docs/languages.md').matchAll(/^\| (\d)\. .*\| `([\w-]+)` *\|$/gm),
    ([, place, cause]) => [Number(place), cause],
  );
  const code = readdirSync(join(root, 'src/language')).map((file) => read(`src/language/${file}`));
  const [, union] = /LocaleCause = ([^;]+);/.exec(code.join('\n'));
  const causes = Array.from(union.matchAll(/'([\w-]+)'/g), ([, cause]) => cause);
  assert.deepEqual(
    rows,
    causes.map((cause, index) => [index + 1, cause]),
  );
  for (const page of ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)])
    if (page !== 'docs/languages.md') assert.doesNotMatch(read(page), /^\W*\d\W+.*lit-localize-status/m, page);
});

test('docs/decisions.md repeats no limit and no number of events, which have a place of their own', () => {
  const text = read('docs/decisions.md').replaceAll(/\s+/g, ' ');
  assert.doesNotMatch(text, /limit of|may weigh|\b(two|three|four|five|six|seven|eight|\d+) events\b/i);
});

test('addresses are in src/support and in the sources of claims, and nowhere else in src', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map((file) => `src/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/support/'));
  assert.ok(files.length > 50);
  // Comments may link to what they are about; nobody has a host that ends with .invalid.
  const code = (file) => read(file).replaceAll(/\/\*[^]*?\*\/|(?<=^|[\s;])\/\/ .*$/gm, '');
  const withAddress = files.filter((file) => /https?:\/\/(?!\w+\.invalid\b)[\w-]/.test(code(file)));
  assert.deepEqual(withAddress, []);
});

test('docs/deploy.md: a million readers a day, from the sizes of what is built', () => {
  const text = read('docs/deploy.md').replaceAll(/\s+/g, ' ');
  const later = size('companion.js') + (size('final-steps.js') + mean(sizes('extras'))) / 2;
  const first = size('missing-certificate-help.js') + mean(sizes('locales'));
  const oneFile = mean([sourceLocale, ...targetLocales].map((tag) => size(`${tag}.js`)));
  const cases = {
    'all readers are new: script and one language': [4, first + later],
    'all readers are new: one-file build': [3, oneFile + later],
    'four of five readers return within a year': [0.8, (first + later) / 5],
    'all readers are new: prerendered HTML': [5, first + later + size('hydrate.js')],
  };
  for (const [name, [requests, bytes]] of Object.entries(cases)) {
    const row = new RegExp(
      `\\| ${name} \\| ([\\d.]+) million \\| (\\d+) GB \\| (\\d+) requests/s, ([\\d.]+) Mbit/s`,
    ).exec(text);
    assert.ok(row, name);
    const [, million, gigabytes, perSecond, megabits] = row.map(Number);
    const all = bytes * 1e6 + requests * 1e6 * 500;
    const isNear = (told, real) => assert.ok(Math.abs(told / real - 1) < 0.15, `${name}: ${told}, but ${real}`);
    isNear(million, requests);
    isNear(gigabytes, all / 1e9);
    isNear(perSecond, (requests * 1e6) / 86_400);
    isNear(megabits, (all * 8) / 86_400 / 1e6);
  }
  const [, files] = /all (\d+) files/.exec(text);
  const count = readdirSync(join(root, 'dist/cdn'), { recursive: true }).filter((file) => file.endsWith('.js')).length;
  assert.ok(Math.abs(Number(files) / count - 1) < 0.1, `${count} files`);
});
