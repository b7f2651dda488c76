/** The embed code is run as whoever copies it would run it: through the framework's own compiler where it is at hand. */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { parseFragment } from 'parse5';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse as parseVue } from 'vue/compiler-sfc';
import { root } from '../../scripts/setup.mjs';
import {
  button,
  card,
  code,
  control,
  named,
  panel,
  section,
  server,
  style,
  title,
  visit,
  widget,
} from './demo-page.mjs';

const tag = 'missing-certificate-help';
const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const name = `"it's" {us} {{you}} @if (a) \${b} \`c\` \\d <b> & &amp; </script>`;

let folder;
before(() => (folder = mkdtempSync(join(root, 'build/embed-'))));
after(() => rmSync(folder, { recursive: true }));

/** Everything that the code can hold, with everything in it that any of these languages could take for its own. */
async function setEverything(page) {
  for (const part of ['Attributes', 'Slots', 'Properties', 'Theme']) await section(page, part).click();
  await control(page, 'locale').selectOption('de');
  await control(page, 'support-name').fill(name);
  await control(page, 'support-href').fill('https://help.example/?a={step}&b="c"');
  await control(page, 'heading-level').selectOption('3');
  await control(page, 'footer').fill(name);
  await control(page, 'error-image').selectOption('example');
  await control(page, 'resources').selectOption('own');
  await button(page, 'Plum').click();
  await control(page, '--mch-font-family').fill('"</style>`${x}`", monospace');
  await widget(page).getByRole('heading', { level: 3, name: 'Contoso: Ihr Smartphone' }).waitFor();
}

const codeFor = async (page, framework) => {
  await panel(page)
    .getByRole('radio', { name: named(framework) })
    .check();
  return code(page).innerText();
};

/** What is on screen, as every code has to say it. */
const onScreen = (page) =>
  widget(page).evaluate((host) => ({
    attributes: Object.fromEntries(
      [...host.attributes].filter((one) => one.name !== 'style').map((one) => [one.name, one.value]),
    ),
    children: [...host.children].map(({ localName, textContent, attributes }) => [
      localName,
      Object.fromEntries([...attributes].map((one) => [one.name, one.value])),
      textContent,
    ]),
  }));

/** The same of HTML. */
function inHtml(html) {
  const find = (node) => (node.tagName === tag ? node : (node.childNodes ?? []).map(find).find(Boolean));
  const element = find(parseFragment(html));
  const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name: key, value }) => [key, value]));
  const textOf = ({ value, childNodes = [] }) => value ?? childNodes.map(textOf).join('');
  const isShadow = ({ attrs }) => attrs.some(({ name: key }) => key === 'shadowrootmode');
  return {
    attributes: attributesOf(element),
    children: element.childNodes
      .filter((node) => node.tagName && !isShadow(node))
      .map((node) => [node.tagName, attributesOf(node), textOf(node)]),
  };
}

let files = 0;
/** Bundles code and what it needs, but for the element itself, which needs a browser, and imports the result. */
async function load(source, { loader = 'js', given = {}, ...options } = {}) {
  const outfile = join(folder, `${files++}.mjs`);
  await build({
    stdin: { contents: source, loader, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    outfile,
    // What these frameworks bring for Node asks for its modules by require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'given',
        setup(plugin) {
          plugin.onResolve({ filter: /define\.js$|help\.css$|^@angular/ }, ({ path }) => ({
            path,
            namespace: 'given',
          }));
          plugin.onLoad({ filter: /./, namespace: 'given' }, ({ path }) => ({ contents: given[path] ?? '' }));
        },
      },
    ],
    ...options,
  });
  return import(pathToFileURL(outfile).href);
}

/** CSS of the theme says the same when a browser has read it. */
const assertTheme = async (page, css) => {
  const read = (text) =>
    page.evaluate((source) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(source);
      return [...sheet.cssRules].map(({ selectorText, style: { cssText } }) => [selectorText, cssText]);
    }, text);
  const rules = await read(css);
  assert.equal(rules.length, 1);
  assert.equal(rules[0][0], tag);
  const set = await widget(page).evaluate((host) => host.style.cssText);
  const plain = (text) =>
    text
      .replace(/\\3c ?/g, '<')
      .replace(/;\s*/g, ';')
      .trim();
  assert.equal(plain(rules[0][1]), plain(set));
};

test('React: the code says what is on screen', () =>
  visit(async (page) => {
    await setEverything(page);
    const [css, jsx] = (await codeFor(page, 'React')).split('/* Help.jsx */');
    const { Help } = await load(jsx, {
      loader: 'jsx',
      jsxFactory: 'create',
      footer: { js: 'function create(type, props, ...children) { return { type, props: props ?? {}, children }; }' },
    });
    const { type, props, children } = Help();
    assert.equal(type, tag);
    const { resources, ...attributes } = props;
    assert.equal(resources.fr['missing-certificate-help']['article.title'].slice(0, 7), 'Contoso');
    assert.deepEqual(
      { attributes, children: children.map((child) => [child.type, child.props, child.children.join('')]) },
      await onScreen(page),
    );
    await assertTheme(page, css);
  }));

test('Vue: the code compiles, and renders what is on screen', () =>
  visit(async (page) => {
    await setEverything(page);
    const { descriptor, errors } = parseVue(await codeFor(page, 'Vue'));
    assert.deepEqual(errors, []);
    const { content } = compileScript(descriptor, {
      id: 'help',
      inlineTemplate: true,
      templateOptions: { compilerOptions: { isCustomElement: (one) => one === tag } },
    });
    const { html } = await load(
      `${content.replace('export default', 'const Help =')}
      import { createSSRApp } from 'vue';
      import { renderToString } from 'vue/server-renderer';
      export const html = await renderToString(createSSRApp(Help));`,
    );
    assert.deepEqual(inHtml(html), await onScreen(page));
    assert.match(descriptor.template.content, /:resources="resources"/);
    await assertTheme(page, descriptor.styles[0].content);
  }));

