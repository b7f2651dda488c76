import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { attributes } from '../../build/src/attributes.js';
import { root } from '../../scripts/setup.mjs';
import { openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();
const text = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('dist/custom-elements.json'));
const [element] = manifest.modules[0].declarations;
const tag = element.tagName;
const named = (list) => list.map(({ name }) => name).sort();
const sorted = (names) => [...new Set(names)].sort();

const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const certificate = `certificate-name="Contoso Root" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2999-01-01"`;
const plain = `${script}<${tag} ${certificate}></${tag}>`;

/** Opens a page on which everything that is shown by the element or told by it is noted, as long as it lives. */
async function watch(html, options) {
  const { page, close } = await open('', options);
  await page.evaluate(() => {
    self.noted = { part: [], slot: [], events: {} };
    const note = (root) => {
      for (const node of root.querySelectorAll('[part]')) self.noted.part.push(...node.part);
      for (const { name } of root.querySelectorAll('slot')) self.noted.slot.push(name);
    };
    const { attachShadow, dispatchEvent } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      new MutationObserver(() => note(root)).observe(root, { subtree: true, childList: true });
      return root;
    };
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof HTMLElement) self.noted.events[event.type] = Object.keys(event.detail ?? {}).sort();
      return dispatchEvent.call(this, event);
    };
  });
  await page.evaluate((html) => document.body.append(document.createRange().createContextualFragment(html)), html);
  return {
    page,
    async end() {
      const noted = await page.evaluate(() => self.noted);
      await close();
      return noted;
    },
  };
}

const failing = { routes: { '**/locales/*': (route) => route.abort() } };
const withoutGerman = { routes: { '**/locales/de.js*': (route) => route.abort() } };
const help = (page, act, ...values) => page.locator(tag).evaluate(act, ...values);
const press = (page, name) => page.getByRole('button', { name }).click();

test('the manifest has the attributes of src/attributes.ts, with the values that they allow', () => {
  assert.deepEqual(named(element.attributes), Object.keys(attributes).sort());
  for (const { name, type } of element.attributes) {
    const values = Array.from(type.text.matchAll(/'([^']*)'/g), ([, value]) => value);
    // A heading's level is a number too, an empty `deep-link` means `fragment`, and steps are the guide's.
    const allowed = ['heading-level', 'step'].includes(name) ? values : attributes[name].filter(Boolean);
    assert.deepEqual(values.sort(), [...allowed].sort(), name);
  }
});

/** Everything that the element can show or tell. */
const states = {
  'what the page put there stands while there are no words': async () => {
    const { page, end } = await watch(`${script}<${tag}>Call 4357.</${tag}>`, failing);
    await page.locator(`${tag} slot`).waitFor({ state: 'attached' });
    return end();
  },
  'no language could be loaded': async () => {
    const { page, end } = await watch(plain, failing);
    await page.getByRole('alert').waitFor();
    return end();
  },
  'another language could not be loaded': async () => {
    const { page, end } = await watch(plain, withoutGerman);
    await page.getByRole('article').waitFor();
    await help(page, (help) => (help.locale = 'de'));
    await page.getByRole('alert').waitFor();
    return end();
  },
  'the list of languages': async () => {
    const { page, end } = await watch(plain);
    await (await openLanguages(page.locator(tag))).waitFor();
    return end();
  },
  'the English original of a translation': async () => {
    const { page, end } = await watch(plain);
    await page.getByRole('article').waitFor();
    await help(page, (help) => (help.locale = 'de'));
    await press(page, 'English original');
    await page.getByRole('dialog').waitFor();
    return end();
  },
  'every step, by its answers': async () => {
    const { page, end } = await watch(plain);
    await press(page, 'Yes, I see this message');
    await page.locator('.now [part=explanation]').getByText('Contoso Root').waitFor();
    await press(page, 'No, same message');
    await press(page, 'No, I still can’t sign in');
    await help(page, (help) => help.addEventListener('mch-support', (event) => event.preventDefault()));
    await page
      .getByRole('link', { name: /support/ })
      .first()
      .click();
    await page.getByText('For administrators', { exact: true }).click();
    await page.getByText('certlm.msc').waitFor();
    await page.getByText('Do others see this message?').click();
    await page.getByRole('radio', { name: 'Yes, others too' }).check();
    await press(page, 'It works now');
    await page.locator('.now').getByRole('button', { name: 'Yes', exact: true }).click();
    return end();
  },
};

