import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { shortIds } from './scripts/short-ids.mjs';
import { toAscii } from './scripts/ascii.mjs';

const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));
const { sourceLocale, targetLocales } = JSON.parse(read('lit-localize.json'));
const available = [sourceLocale, ...targetLocales].sort();
const claims = Object.entries(JSON.parse(read('src/words/facts.json')).claims).map(([id, claim]) => ({ id, ...claim }));

/** The day of what is built, so that the same commit always builds the same bytes; today where there is no git. */
const builtAt = () => {
  const day = 86_400_000;
  const lastCommit = () => execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: import.meta.dirname });
  let seconds = process.env.SOURCE_DATE_EPOCH;
  try {
    seconds ??= lastCommit().toString();
  } catch {
    seconds = Date.now() / 1000;
  }
  return Math.floor((Number(seconds) * 1000) / day) * day;
};

/**
 * Imports of `media/*.svg` become Lit templates: art inside the document needs no request and no `data:` in a CSP. How
 * lines are drawn is left to the style sheet, once for all.
 */
const svg = {
  name: 'svg',
  resolveId: (id) => (id.endsWith('.svg') ? resolve(import.meta.dirname, 'media', basename(id)) : null),
  transform(code, id) {
    if (!id.endsWith('.svg')) return null;
    const [, lines] = /viewBox="0 0 24 24"[^>]*>(.*)<\/svg>/s.exec(code) ?? this.error(`${id} isn't drawn on 24 by 24`);
    return `import { html } from 'lit/html.js';
      export default html\`<svg viewBox="0 0 24 24" aria-hidden="true">${lines.trim()}</svg>\`;`;
  },
};

/**
 * The server build brings @lit-labs/ssr along, but nothing of it that would put something on the server's `globalThis`:
 * no LitElement, which brings a registry of elements, and no root for events.
 */
const serverLit = {
  name: 'server-lit',
  resolveId: (id) => (/^lit$|\/lit-element-renderer\.js$/.test(id) ? `\0server-${basename(id)}` : null),
  load: (id) =>
    ({
      '\0server-lit': "export { nothing, noChange } from 'lit-html';",
      '\0server-lit-element-renderer.js': 'export class LitElementRenderer {}',
    })[id] ?? null,
  transform: (code, id) =>
    id.includes('ssr-dom-shim') ? { code: code.replace('globalThis.litServerRoot ??= ', ''), map: null } : null,
};

/** What a style sheet doesn't need is for us and not for phones. */
const minifyStyles = {
  name: 'minify-styles',
  async transform(code, id) {
    if (!id.endsWith('.styles.js')) return null;
    const [, css] = /\/\* css \*\/ ?`([^`]*)`/.exec(code) ?? this.error(`${id} holds no css`);
    const { code: minified } = await transform(css, { loader: 'css', minify: true });
    return code.replace(css, () => minified.trim().replaceAll('\\', '\\\\'));
  },
};

/** Nor is white space between elements. After terser the only line breaks left are those in templates. */
const minifyTemplates = {
  name: 'minify-templates',
  renderChunk: (code) =>
    code.replace(/(?<=([>}`])?)\s*\n\s*(?=([<$`])?)/g, (_, after, before) => (after && before ? '' : ' ')),
};

/** Modules that only a build can know: `mch:build`, `mch:built`, `mch:locales`, `mch:words` and `mch:ids`. */
const generated = (locales, wordFiles, keyOf) => ({
  name: 'generated',
  resolveId(id) {
    if (id.startsWith('mch:')) return `\0${id}`;
    // Languages are copied beside what is built.
    return /^\.\/(locales|labels|extras)\//.test(id) ? { id, external: true } : null;
  },
  load: (id) =>
    ({
      '\0mch:build': `export const version = ${JSON.stringify(version)}; export const builtAt = ${builtAt()};
export const checkedAt = ${Math.max(...claims.map(({ checked }) => Date.parse(checked)))};
export const validUntil = {${claims.map(({ id, until }) => (until ? `'${id}': ${Date.parse(until)},` : '')).join('')}};`,
      '\0mch:locales': `export const available = ${JSON.stringify(available)};\n${locales}`,
      '\0mch:built': `export const builtAt = ${builtAt()};`,
      '\0mch:words': wordFiles,
      '\0mch:ids': `export const ids = "${messageIds.join(' ')}".split(" ");
export const marks = "${extraMarks.join(' ')}".split(" ");
export const keyOf = ${keyOf};`,
    })[id] ?? null,
});

/** Changes Lit's code; each pattern has to be found, so that another version of Lit can't pass by unseen. */
const changeLit = (name, changes) => ({
  name,
  transform(code, id) {
    if (!/\/lit-html\/(node\/)?lit-html\.js$/.test(id)) return null;
    for (const [pattern, by] of changes) {
      const changed = code.replace(pattern, by);
      if (changed === code) this.error(`${pattern} was not found in Lit.`);
      code = changed;
    }
    return { code, map: null };
  },
});

/**
 * The bundled Lit is a guest on the page: its Trusted Types policy gets our name, so that a page's own Lit and ours can
 * live side by side without 'allow-duplicates', and it leaves no version on `globalThis` and heeds no polyfill there.
 */
const guestLit = changeLit('guest-lit', [
  // A second copy of us isn't used, and a page may allow each policy only once: it makes none.
  [
    /=(\w+)\?\1\.createPolicy\((["'`])lit-html\2/,
    '=$1&&!customElements.get("missing-certificate-help")?$1.createPolicy("missing-certificate-help"',
  ],
  [/,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ';'],
]);

