import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../browser/page.mjs';

const open = opener();
const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const manifest = json('dist/custom-elements.json');
const [element] = manifest.modules[0].declarations;
const named = (list) => list.map(({ name }) => name).sort();
const tag = element.tagName;
const page = `<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>
  <${tag} certificate-name="Contoso Root" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2999-01-01"></${tag}>`;

/** Walks the whole guide, with a notice and without, and tells what was seen in the shadow root. */
async function seen(attribute) {
  const { page: shown, close } = await open(page);
  await shown.locator('article').waitFor();
  const names = await shown.evaluate(async (attribute) => {
    const help = document.querySelector('missing-certificate-help');
    const found = new Set();
    const look = async () => {
      await help.updateComplete;
      for (const node of help.shadowRoot.querySelectorAll(attribute === 'slot' ? 'slot' : `[${attribute}]`))
        for (const name of (attribute === 'slot' ? node.name : node.getAttribute(attribute)).split(/\s/))
          found.add(name);
    };
    for (const step of ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved']) {
      help.goTo(step);
      await look();
    }
    help.locale = 'tlh';
    await new Promise((resolve) => help.addEventListener('mch-locale', resolve, { once: true }));
    await look();
    return [...found].sort();
  }, attribute);
  await close();
  return names;
}

test('the manifest names every part that there is, and no other', async () => {
  assert.deepEqual(await seen('part'), named(element.cssParts));
});

test('the manifest names every slot that there is, and no other', async () => {
  // The default slot is there only before the first words.
  assert.deepEqual(['', ...(await seen('slot'))], named(element.slots));
});

test('the manifest names every custom property that the style sheet reads, and no other', () => {
  const css = readFileSync(join(root, 'dist/cdn/missing-certificate-help.js'), 'utf8');
  assert.deepEqual([...new Set(css.match(/--mch-[a-z-]+/g))].sort(), named(element.cssProperties));
});

test('the manifest names every attribute, property and method of the class, and no other', async () => {
  const { page: shown, close } = await open(page);
  await shown.locator('article').waitFor();
  const actual = await shown.evaluate(() => {
    const help = customElements.get('missing-certificate-help');
    const names = new Set(['ready', ...Object.keys(help).filter((name) => name !== 'reflected')]);
    for (let type = help.prototype; type !== HTMLElement.prototype; type = Object.getPrototypeOf(type))
      for (const name of Object.getOwnPropertyNames(type))
        if (!/Callback$|^(constructor|update)$/.test(name)) names.add(name);
    return { attributes: [...help.observedAttributes].sort(), members: [...names].sort() };
  });
  await close();
  assert.deepEqual(actual.attributes, named(element.attributes));
  assert.deepEqual(actual.members, named(element.members));
});

test('the manifest names every event with its type, and no other', () => {
  const types = readFileSync(join(root, 'dist/events.d.ts'), 'utf8');
  const events = [...types.matchAll(/export type (\w+) = MchEvent<'([^']+)'>/g)].map(([, type, name]) => [name, type]);
  assert.ok(events.length >= 5);
  assert.deepEqual(element.events.map(({ name, type }) => [name, type.text]).sort(), events.sort());
});

test('everything in the manifest is described, attributes with type and property', () => {
  for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'])
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
  for (const { name, type, fieldName } of element.attributes) assert.ok(type.text && fieldName, name);
});

test('editors are told the same', () => {
  const [{ name, attributes }] = json('dist/vscode.html-custom-data.json').tags;
  assert.equal(name, tag);
  assert.deepEqual(named(attributes), named(element.attributes));
  const step = attributes.find(({ name }) => name === 'step');
  assert.equal(step.values.length, 5);
  assert.deepEqual(named(json('dist/vscode.css-custom-data.json').properties), named(element.cssProperties));
  const { version, contributions } = json('dist/web-types.json');
  assert.equal(version, json('package.json').version);
  const [webType] = contributions.html.elements;
  assert.equal(webType.name, tag);
  assert.deepEqual(named(webType.attributes), named(element.attributes));
});
