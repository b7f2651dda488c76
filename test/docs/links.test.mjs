import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { filesUrl, repositoryUrl } from '../../scripts/docs/repository.mjs';
import { root } from '../../scripts/setup.mjs';

const pages = ['.', 'docs', 'locales', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const prose = (page) => readFileSync(join(root, page), 'utf8').replaceAll(/^```[^]*?^```/gm, '');

/** The anchors that GitHub gives to the headings of a text. */
function anchorsIn(text) {
  const seen = new Map();
  return Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times ? `${slug}-${times}` : slug;
  });
}

const anchors = (page) => anchorsIn(prose(page));

/** Everything that a page leads to or shows. */
const targets = (page) => {
  const text = prose(page).replaceAll(/`[^`\n]*`/g, '');
  const patterns = [/\]\(([^)\s]+)\)/g, /^\[[^\]]+\]: (\S+)/gm, /\b(?:src|srcset|href)="([^"]+)"/g];
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, target]) => target));
};
const relativeOf = (page) => targets(page).filter((target) => !/^(https?|mailto):/.test(target));
/** Links that also work where the repository isn't, as in the package, by the path of their file. */
const absoluteOf = (page) =>
  targets(page)
    .filter((target) => target.startsWith(`${filesUrl}/`))
    .map((target) => relative(dirname(page), target.slice(filesUrl.length + 1)));
const own = (page) => [...relativeOf(page), ...absoluteOf(page)];

for (const page of pages)
  test(`${page}: every link to a file or a heading leads somewhere`, () => {
    for (const target of own(page)) {
      const [path, anchor] = target.split('#');
      const file = path ? relative(root, join(root, dirname(page), path)) : page;
      assert.ok(existsSync(join(root, file)), target);
      if (anchor) assert.ok(anchors(file).includes(anchor), `${target}: ${file} has ${anchors(file).join(', ')}`);
    }
  });

test('this reads links, anchors and pictures', () => {
  assert.ok(pages.length >= 10);
  assert.ok(own('docs/embed.md').includes('../media/phone-dark.png'));
  assert.ok(own('docs/embed.md').includes('#the-report'));
  assert.ok(own('docs/languages.md').includes('../CONTRIBUTING.md#messages'));
  assert.deepEqual(anchorsIn('# Events\n\n## Events\n'), ['events', 'events-1']);
});

test('docs/README.md leads to every page of docs/, and the README to it', () => {
  assert.ok(own('README.md').includes('docs/README.md'));
  const linked = own('docs/README.md');
  for (const name of readdirSync(join(root, 'docs'))) assert.ok(name === 'README.md' || linked.includes(name), name);
});

test('each page has one heading of level 1, and it comes first', () => {
  for (const page of pages) {
    const headings = Array.from(prose(page).matchAll(/^(#+) /gm), ([, { length }]) => length);
    assert.deepEqual([headings[0], headings.filter((level) => level === 1).length], [1, 1], page);
  }
});

test('in the package, every relative link leads to a file of the package', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packed = ['README.md', 'LICENSE', 'package.json', ...files.map((file) => file.replace(/\/\*.*$/, ''))];
  const isPacked = (path) => packed.some((file) => path === file || path.startsWith(`${file}/`));
  for (const page of pages.filter(isPacked))
    for (const target of relativeOf(page)) {
      const [path] = target.split('#');
      assert.ok(!path || isPacked(join(dirname(page), path)), `${page}: ${target}`);
    }
});

test('the owner of the repository is what package.json says, everywhere', () => {
  const { bugs, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.deepEqual([bugs.url, homepage], [`${repositoryUrl}/issues`, `${repositoryUrl}#readme`]);
  for (const page of pages)
    for (const [address] of prose(page).matchAll(/https:\/\/github\.com\/[\w.-]+\/missing-certificate-help/g))
      assert.equal(address, repositoryUrl, page);
});

test('every picture is shown, in light and dark, and is no burden', () => {
  const shown = pages.flatMap((page) => own(page).map((target) => relative(root, join(root, dirname(page), target))));
  const pictures = readdirSync(join(root, 'media')).filter((name) => name.endsWith('.png'));
  assert.ok(pictures.length >= 2);
  for (const name of pictures) {
    assert.ok(shown.includes(join('media', name)), name);
    const other = name.includes('-dark') ? name.replace('-dark', '-light') : name.replace('-light', '-dark');
    assert.ok(other !== name && pictures.includes(other), other);
    assert.ok(readFileSync(join(root, 'media', name)).length < 200_000, name);
  }
});
