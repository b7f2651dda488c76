import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { root } from '../../scripts/setup.mjs';
import { styleText } from '../../dist/server.js';
import { snippetsOf } from '../helpers/snippets.mjs';
import { data, htmlNeeds, needsOfCode, needsOfStyles, since, syntaxNeeds } from './needs.mjs';

const { text } = snippetsOf('docs/browser-support.md');
const cdn = join(root, 'dist/cdn');

/** The rows of docs/browser-support.md, by the names that MDN's data has for those browsers. */
const rows = {
  'Chrome, on computers and Android': ['chrome', 'chrome_android'],
  Edge: ['edge'],
  'Android WebView': ['webview_android'],
  'Firefox, on computers and Android': ['firefox', 'firefox_android'],
  'Safari, on Macs, iPhones and iPads': ['safari', 'safari_ios'],
  'Samsung Internet': ['samsunginternet_android'],
};
const table = [...text.matchAll(/^\| ([\w ,]+?) +\| ([\d.]+) \((\w+ \d+)\) +\| ([\d.]+) \((\w+ \d+)\) +\|$/gm)].map(
  ([, name, looks, looksDate, works, worksDate]) => ({
    name,
    browsers: rows[name],
    looks: Number(looks),
    works: Number(works),
    dates: [
      [looks, looksDate],
      [works, worksDate],
    ],
  }),
);
/** What the page says that browsers do without: older ones, and some of today's too. */
const [, older, todays] = text
  .split('```css')[0]
  .split('| If a browser lacks')
  .map((part) =>
    [
      ...Array.from(part.matchAll(/^\| (`.*?) +\|/gm), ([, cell]) => cell)
        .join()
        .matchAll(/`(.*?)`/g),
    ].map(([, name]) => name),
  );

const looks = [...needsOfStyles(styleText), ...htmlNeeds];
/** What is asked for before it is used, as the page tells: `navigator.share()` is Navigator.share. */
const optional = new Set(
  Array.from(text.split('| If a browser has')[1].matchAll(/^\|[^|]+/gm), ([cell]) =>
    Array.from(cell.matchAll(/`([\w.]+)\(\)`/g), ([, name]) => name.toLowerCase()),
  ).flat(),
);
const works = [...needsOfCode().filter(({ name }) => !optional.has(name.toLowerCase())), ...syntaxNeeds];
/** Since when all browsers of a row have it. */
const sinceIn = (need, { browsers }) => Math.max(...browsers.map((browser) => since(need, browser)));
/** Whether a list names it: itself, its property, or its property with a value. */
const names = (list, { name }) => {
  const said = name.replace(/^container\b.*/, '@container');
  return list.some((told) => [said, said.split(':')[0]].includes(told) || told.split(':')[0] === said);
};
/** A touch screen has no pointer to be changed. */
const late = (edge) =>
  looks.filter((need) => need.name !== 'cursor: pointer' && table.some((row) => sinceIn(need, row) > edge(row)));

test('docs/browser-support.md: the table has every browser, and the days on which they came', () => {
  assert.deepEqual(
    table.map(({ name }) => name),
    Object.keys(rows),
  );
  for (const { browsers, dates } of table)
    for (const browser of browsers)
      for (const [version, date] of dates) {
        const { releases } = data.browsers[browser];
        const day = new Date((releases[version] ?? releases[`${version}.0`]).release_date);
        const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
        assert.equal(month, date, `${browser} ${version}`);
      }
});

test('docs/browser-support.md: those of the last 30 months look as they should; where not, it says so', () => {
  // Whole months: up to the end of that one.
  const today = new Date(data.__meta.timestamp);
  const then = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 29));
  for (const row of table)
    for (const browser of row.browsers) {
      const releases = Object.entries(data.browsers[browser].releases).filter(
        ([, { release_date }]) => release_date && new Date(release_date) < then,
      );
      const current = Math.max(...releases.map(([version]) => parseFloat(version)));
      if (current < row.looks)
        assert.match(text, new RegExp(`^${row.name}\\b.*\\b${current}\\b.* no \`light-dark`, 'ms'), browser);
    }
});

test('docs/browser-support.md: the code that is published asks for no newer browser, and the table not for less', async () => {
  for (const row of table) {
    const versions = works.map((need) => [sinceIn(need, row), need.name]);
    const [newest] = versions.sort(([one], [other]) => other - one);
    assert.equal(newest[0], row.works, `${row.name}: ${newest[1]}`);
  }
  // esbuild knows all of the syntax, and would put otherwise what these can't read.
  const target = ['chrome', 'edge', 'firefox', 'safari'].map(
    (engine) => engine + table.find(({ browsers }) => browsers.includes(engine)).works,
  );
  const files = readdirSync(cdn, { recursive: true }).filter((file) => file.endsWith('.js'));
  assert.ok(files.length > 10);
  for (const file of files) {
    const code = readFileSync(join(cdn, file), 'utf8');
    // Of `\p{M}` esbuild asks that a browser knows the newest letters, too; its age itself is in MDN's data.
    const supported = { 'regexp-unicode-property-escapes': true };
    const rewritten = async (target) => (await transform(code, { target, supported })).code;
    assert.equal(await rewritten(target), await rewritten('esnext'), file);
  }
});

test('docs/browser-support.md: what came later than the columns is in the lists, and nothing else', () => {
  for (const need of late(({ looks }) => looks)) assert.ok(names(todays, need), `${need.name} is missing`);
  for (const need of late(({ works }) => works))
    assert.ok(names([...older, ...todays], need), `${need.name} is missing`);
  for (const [list, edge] of [
    [older, ({ works }) => works],
    [todays, ({ looks }) => looks],
  ])
    for (const told of list)
      assert.ok(
        late(edge).some((need) => names([told], need)),
        `${told} isn't late`,
      );
  // A higher number than it has to be would be a promise not made.
  for (const row of table)
    assert.ok(
      looks.some((need) => sinceIn(need, row) === row.looks),
      `${row.name} ${row.looks}`,
    );
});
