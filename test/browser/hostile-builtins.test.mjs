import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { hostile, readAll, readable, report } from './reader.mjs';
import { openLanguages } from '../helpers/languages.mjs';

const open = opener();

/** What other scripts have done to the browser's own objects before ours came. Each is a function that a page runs. */
const patches = {
  'Prototype.js 1.6: additions that can be enumerated, Array.from that takes no iterators, toJSON': () => {
    // https://github.com/prototypejs/prototype/blob/1.6.1/src/prototype/lang/array.js
    Array.from = function (list) {
      if (!list) return [];
      let { length = 0 } = list;
      const all = new Array(length);
      while (length--) all[length] = list[length];
      return all;
    };
    Object.assign(Array.prototype, {
      each() {
        return this;
      },
      entries() {
        return this.slice();
      },
      include(value) {
        return this.indexOf(value) !== -1;
      },
      reduce() {
        return this.length > 1 ? this : this[0];
      },
      toJSON() {
        return `[${this.map((value) => JSON.stringify(value)).join(', ')}]`;
      },
    });
    Object.assign(String.prototype, { sub: String, toJSON: String, blank: () => false });
    Object.assign(Number.prototype, { toJSON: String, times: () => 0 });
    Element.prototype.remove = function () {
      this.parentNode?.removeChild(this);
      return this;
    };
    Object.assign(Element.prototype, { select: () => [], update: () => null, show: () => null, visible: () => true });
  },
  'MooTools 1.3: Array.from and String.from of its own': () => {
    // https://github.com/mootools/mootools-core/blob/1.3.2/Source/Core/Core.js
    Array.from = (item) => (item == null ? [] : Array.prototype.slice.call(item));
    String.from = String;
    Array.prototype.contains = Array.prototype.append = Array.prototype.flatten = () => [];
    Element.prototype.get = Element.prototype.set = Element.prototype.empty = () => null;
    Function.prototype.extend = () => null;
  },
  'Object.prototype with methods that can be enumerated': () => {
    for (const name of ['each', 'extend', 'keys', 'values', 'map', 'find', 'select', 'toJSONString', 'watch'])
      Object.prototype[name] = () => [];
  },
  'every prototype frozen, as SES does': () => {
    // https://github.com/endojs/endo/tree/master/packages/ses#lockdown
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
      if (typeof value !== 'function' && !['Intl', 'JSON', 'Math', 'Reflect'].includes(name)) continue;
      for (const part of Object.getOwnPropertyNames(value))
        if (typeof value[part] === 'function') Object.freeze(Object.freeze(value[part]).prototype);
      Object.freeze(Object.freeze(value).prototype);
    }
    Object.freeze(Object.getPrototypeOf([][Symbol.iterator]()));
    Object.freeze(customElements);
  },
  'an iterator of arrays written by hand': () => {
    Array.prototype[Symbol.iterator] = function () {
      let index = 0;
      return { next: () => (index < this.length ? { done: false, value: this[index++] } : { done: true }) };
    };
  },
  'lists of nodes that can’t be iterated': () => {
    delete NodeList.prototype[Symbol.iterator];
    delete HTMLCollection.prototype[Symbol.iterator];
  },
  'JSON that throws': () => {
    JSON.parse = JSON.stringify = () => {
      throw new SyntaxError('an old JSON');
    };
  },
  'JSON that writes nonsense': () => {
    JSON.stringify = String;
    JSON.parse = (text) => text;
  },
  'no fetch': () => {
    delete globalThis.fetch;
  },
  'customElements.define patched to wrap each class': () => {
    const { define } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (name, element, options) {
      return define.call(this, name, class extends element {}, options);
    };
  },
  'no Intl.DisplayNames': () => {
    delete Intl.DisplayNames;
  },
  'Intl.DisplayNames that throws': () => {
    Intl.DisplayNames.prototype.of = () => {
      throw new RangeError('an old polyfill');
    };
  },
  'no Intl.DateTimeFormat': () => {
    delete Intl.DateTimeFormat;
  },
  'Intl.DateTimeFormat that knows no time zone': () => {
    Intl.DateTimeFormat = class {
      constructor() {
        throw new RangeError('Unsupported time zone');
      }
    };
  },
  'no Intl.Locale': () => {
    delete Intl.Locale;
  },
  'promises of its own': () => {
    globalThis.Promise = class extends Promise {};
    delete Promise.prototype.finally;
  },
  'tree methods that never throw': () => {
    // As pages do against https://github.com/facebook/react/issues/11538.
    const { insertBefore, removeChild } = Node.prototype;
    Node.prototype.insertBefore = function (node, next) {
      return next && next.parentNode !== this ? node : insertBefore.call(this, node, next);
    };
    Node.prototype.removeChild = function (node) {
      return node.parentNode === this ? removeChild.call(this, node) : node;
    };
  },
  'a history that may not be written': () => {
    history.pushState = history.replaceState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
  },
};

