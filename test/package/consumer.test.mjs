import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import sirv from 'sirv';
import { createServer } from 'node:http';
import { root } from '../../scripts/setup.mjs';
import { launch } from '../helpers/browser.mjs';
import { consumer } from './project.mjs';

const { at, inNode, install, typeErrors, typeErrorsOf } = consumer();
let server;
let browser;

before(async () => {
  const serve = sirv(at(), { dev: true });
  server = createServer((request, response) => serve(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Opens a page with a bundle; the article is there, and another language and a certificate still load. */
async function expectArticle(script) {
  writeFileSync(
    at('index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Consumer</title><script type="module" src="${script}"></script>
    <missing-certificate-help certificate-name="Contoso Root" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2999-01-01" step="check-phone"></missing-certificate-help></html>`,
  );
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.getByRole('heading', { name: 'Your device is missing a required certificate' }).waitFor();
  await page.getByText('Contoso Root').first().waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'ja'));
  await page.locator('article[lang=ja]').waitFor();
  await page.evaluate(() => {
    const words = { ja: { 'missing-certificate-help': { 'article.title': 'From the site' } } };
    document.querySelector('missing-certificate-help').resources = words;
  });
  await page.getByRole('heading', { name: 'From the site' }).waitFor();
  assert.deepEqual(errors, []);
  await page.close();
}

test('only what is meant to be is in the package', () => {
  const files = readdirSync(at('node_modules/missing-certificate-help')).sort();
  const docs = ['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'docs', 'llms.txt', 'media'];
  assert.deepEqual(files, [...docs, 'demo', 'dist', 'package.json', 'src'].sort());
  const packed = readdirSync(at('node_modules/missing-certificate-help/dist'), { recursive: true }).map(String);
  assert.deepEqual(
    packed.filter((file) => /X[AB]\.|\.test\.|\.ts$/.test(file) && !file.endsWith('.d.ts')),
    [],
  );
});

test('a bundle by esbuild shows the article', async () => {
  const entry = "import 'missing-certificate-help/define.js';";
  await build({
    stdin: { contents: entry, resolveDir: at() },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    outdir: at('esbuild'),
    logLevel: 'silent',
  });
  await expectArticle('esbuild/stdin.js');
});

test('a bundle by Rollup shows the article', async () => {
  writeFileSync(at('entry.js'), "import 'missing-certificate-help/define.js';");
  const bundle = await rollup({ input: at('entry.js'), plugins: [nodeResolve({ browser: true })] });
  await bundle.write({ dir: at('rollup') });
  await expectArticle('rollup/entry.js');
});

test('the files for pages show the article as they are', () =>
  expectArticle('node_modules/missing-certificate-help/dist/cdn/missing-certificate-help.js'));

test('a bundle that uses only an event class, or nothing, registers nothing and holds no article', async () => {
  for (const [name, code] of [
    ['event', "import { MchEvent } from 'missing-certificate-help'; console.log(MchEvent.name);"],
    ['nothing', "import 'missing-certificate-help';"],
  ]) {
    writeFileSync(at(`${name}.js`), code);
    const bundle = await rollup({
      input: at(`${name}.js`),
      plugins: [nodeResolve({ browser: true })],
      logLevel: 'silent',
    });
    const { output } = await bundle.generate({});
    assert.equal(output.length, 1);
    assert.deepEqual(
      output[0].code.match(/extends \w+|customElements|attachShadow|import\b/g),
      name === 'event' ? ['extends CustomEvent'] : null,
    );
  }
});

test('a bundler that drops what has no side effects keeps what defines the element, and the themes', async () => {
  const entries = ['define.js', 'cdn/missing-certificate-help.js', 'cdn/de.js', 'themes/fluent.css'];
  writeFileSync(at('effects.js'), entries.map((entry) => `import 'missing-certificate-help/${entry}';`).join('\n'));
  const styles = {
    name: 'styles',
    transform: (code, id) => (id.endsWith('.css') ? `addStyles(${JSON.stringify(code)})` : null),
  };
  const bundle = await rollup({ input: at('effects.js'), plugins: [nodeResolve({ browser: true }), styles] });
  const { output } = await bundle.generate({});
  assert.match(output[0].code, /addStyles\(.*--mch-accent/);
  assert.equal(output[0].code.match(/customElements\.define/g).length, 3);
});

test('the server entry renders, and leaves nothing in the global scope', () => {
  // From Node 24 on, some of Node's own globals make others when they are first read.
  const [added, html] = inNode(`
    void Object.values(globalThis);
    const before = new Set(Reflect.ownKeys(globalThis));
    const { renderToString } = await import('missing-certificate-help/server.js');
    const html = await renderToString({ locale: 'de' });
    console.log(JSON.stringify([Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String), html]));`);
  assert.deepEqual(added, []);
  assert.match(html, /^<missing-certificate-help locale="de"><template shadowrootmode="open">/);
});

test('files and data can be found by their names', () => {
  const found = inNode(`
    import { createRequire } from 'node:module';
    import { readFileSync } from 'node:fs';
    const { resolve } = createRequire(import.meta.url);
    const json = (name) => JSON.parse(readFileSync(resolve('missing-certificate-help/' + name)));
    console.log(JSON.stringify({
      version: json('package.json').version,
      hashes: Object.keys(json('integrity.json')).length,
      tag: json('custom-elements.json').modules[1].exports[0].name,
      language: readFileSync(resolve('missing-certificate-help/cdn/locales/de.js'), 'utf8').length,
      theme: readFileSync(resolve('missing-certificate-help/themes/fluent.css'), 'utf8').includes('--mch-accent'),
      prerendered: readFileSync(resolve('missing-certificate-help/prerendered/de.html'), 'utf8').slice(0, 26),
    }));`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(found.version, version);
  assert.equal(found.theme, true);
  assert.equal(found.tag, 'missing-certificate-help');
  assert.equal(found.prerendered, '<missing-certificate-help ');
  assert.ok(found.hashes > 20 && found.language > 5000);
});

/** What is right, and what is wrong: an error that is missing is one. */
const uses = `import 'missing-certificate-help/define.js';
       import { MissingCertificateHelp, type MchStepEvent, type PortalResources } from 'missing-certificate-help';
       import { renderShadowRoot, renderToString } from 'missing-certificate-help/server.js';
       const help = document.createElement('missing-certificate-help');
       export const same: MissingCertificateHelp = help;
       help.supportName = 'Contoso IT';
       const words: PortalResources = { de: { 'missing-certificate-help': { 'article.title': 'Titel' } } };
       help.resources = words;
       help.addEventListener('mch-step', ({ detail }: MchStepEvent) => detail.to === 'solved');
       help.addEventListener('mch-locale', ({ detail }) => detail.complete.toFixed());
       document.addEventListener('mch-step', ({ detail }) => detail.cause === 'link');
       window.addEventListener('mch-outcome', ({ detail }) => detail.outcome === 'support');
       void renderToString({ locale: 'de', step: 'solved' }).then((html) => html.trim());
       declare const asked: string | undefined;
       void renderToString({ locale: asked, step: asked, audience: asked, deepLink: asked });
       void renderShadowRoot({ locale: asked, headingLevel: 3 }).then((html) => html.trim());
       // @ts-expect-error no such step
       help.step = 'nowhere';
       // @ts-expect-error no such message
       help.resources = { de: { 'missing-certificate-help': { 'article.titel': 'Titel' } } };
       // @ts-expect-error no such detail
       help.addEventListener('mch-step', ({ detail }) => detail.outcome);
       // @ts-expect-error no such detail of the document's either
       document.addEventListener('mch-step', ({ detail }) => detail.outcome);
       // @ts-expect-error nor of the window's
       window.addEventListener('mch-outcome', ({ detail }) => detail.cause);
       // @ts-expect-error no such option
       void renderToString({ language: 'de' });
       // @ts-expect-error a step is a text
       void renderToString({ step: 2 });
      `;

for (const moduleResolution of ['nodenext', 'bundler', 'node'])
  test(`TypeScript accepts what is right and refuses what is wrong: ${moduleResolution}`, () => {
    writeFileSync(at('use.ts'), uses);
    assert.equal(typeErrors('use.ts', moduleResolution), '');
  });

test('TypeScript 4.7 with the resolution of its time does so too', () => {
  install('typescript-old@npm:typescript@4.7.4');
  writeFileSync(at('use.ts'), uses);
  assert.equal(typeErrorsOf(at('node_modules/typescript-old'), 'use.ts', 'node', '--types', 'trusted-types'), '');
});

test('importing the element on a server does nothing, and throws nothing', () => {
  const [names] = inNode(`
    await import('missing-certificate-help/define.js');
    console.log(JSON.stringify([Object.keys(await import('missing-certificate-help'))]));`);
  assert.deepEqual(names.sort(), ['MchEvent', 'MissingCertificateHelp', 'eventSchemaVersion']);
});