/** In a page that is XML, templates would be read as XML, which ours aren't: their document is one of HTML. */
const htmlLit = changeLit('html-lit', [
  [/=document,/, '=/xml/.test(document.contentType)?document.implementation.createHTMLDocument(""):document,'],
]);

/** What no template of ours holds: directives, parts in tags, comments and raw text, and templates of SVG or MathML. */
const leanLit = changeLit('lean-lit', [
  [/else \w+\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,index:\w+\}\),\w+\.removeAttribute\(\w+\)\)/, ''],
  [/1===\w+\.type\?(\w+=new \w+\.ctor\([^)]*\)):6===\w+\.type&&\(\w+=new \w+\(\w+,this,\w+\)\)/, '$1'],
  [/else\{let \w+=-1;for\(;-1!==\(\w+=\w+\.data\.indexOf\([^{]*\{type:7,index:\w+\}\),\w+\+=\w+\.length-1\}/, ''],
  [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}\}(?=\}else if\(8===)/, ''],
  [/2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""'],
  [/2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""/, '""'],
  [/2===\w+\|\|3===\w+(?=\)\{const )/, '0'],
  [
    /(function \w+\((\w+),(\w+)),\w+=\2,\w+\)\{if\(\3===\w+\)return \3;let [^}]*\.values\),\w+,\w+\)\),\3\}/,
    '$1){return $3}',
  ],
  [/setConnected\(\w+\)\{[^}]*\}/, ''],
  [/this\._\$AP\?\.\(!1,!0,\w+\)/, ''],
]);

const besideModule = resolve(import.meta.dirname, 'build/src/language/beside.js');

/** What the entry of dist/cdn loads is beside it, or where the page says. Chunks know where they came from. */
const besideEntry = {
  name: 'beside-entry',
  renderDynamicImport({ chunk, targetModuleId }) {
    if (!chunk.isEntry || !targetModuleId) return null;
    return { left: `beside("${basename(targetModuleId)}",()=>import(`, right: '))' };
  },
  renderChunk(code, { isEntry }) {
    if (isEntry && !/function beside\(/.test(code)) this.error('What loads the files beside the entry was not found.');
    return null;
  },
};

/**
 * The entry also runs as a classic script, for pages that can add no other: nothing of it may be left on the page's global
 * scope. https://developer.mozilla.org/docs/Web/JavaScript/Reference/Statements/let#redeclarations
 */
const enclose = {
  name: 'enclose',
  renderChunk(code, { isEntry, imports, exports }) {
    if (!isEntry) return null;
    if (imports.length || exports.length) this.error('The entry has to stand alone, without imports and exports.');
    return `(()=>{${code.trim()}})();\n`;
  },
};

/**
 * Whatever the encoding of a page, which a classic script shares if its server names none: ASCII is the same in all of them.
 * Chunks and languages come by `import()` alone; scripts/build.mjs marks them as UTF-8.
 */
const asciiEntry = { name: 'ascii-entry', renderChunk: (code, { isEntry }) => (isEntry ? toAscii(code) : null) };
/** Leaves the folders of the packages of which something is in a bundle, for scripts/sbom.mjs. */
const inventory = (bundle) => ({
  name: 'inventory',
  generateBundle(_, files) {
    const ids = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
    const folders = ids.flatMap((id) => {
      const path = id.slice(id.indexOf('/node_modules/') + 1).replaceAll('\\', '/');
      return /^node_modules\/.*node_modules\/(@[^/]+\/)?[^/]+|^node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [];
    });
    mkdirSync(resolve(import.meta.dirname, 'build/bundled'), { recursive: true });
    writeFileSync(
      resolve(import.meta.dirname, `build/bundled/${bundle}.json`),
      JSON.stringify([...new Set(folders)].sort()),
    );
  },
});

const english = await import(pathToFileURL(resolve(import.meta.dirname, 'build/locales/en.js')).href);
const extras = await import(pathToFileURL(resolve(import.meta.dirname, 'build/extras/en.js')).href);
const articleIds = Object.keys(english.default);
/** The words that few readers need keep their ids: a file of them is loaded by itself, and a portal may have its own. */
const messageIds = [...articleIds, ...Object.keys(extras.default)];
const extraMarks = [
  ...new Set(
    Array.from(
      Object.values(extras.default)
        .join()
        .matchAll(/\{(\w+)\}/g),
      ([, mark]) => mark,
    ),
  ),
];
const short = shortIds(articleIds);

/** Importing the package on a server does nothing, and throws nothing: there are no elements there. */
const harmlessOnServers = {
  name: 'harmless-on-servers',
  renderChunk(code, { facadeModuleId, name }) {
    const replace = (text, by) => {
      if (!code.includes(text)) this.error(`${text} was not found in ${name}.`);
      return { code: code.replace(text, by), map: null };
    };
    if (code.includes('extends HTMLElement'))
      return replace('extends HTMLElement {', 'extends (globalThis.HTMLElement ?? Object) {');
    return facadeModuleId?.endsWith('/define.js')
      ? replace(
          '= customElements.get(tag);',
          '= globalThis.customElements ? customElements.get(tag) : MissingCertificateHelp;',
        )
      : null;
  },
};

/** The same short ids as in `dist/cdn/locales`. */
const shortenIds = {
  name: 'shorten-ids',
  transform: (code) => code.replace(/'([a-z]+\.\w+)'/g, (text, id) => JSON.stringify(short.get(id)) ?? text),
};

const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 3, inline: 0, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
  // hydrate.js is a file of its own, and knows some of Lit's parts by their names.
  mangle: { properties: { regex: /^_\$(?!A[ABHV]$|litPart\$$)/ } },
});