/** Without it no language can be chosen: English is shown, and the list has tags for names. */
const onlyEnglish = ['no Intl.Locale'];

for (const [what, patch] of Object.entries(patches))
  test(`the article stands with ${what}`, async () => {
    const { page, seen, close } = await open(hostile(patch, 'deep-link'));
    if (onlyEnglish.includes(what)) await readable(page);
    else await readAll(page);
    assert.deepEqual(seen.console, []);
    await close();
  });

for (const name of ['Prototype.js 1.6', 'MooTools 1.3', 'every prototype frozen'])
  test(`a site’s own words are used with ${name}`, async () => {
    const patch = Object.keys(patches).find((what) => what.startsWith(name));
    const own = { en: { 'missing-certificate-help': { 'language.page': 'As here: {{shown}}' } } };
    const html = hostile(patches[patch]);
    const set = `<script>document.querySelector('missing-certificate-help').resources = ${JSON.stringify(own)}</script>`;
    const { page, seen, close } = await open(html + set);
    await readable(page);
    const list = await openLanguages(page);
    await list.getByRole('button', { name: 'As here: English', exact: true }).waitFor();
    assert.deepEqual(seen.console, []);
    await close();
  });

test('answers are kept over a reload where arrays write themselves as text', async () => {
  const [patch] = Object.values(patches);
  const { page, seen, close } = await open(hostile(patch));
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.waitForFunction(() => localStorage.length);
  await page.reload();
  await page.getByRole('heading', { name: 'Check your phone' }).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('the link of a report leads to its steps where arrays have methods of an old library', async () => {
  const [patch] = Object.values(patches);
  const { page, seen, close } = await open(hostile(patch), { search: '#mch-way1-0n1100' });
  await page.getByRole('heading', { name: 'Check your phone' }).waitFor();
  await page.getByRole('button', { name: 'Start your own' }).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

const fetches = {
  'is missing': () => {
    delete globalThis.fetch;
  },
  throws: () => {
    globalThis.fetch = () => {
      throw new Error('replaced');
    };
  },
  'gives nothing': () => {
    globalThis.fetch = () => Promise.resolve();
  },
  'gives something that is no response': () => {
    globalThis.fetch = () => Promise.resolve({ ok: true, json: () => Promise.reject('no reason') });
  },
};
for (const [what, patch] of Object.entries(fetches))
  test(`a site’s words that can’t be fetched, as fetch ${what}, leave ours, and one warning`, async () => {
    const { page, seen, close } = await open(hostile(patch, 'resources-href="/words/{{lng}}.json"'));
    await readable(page);
    await report(page);
    assert.equal(seen.console.length, 1);
    assert.match(seen.console[0], /^<missing-certificate-help> resources-href=".*" in en: .+; using our own words\.$/);
    await close();
  });

test('if the element can’t be defined, the page’s words stand, and one warning says why', async () => {
  const patch = () => {
    customElements.define = () => {
      throw new Error('defining is over');
    };
  };
  const { page, seen, close } = await open(hostile(patch));
  await page.getByText('Words of the page').waitFor();
  assert.deepEqual(seen.console, ["<missing-certificate-help> can't be defined: Error: defining is over"]);
  await close();
});

const consoles = {
  'console.warn throws': () => {
    console.warn = () => {
      throw new Error('no warnings here');
    };
  },
  'the console is empty': () => {
    globalThis.console = {};
  },
};
for (const [what, patch] of Object.entries(consoles))
  test(`a wrong attribute keeps nothing from the article where ${what}`, async () => {
    const { page, seen, close } = await open(
      hostile(patch, 'heading-level="9" support-href="x:y" audience="all" device-locale="!" resources-href="data:,"'),
    );
    await readAll(page);
    assert.deepEqual(seen.console, []);
    await close();
  });
