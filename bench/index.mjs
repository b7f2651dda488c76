/**
 * The whole table, to be run by hand on a machine that does nothing else: `npm run bench`. Writes bench/results/<day>.md and
 * .json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from '../scripts/test/browser.mjs';
import { root, run, setUp } from '../scripts/setup.mjs';
import { languageSwitch, leftovers, perInstance } from './instances.mjs';
import { conditions, machine, shuffled, visit } from './measure.mjs';
import { makePages } from './pages.mjs';
import { startServer } from './server.mjs';
import { median, ratio } from './statistics.mjs';

const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const rows = {
  static: 'static HTML page (the limit)',
  prerendered: '**ours, prerendered**',
  'one-file': '**ours, one file**',
  entry: '**ours, entry + language**',
  vanilla: 'vanilla element, words by fetch',
  'vanilla-preloaded': 'vanilla element, words preloaded',
  iframe: 'iframe of the static page',
  'pwa-install': '@khmyznikov/pwa-install',
  shoelace: 'Shoelace card and details',
  react: 'React 19 + react-i18next',
};

setUp();
run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(root, 'bench') });
await makePages(true);
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });

const visits = {};
for (const [name, condition] of Object.entries(conditions)) {
  visits[name] = Object.fromEntries(Object.keys(rows).map((row) => [row, []]));
  for (let round = 0; round < rounds; round++) {
    for (const row of shuffled(Object.keys(rows), round))
      visits[name][row].push(await visit(browser, `${server.url}/${row}.html`, condition));
    console.log(`${name}: round ${round + 1} of ${rounds}`);
  }
}

const elements = {};
for (const row of ['ours', 'vanilla']) {
  const counts = {};
  for (const count of [1, 10, 100, 1000]) {
    const times = [];
    for (let round = 0; round < 5; round++) times.push((await perInstance(browser, server.url, row, count)).all);
    counts[count] = median(times);
  }
  const switches = [];
  for (let round = 0; round < rounds; round++) switches.push(await languageSwitch(browser, server.url, row));
  elements[row] = {
    counts,
    cold: median(switches.map(({ cold }) => cold)),
    warm: median(switches.map(({ warm }) => warm)),
    left: await leftovers(browser, server.url, row),
  };
}
const facts = await machine(browser);
await browser.close();
server.close();

const table = (heads, lines) =>
  [heads, heads.map((_, index) => (index ? '--:' : '---')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
const sizes = (row) => {
  const all = visits.unthrottled[row][0].requests.map((path) => server.sizeOf(path));
  return ['raw', 'gzip', 'brotli'].map((kind) => all.reduce((sum, size) => sum + size[kind], 0));
};
const kB = (bytes) => (bytes / 1000).toFixed(1);
const of = (name, row, what) => median(visits[name][row].map((visit) => visit[what]));
const against = (name, ours, theirs) => {
  const {
    median: middle,
    low,
    high,
  } = ratio(
    visits[name][ours].map(({ readable }) => readable),
    visits[name][theirs].map(({ readable }) => readable),
  );
  return `${middle.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
};

const day = new Date().toISOString().slice(0, 10);
const text = `# Measured on ${day}

\`npm run bench\`, version ${facts.version}, ${facts.browser}, ${facts.cores} cores, Node ${facts.node}. Medians of ${rounds} visits
a row, interleaved in changing order, nothing in the cache; bytes are everything a visit loads, with its page. Compare within
this table only. The slow phone has its processor slowed by 4, 1.6 Mbit/s and 150 ms.

## A visit

${table(
  [
    '',
    'raw kB',
    'gzip kB',
    'brotli kB',
    'requests',
    'readable ms',
    'readable ms, slow phone',
    'script ms',
    'layout ms',
    'heap kB',
    'layout shift',
  ],
  Object.entries(rows).map(([row, title]) => [
    title,
    ...sizes(row).map(kB),
    visits.unthrottled[row][0].requests.length,
    of('unthrottled', row, 'readable').toFixed(0),
    of('slow phone', row, 'readable').toFixed(0),
    of('slow phone', row, 'script').toFixed(0),
    of('slow phone', row, 'layout').toFixed(0),
    kB(of('unthrottled', row, 'heap')),
    of('slow phone', row, 'shift').toFixed(3),
  ]),
)}

Script and layout are those of the slow phone.

## Paired ratios of the time to readable

${table(
  ['slow phone', 'ratio (95 % interval)', 'at most'],
  [
    ['prerendered / static page', against('slow phone', 'prerendered', 'static'), '1.05'],
    ['one file / vanilla element', against('slow phone', 'one-file', 'vanilla'), '1.0'],
    ['entry + language / vanilla element, words preloaded', against('slow phone', 'entry', 'vanilla-preloaded'), '1.2'],
    ...['pwa-install', 'shoelace', 'react', 'iframe'].map((row) => [
      `entry + language / ${rows[row]}`,
      against('slow phone', 'entry', row),
      row === 'iframe' ? '' : '1.0',
    ]),
  ],
)}

## Many of them, and other languages

${table(
  ['', 'ours', 'vanilla element'],
  [
    ...[1, 10, 100, 1000].map((count) => [
      `main-thread ms for each of ${count}`,
      elements.ours.counts[count].toFixed(2),
      elements.vanilla.counts[count].toFixed(2),
    ]),
    ['language switch, first time, ms', elements.ours.cold.toFixed(1), elements.vanilla.cold.toFixed(1)],
    ['language switch, again, ms', elements.ours.warm.toFixed(2), elements.vanilla.warm.toFixed(2)],
    ...['nodes', 'listeners'].map((what) => [
      `${what} left after 1,000 mounts`,
      elements.ours.left[what],
      elements.vanilla.left[what],
    ]),
    ['heap grown by 1,000 mounts, kB', kB(elements.ours.left.heap), kB(elements.vanilla.left.heap)],
  ],
)}
`;
const folder = join(root, 'bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${day}.md`), text);
writeFileSync(join(folder, `${day}.json`), `${JSON.stringify({ facts, rounds, visits, elements })}\n`);
console.log(text);