const noted = { part: [], slot: [], events: {} };
for (const [state, reach] of Object.entries(states))
  test(`everything is noted: ${state}`, async () => {
    const { part, slot, events } = await reach();
    assert.ok(part.includes('card'));
    noted.part.push(...part);
    noted.slot.push(...slot);
    Object.assign(noted.events, events);
  });

test('the manifest names every part that is rendered, and no other', () => {
  assert.deepEqual(sorted(noted.part), named(element.cssParts));
});

test('the manifest names every slot that is rendered, and no other', () => {
  assert.deepEqual(sorted(noted.slot), named(element.slots));
});

test('nothing was missed: all parts and slots of the views were rendered', () => {
  const views = ['src/article', 'src/companion'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => text(`${folder}/${file}`)),
  );
  const source = views.filter((view) => view.includes('lit/html.js') && view.includes('html`')).join('\n');
  const parts = Array.from(source.matchAll(/\bpart(?:="|: ')([\w-]+)/g), ([, part]) => part);
  const slots = Array.from(source.matchAll(/<slot(?: name="([\w-]+)")?/g), ([, slot = '']) => slot);
  assert.deepEqual(sorted(noted.part), sorted(parts));
  assert.deepEqual(sorted(noted.slot), sorted(slots));
});

test('the manifest names every event that is dispatched, with its type and the properties of its detail', () => {
  const types = Array.from(
    text('dist/events.d.ts').matchAll(/type (\w+) = MchEvent<'([\w-]+)'>/g),
    ([, type, name]) => [name, type],
  );
  const documented = element.events.map(({ name, type, description }) => {
    const [, detail = ''] = /Detail: `\{(.*?)\}`/.exec(description) ?? [];
    return [name, { type: type.text, detail: detail.split(', ').map((property) => property.split(':')[0]) }];
  });
  const dispatched = Object.entries(noted.events).map(([name, detail]) => [
    name,
    { type: new Map(types).get(name), detail },
  ]);
  for (const [, { detail }] of documented) detail.sort();
  assert.deepEqual(Object.fromEntries(documented), Object.fromEntries(dispatched));
  // And no type of an event is left over.
  assert.deepEqual(sorted(types.map(([name]) => name)), named(element.events));
});

test('the descriptions of events name every value that a detail can have', () => {
  const valuesOf = (file, type) => {
    const [, union = ''] = new RegExp(`(?:type|readonly) ${type}(?: =|:) ([^;]+);`).exec(text(file)) ?? [];
    return Array.from(union.matchAll(/'([\w-]+)'/g), ([, value]) => value);
  };
  const [, checkAnswers = ''] = /const checks: \{([^}]+)\}/.exec(text('dist/guide/causes.d.ts')) ?? [];
  const values = {
    'mch-step': valuesOf('dist/events.d.ts', 'StepCause'),
    'mch-outcome': valuesOf('dist/events.d.ts', 'outcome'),
    'mch-feedback': valuesOf('dist/events.d.ts', 'reason'),
    'mch-check': Array.from(checkAnswers.matchAll(/(\w+)(?:: readonly|")/g), ([, value]) => value),
    'mch-locale': valuesOf('dist/language/wanted-languages.d.ts', 'LocaleCause'),
    'mch-error': valuesOf('dist/events.d.ts', 'code'),
  };
  for (const [name, all] of Object.entries(values)) {
    const { description } = element.events.find((event) => event.name === name);
    assert.ok(all.length, name);
    for (const value of all) assert.match(description, new RegExp(`[\`']${value}[\`']`), name);
  }
});