/** Bundlers and servers see every language as a literal import. */
const languageFiles = `const files = { ${available.map((tag) => `'${tag}': () => import('./locales/${tag}.js')`).join(', ')} };
export const importFile = (tag) => files[tag]();`;
const wordFiles = `const files = { ${['labels', 'extras']
  .flatMap((folder) => available.map((tag) => `'${folder}/${tag}': () => import('./${folder}/${tag}.js')`))
  .join(', ')} };
export const importFile = async (folder, tag) => files[\`\${folder}/\${tag}\`]();`;

export default [
  {
    // For bundlers: they see every language as a literal import, and share Lit with the rest of the page. Events have a file
    // of their own, so that who uses nothing else of the package gets nothing else.
    input: { index: 'build/src/index.js', define: 'build/src/define.js', events: 'build/src/events.js' },
    external: /^(lit|i18next)/,
    makeAbsoluteExternalsRelative: false,
    output: { dir: 'dist', chunkFileNames: '[name].js' },
    plugins: [
      svg,
      generated(languageFiles, wordFiles, '(id) => id'),
      nodeResolve({ exportConditions: ['production'] }),
      harmlessOnServers,
      inventory('bundlers'),
    ],
  },
  {
    // For pages: one file with everything in it, and a file for each language beside it.
    input: { 'missing-certificate-help': 'build/src/define.js' },
    output: { dir: 'dist/cdn', chunkFileNames: '[name].js' },
    plugins: [
      svg,
      besideEntry,
      generated(
        `import { beside } from ${JSON.stringify(besideModule)};
export const importFile = (tag, retry) => {
  const file = \`locales/\${tag}.js\${retry ? \`?retry=\${retry}\` : ''}\`;
  return beside(file, () => import(\`./\${file}\`));
};`,
        'export const importFile = (folder, tag, retry) => import(`./${folder}/${tag}.js${retry ? `?retry=${retry}` : ""}`);',
        `(id, index) => (index < ${articleIds.length} && !id.startsWith("label.") ? index : id)`,
      ),
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      shortenIds,
      guestLit,
      leanLit,
      htmlLit,
      minifyStyles,
      minify,
      minifyTemplates,
      asciiEntry,
      enclose,
      inventory('cdn'),
    ],
  },
  {
    // For servers: everything but the languages, which are loaded as they are asked for.
    input: { server: 'build/src/server.js' },
    output: { dir: 'dist', chunkFileNames: 'server-[name].js' },
    external: /^node:/,
    plugins: [
      svg,
      generated(languageFiles, wordFiles, '(id) => id'),
      serverLit,
      guestLit,
      minifyStyles,
      nodeResolve({ exportConditions: ['node', 'production'], preferBuiltins: true }),
      inventory('server'),
    ],
  },
];
