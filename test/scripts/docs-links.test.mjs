import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const pages = ['.', 'docs', 'locales', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const prose = (page) => readFileSync(join(root, page), 'utf8').replaceAll(/^```[^]*?^```/gm, '');

/** The anchors that GitHub gives to a page's headings. */
function anchors(page) {
  const seen = new Map();
  return Array.from(prose(page).matchAll(/^#+ (.*)$/gm), ([, heading]) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = words.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times ? `${slug}-${times}` : slug;
  });
}

/** Everything that a page leads to or shows. */
const targets = (page) => {
  const text = prose(page).replaceAll(/`[^`\n]*`/g, '');
  const patterns = [/\]\(([^)\s]+)\)/g, /^\[[^\]]+\]: (\S+)/gm, /\b(?:src|srcset|href)="([^"]+)"/g];
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, target]) => target));
};
const own = (page) => targets(page).filter((target) => !/^(https?|mailto):/.test(target));

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
  assert.ok(anchors('README.md').includes('events-1'));
});

test('the README leads to every page of docs/', () => {
  const linked = own('README.md');
  for (const name of readdirSync(join(root, 'docs'))) assert.ok(linked.includes(`docs/${name}`), name);
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
