import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { bundledLit } from '../../scripts/bundle/plugins/bundled-lit.mjs';
import { minifyStyles } from '../../scripts/bundle/plugins/minify-styles.mjs';
import { minifyTemplates } from '../../scripts/bundle/plugins/minify-templates.mjs';
import { shareWithChunks } from '../../scripts/bundle/plugins/share-with-chunks.mjs';

const context = {
  parse: (code) => parseAst(code),
  error: (message) => {
    throw new Error(message);
  },
};

test('another version of Lit fails the build by the text that it does not have', () => {
  const id = '/node_modules/lit-html/development/lit-html.js';
  const change = () => bundledLit().transform.call(context, 'const DEV_MODE = false;', id);
  assert.throws(change, /doesn't have this once: const DEV_MODE = true;/);
});

test('another build of Lit than the one that is changed fails the build', () => {
  const end = (id) => bundledLit().buildEnd.call({ ...context, getModuleIds: () => [id].values() });
  assert.throws(() => end('/node_modules/lit-html/lit-html.js'), /is not the build of Lit/);
  end('/node_modules/lit-html/development/lit-html.js');
});

for (const [what, before, after] of [
  ['between tags', 'html`<p>\n  <b>a</b>\n</p>`', 'html`<p><b>a</b></p>`'],
  ['between a tag and a value', 'html`<p>\n  ${a}\n</p>`', 'html`<p>${a}</p>`'],
  ['as TypeScript writes it', 'html `<p>\n</p>`', 'html `<p></p>`'],
  ['between words', 'html`<p>a\n  b</p>`', 'html`<p>a b</p>`'],
  ['between attributes', 'html`<p\n  class=${a}\n  id="b"\n></p>`', 'html`<p class=${a} id="b" ></p>`'],
  ['within a line', 'html`<b>a</b> <b>b</b>`', 'html`<b>a</b> <b>b</b>`'],
  [
    'in a template within another',
    'html`<p>${a ? html`\n<b>a</b>\n` : ""}</p>`',
    'html`<p>${a ? html`<b>a</b>` : ""}</p>`',
  ],
  ['in other literals', 'css`a\n  b`; `html`; text(`\n  <b>\n`)', 'css`a\n  b`; `html`; text(`\n  <b>\n`)'],
])
  test(`white space ${what}`, () => {
    assert.equal(minifyTemplates.transform.call(context, before) ?? before, after);
  });

test('an escape in a style sheet stays the same escape', async () => {
  const code = "const styles = /* css */ `a::after { content: '\\\\2066'; }`;";
  const minified = await minifyStyles.transform.call(context, code, 'some.styles.js');
  assert.equal(minified, 'const styles = /* css */ `a:after{content:"\\\\2066"}`;');
});

/** Bundles modules that are given by name. */
async function bundle(modules) {
  const given = {
    name: 'given',
    resolveId: (id) => (id in modules ? id : null),
    load: (id) =>
      modules[id] ?? (id.endsWith('/beside.js') ? 'export function beside(file, load) { return load(); }' : null),
  };
  const build = await rollup({ input: { entry: 'entry.js' }, plugins: [shareWithChunks(), given] });
  const { output } = await build.generate({ chunkFileNames: '[name].js' });
  return new Map(output.map(({ fileName, code }) => [fileName, code]));
}

test('a chunk has nothing of the entry in it, and the entry gives it what it uses', async () => {
  const files = await bundle({
    'entry.js': "import { once } from 'shared.js'; once(); import('chunk.js');",
    'shared.js': 'export const once = () => console.log("only once");',
    'chunk.js': "import { once } from 'shared.js'; export const later = () => once();",
  });
  const [entry, chunk] = [files.get('entry.js'), files.get('chunk.js')];
  assert.deepEqual([entry.match(/only once/g)?.length, chunk.match(/only once/g)], [1, null]);
  assert.doesNotMatch(chunk, /\bimport\b/);
  assert.match(entry, /share\?\.\(\{ once \}\)/);
});

test('a chunk that takes more of the entry than names fails the build by its name', async () => {
  const modules = {
    'entry.js': "import text from 'shared.js'; console.log(text); import('chunk.js');",
    'shared.js': 'export default "a";',
    'chunk.js': "import text from 'shared.js'; export const later = () => text;",
  };
  await assert.rejects(bundle(modules), /chunk\.js may import from shared\.js by name only/);
});