test('Svelte: the code compiles, and renders what is on screen', () =>
  visit(async (page) => {
    await setEverything(page);
    const source = await codeFor(page, 'Svelte');
    const { js, css, warnings } = compileSvelte(source, { generate: 'server', name: 'Help' });
    assert.deepEqual(
      warnings.map(({ message }) => message),
      [],
    );
    const { html } = await load(
      `${js.code.replace('export default function', 'function')}
      import { render } from 'svelte/server';
      export const html = render(Help).body;`,
      { conditions: ['svelte'] },
    );
    const { attributes, children } = inHtml(html);
    // Svelte marks what its style sheet is for, and writes properties down as it can.
    const own = ({ class: scope, resources, ...rest }) => rest;
    assert.deepEqual(
      { attributes: own(attributes), children: children.map(([one, all, text]) => [one, own(all), text]) },
      await onScreen(page),
    );
    await assertTheme(page, css.code.replace(/\.svelte-\w+/, ''));
  }));

/** Angular's `[attr.name]="'text'"` says the same as `name="text"`. */
const evaluated = (attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const [, bound] = /^\[attr\.(.*)\]$/.exec(key) ?? [];
      if (!bound) assert.doesNotMatch(value, /\{\{/);
      return bound ? [bound, runInNewContext(value)] : [key, value];
    }),
  );

test('Angular: the component’s template and styles say what is on screen', () =>
  visit(async (page) => {
    await setEverything(page);
    const { Help } = await load(await codeFor(page, 'Angular'), {
      loader: 'ts',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
      given: {
        '@angular/core': `export const CUSTOM_ELEMENTS_SCHEMA = 'custom-elements';
          export const Component = (settings) => (component) => { component.settings = settings; };`,
      },
    });
    const { template, styles, schemas } = Help.settings;
    assert.deepEqual(schemas, ['custom-elements']);
    // In a template a brace or an @ has a meaning of its own; double braces have it even where they are entities.
    assert.doesNotMatch(template, /[{}@]/);
    const { attributes, children } = inHtml(template);
    const { '[resources]': binding, ...rest } = attributes;
    assert.equal(binding, 'resources');
    assert.ok(new Help().resources.ja);
    assert.deepEqual(
      {
        attributes: evaluated(rest),
        children: children.map(([one, { '[textcontent]': bound, ...own }, text]) => [
          one,
          own,
          bound ? runInNewContext(bound) : text,
        ]),
      },
      await onScreen(page),
    );
    await assertTheme(page, styles);
  }));

/** Opens HTML on the origin of the demo portal. */
async function openHtml(context, body, init) {
  await context.route('**/embedded.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en">${body}</html>` }),
  );
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  await init?.(page);
  await page.goto(`${server.url}/embedded.html`);
  return page;
}

test('Server: the code runs in Node, and its page shows what is on screen, before and after the script', () =>
  visit(
    async (page, context) => {
      await setEverything(page);
      const file = join(folder, 'server.mjs');
      writeFileSync(file, await codeFor(page, 'Server (Node)'));
      const { page: html } = await import(pathToFileURL(file).href);
      assert.deepEqual(inHtml(html), await onScreen(page));
      assert.match(html, /<template shadowrootmode="open">/);
      const rendered = await openHtml(context, html);
      await widget(rendered).getByRole('heading', { level: 3, name: 'Contoso: Ihr Smartphone' }).waitFor();
      await widget(rendered).getByText(name).first().waitFor();
      for (const property of ['background-color', 'font-family'])
        assert.equal(await style(card(rendered), property), await style(card(page), property), property);
      await widget(rendered)
        .getByRole('img', { name: /^Screenshot/ })
        .waitFor();
    },
    { expected: /help\.example/ },
  ));

test('Plain HTML: hashes are those of the files, the language shown is loaded once, and a changed script is refused', () =>
  visit(
    async (page, context) => {
      await control(page, 'Page language').selectOption('fr');
      await title(page, 'fr').waitFor();
      await section(page, 'Attributes').click();
      await control(page, 'locale').selectOption('fr');
      const html = await codeFor(page, 'Plain HTML');
      const hashes = Object.fromEntries(
        [...html.matchAll(/="[^"]*\/dist\/cdn\/([^"]+)" crossorigin="anonymous" integrity="([^"]+)"/g)].map(
          ([, file, hash]) => [file, hash],
        ),
      );
      assert.deepEqual(hashes, {
        'locales/fr.js': integrity['locales/fr.js'],
        'missing-certificate-help.js': integrity['missing-certificate-help.js'],
      });
      const requests = [];
      const same = await openHtml(context, html, (one) =>
        one.on('request', (request) => requests.push(new URL(request.url()).pathname)),
      );
      await title(same, 'fr').waitFor();
      assert.equal(requests.filter((path) => path.endsWith('/locales/fr.js')).length, 1);
      await same.close();

      await context.route('**/missing-certificate-help.js', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n` });
      });
      const refused = [];
      const changed = await openHtml(context, html, (one) =>
        one.on('console', (message) => refused.push(message.text())),
      );
      assert.ok(
        refused.some((text) => /integrity/.test(text)),
        refused.join(),
      );
      assert.equal(await changed.evaluate((one) => Boolean(customElements.get(one)), tag), false);
    },
    { expected: /integrity/ },
  ));
