import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { renderToString } from '../../dist/server.js';

const server = JSON.stringify(pathToFileURL(join(root, 'dist/server.js')).href);
const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const tags = [sourceLocale, ...targetLocales];
const run = promisify(execFile);

/** Runs a module in a process of its own, with the packages of this project, and returns what it prints as JSON. */
const inNode = async (code) =>
  JSON.parse((await run('node', ['--input-type=module', '--eval', code], { cwd: root })).stdout);

/** Different options for each number, in every language. */
const options = (number) => ({
  locale: tags[number % tags.length],
  supportName: number % 2 ? `Team <${number}>` : undefined,
  supportHref: `https://help.contoso.com/${number}`,
  step: ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'][number % 5],
  headingLevel: (number % 6) + 1,
  languagePicker: number % 4 ? 'show' : 'none',
});

test('200 renderings in every language at once are the same as one by one, and each time', async () => {
  const numbers = [...Array(200).keys()];
  const together = await Promise.all(numbers.map((number) => renderToString(options(number))));
  for (const number of numbers) assert.equal(await renderToString(options(number)), together[number]);
  assert.equal(new Set(together).size, 200);
});

test('a rendering takes a few milliseconds', async (t) => {
  const times = [];
  for (let number = 0; number < 300; number++) {
    const start = performance.now();
    await renderToString(options(number));
    times.push(performance.now() - start);
  }
  // The first ones are slower, until Node has compiled what they run.
  times.splice(0, 100);
  times.sort((a, b) => a - b);
  t.diagnostic(`${times[100].toFixed(1)} ms a rendering (median of 200), 95 % within ${times[190].toFixed(1)} ms`);
  assert.ok(times[100] < 100);
});

test('nothing is left on the global scope, on what is built in, or in the process', async () => {
  const { looked, left, found, html } = await inNode(`
    import { builtinModules } from 'node:module';
    const seen = new Map();
    // Wide before deep, so that everything has its shortest name. Some globals are there only when they are asked for;
    // Node's own modules are there only since this is run by --eval.
    const names = Reflect.ownKeys(globalThis).filter((key) => !builtinModules.includes(key));
    const all = names.map((key) => [globalThis[key], String(key), 1]);
    const queue = [[globalThis, 'globalThis', 0], [process, 'process', 0], ...all];
    for (const [value, path, depth] of queue) {
      if (!(typeof value === 'object' || typeof value === 'function') || !value || seen.has(value)) continue;
      const own = new Map(Reflect.ownKeys(value).map((key) => [key, Object.getOwnPropertyDescriptor(value, key)]));
      seen.set(value, { path, own });
      if (depth === 4) continue;
      queue.push([Object.getPrototypeOf(value), path + '.[[Prototype]]', depth + 1]);
      for (const [key, { value: child, get }] of own)
        queue.push([child, path + '.' + String(key), depth + 1], [get, path + '.get ' + String(key), depth + 1]);
    }
    const parts = ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'];
    const differences = () =>
      [...seen].flatMap(([value, { path, own }]) => {
        const keys = new Set([...own.keys(), ...Reflect.ownKeys(value)]);
        return [...keys]
          .filter((key) => {
            const [then, now] = [own.get(key), Object.getOwnPropertyDescriptor(value, key)];
            return !then || !now || parts.some((part) => !Object.is(then[part], now[part]));
          })
          .map((key) => path + '.' + String(key));
      });
    const listeners = () => process.eventNames().map((name) => String(name) + process.listenerCount(name)).sort().join();
    const before = listeners();
    const { renderToString } = await import(${server});
    const html = await renderToString({ locale: 'ja' });
    const left = [...differences(), ...(listeners() === before ? [] : ['listeners'])]
      // Node's list of the modules of its own that it has loaded.
      .filter((path) => !path.startsWith('process.moduleLoadList.'));
    globalThis.leak = Array.prototype.at = undefined;
    console.log(JSON.stringify({ looked: [...seen.values()].map(({ path }) => path), left, found: differences().filter((path) => /leak|Array/.test(path)), html }));
  `);
  for (const path of ['Object', 'Array', 'String', 'Map', 'Promise', 'Event', 'EventTarget', 'URL'])
    assert.ok(looked.includes(`${path}.prototype`), path);
  assert.match(html, /<article/);
  assert.deepEqual(left, []);
  // The search does find such things.
  assert.equal(found.length, 2);
});

/** A host that renders elements of its own with Lit and @lit-labs/ssr. */
const host = `
  const ours = async () => (await import(${server})).renderToString({ locale: 'de', supportName: 'Contoso IT' });
  const theirs = async () => {
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    const { LitElement, html } = await import('lit');
    if (!customElements.get('host-greeting'))
      customElements.define('host-greeting', class extends LitElement {
        static properties = { name: {} };
        render() { return html\`<p>Hello, \${this.name}!</p>\`; }
      });
    return collectResult(render(html\`<host-greeting name="you"></host-greeting>\`));
  };
`;

test('a host may use Lit and @lit-labs/ssr for elements of its own, before, after and at the same time', async () => {
  const alone = await inNode(`${host} console.log(JSON.stringify([await ours(), await theirs()]))`);
  assert.equal(alone[0], await renderToString({ locale: 'de', supportName: 'Contoso IT' }));
  assert.match(alone[1], /shadowroot[^]*Hello, [^]*you[^]*!/);
  const after = await inNode(
    `${host} const [b, a] = [await theirs(), await ours()]; console.log(JSON.stringify([a, b]))`,
  );
  assert.deepEqual(after, alone);
  const together = await inNode(`${host} console.log(JSON.stringify(await Promise.all([ours(), theirs()])))`);
  assert.deepEqual(together, alone);
  const warned = await run('node', ['--input-type=module', '--eval', `${host} await theirs(); await ours();`], {
    cwd: root,
  });
  assert.doesNotMatch(warned.stderr, /Multiple versions/);
});

test('no DOM is needed, and none that a host brings is touched', async () => {
  const [plain, withDom] = await inNode(`
    const { renderToString } = await import(${server});
    const plain = await renderToString({ locale: 'fr' });
    const trap = new Proxy({}, { get: (_, name) => { throw new Error('asked for document.' + String(name)); } });
    Object.assign(globalThis, { window: trap, document: trap, HTMLElement: class {}, customElements: trap });
    console.log(JSON.stringify([plain, await renderToString({ locale: 'fr' })]));
  `);
  assert.equal(withDom, plain);
});
