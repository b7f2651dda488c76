import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();
const text = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('dist/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
const named = (list) => list.map(({ name }) => name).sort();

/** What the types say is for the element itself or for a subclass. */
const inner = ['missing-certificate-help', 'reflecting-element']
  .map((name) => text(`dist/${name}.d.ts`))
  .flatMap((types) => [
    ...types.matchAll(/@internal\s+\*\/\s+(?:(?:static|override|readonly|get) )*(\w+)/g),
    ...types.matchAll(/protected (?:abstract )?(\w+)/g),
  ])
  .map(([, name]) => name);

test('the manifest names every attribute, property and method of the class, and no other', async () => {
  const { page, close } = await open(
    `<script type="module" src="/dist/cdn/missing-certificate-help.js"></script><${element.tagName}></${element.tagName}>`,
  );
  await page.getByRole('article').waitFor();
  const actual = await page.locator(element.tagName).evaluate((help) => {
    const names = new Set([...Object.keys(help), ...Object.keys(help.constructor)]);
    for (let type = help.constructor.prototype; type !== HTMLElement.prototype; type = Object.getPrototypeOf(type))
      for (const name of Object.getOwnPropertyNames(type)) if (!/Callback$|^constructor$/.test(name)) names.add(name);
    return { attributes: help.constructor.observedAttributes.toSorted(), members: [...names].sort() };
  });
  await close();
  assert.deepEqual(actual.attributes, named(element.attributes));
  assert.ok(inner.length >= 3);
  assert.deepEqual(
    actual.members.filter((name) => !inner.includes(name)),
    named(element.members),
  );
});

/** What the style sheet takes when a custom property isn't set, in the words of the documentation. */
function defaultOf(css, property) {
  const start = css.indexOf(`var(${property},`) + `var(${property},`.length;
  let end = start;
  for (let open = 1; open > 0; end++) open += { '(': 1, ')': -1 }[css[end]] ?? 0;
  return css
    .slice(start, end - 1)
    .trim()
    .replace(/^color-mix\(in srgb, var\(--mch_(\w+)\) (\d+)%, var\(--mch_surface\)\)$/, '$2 % of the $1 color')
    .replace(/^var\(--mch_/, 'var(--mch-');
}

test('the manifest names every custom property that the style sheet reads, with its default, and no other', () => {
  const css = text('dist/missing-certificate-help.js');
  const read = [...new Set(Array.from(css.matchAll(/var\((--mch-[\w-]+)/g), ([, name]) => name))].sort();
  assert.deepEqual(read, named(element.cssProperties));
  for (const { name, default: usual } of element.cssProperties) assert.equal(usual, defaultOf(css, name), name);
});

test('everything is described, and typed where it has a type', () => {
  for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'])
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
  for (const { name, type } of [...element.attributes, ...element.events]) assert.ok(type.text, name);
  for (const { name, kind, type, return: returned } of element.members)
    assert.ok((kind === 'field' ? type : returned?.type)?.text, name);
  for (const { name, fieldName } of element.attributes)
    assert.ok(element.members.some((member) => member.name === fieldName && member.attribute === name));
});

test('every module is a file that exports what the manifest says', () => {
  const { exports } = JSON.parse(text('package.json'));
  const entries = Object.values(exports).map((entry) => entry.default ?? entry);
  for (const { path, exports: exported } of manifest.modules) {
    assert.ok(existsSync(join(root, path)), path);
    assert.ok(entries.includes(`./${path}`), path);
    for (const { name, kind } of exported)
      if (kind === 'js') assert.match(text(path), new RegExp(`export \\{[^}]*\\b${name}\\b`), `${path}: ${name}`);
  }
  const types = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ members = [], events = [] }) => [...members, ...events])
    .flatMap(({ type, parameters = [] }) => [type, ...parameters.map(({ type }) => type)])
    .filter((type) => type?.references);
  assert.ok(types.length > 5);
  for (const { text: type, references } of types)
    for (const { name, module, start, end } of references) {
      assert.deepEqual([type.slice(start, end), module], [name, 'dist/index.js']);
      assert.match(text('dist/index.d.ts') + text('dist/events.d.ts'), new RegExp(`\\b${name}\\b`));
    }
});
