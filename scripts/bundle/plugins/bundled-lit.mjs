import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/lit-html/package.json'), 'utf8'));

/** Sets a constant as Lit's own builds do. The minifier removes the code that it disables. */
const off = (constant) => [`const ${constant} = true;`, `const ${constant} = false;`];
const on = (constant) => [`const ${constant} = false;`, `const ${constant} = true;`];

/** Replacements in the files of Lit's development build. */
const changes = [
  // Warnings and debug events, hooks for sanitizers, and support for the ShadyDOM polyfill.
  off('DEV_MODE'),
  off('ENABLE_EXTRA_SECURITY_HOOKS'),
  off('ENABLE_SHADYDOM_NOPATCH'),
  // The Trusted Types policy gets a name of our own, so that a page can use its own Lit too, without
  // 'allow-duplicates'. A page may allow each policy name only once, so a second copy of our script, which isn't used,
  // doesn't create one. Without a policy, rendering works unless the page requires one; then the element says so.
  [
    `const policy = trustedTypes
    ? trustedTypes.createPolicy('lit-html', {
        createHTML: (s) => s,
    })
    : undefined;`,
    `let policy;
try {
    if (!customElements.get('missing-certificate-help'))
        policy = trustedTypes?.createPolicy('missing-certificate-help', { createHTML: (s) => s });
} catch {}`,
  ],
  // In an XML document, Lit would parse templates as XML. They are HTML, so they need an HTML document.
  [
    '\n    : document;\n',
    "\n    : /xml/.test(document.contentType) ? document.implementation.createHTMLDocument('') : document;\n",
  ],
  // Doesn't write its version to `globalThis`, and ignores polyfills there.
  [`(global.litHtmlVersions ??= []).push('${version}');`, ''],
  ['polyfillSupport?.(Template, ChildPart);', ''],
];
/** Code for templates that we don't have: SVG and MathML fragments, and directives on elements. */
const unused = [
  [`type === SVG_RESULT ? '<svg>' : type === MATHML_RESULT ? '<math>' : ''`, `''`],
  [` +\n        (type === SVG_RESULT ? '</svg>' : type === MATHML_RESULT ? '</math>' : '')`, ''],
  ['if (type === SVG_RESULT || type === MATHML_RESULT) {', 'if (false) {'],
  ['else if (name.startsWith(marker)) {', 'else if (false) {'],
  ['else if (templatePart.type === ELEMENT_PART) {', 'else if (false) {'],
  // So that using them fails the build.
  ['export const svg = tag(SVG_RESULT);', ''],
  ['export const mathml = tag(MATHML_RESULT);', ''],
];
const pageFiles = { 'lit-html.js': [...changes, ...unused] };
/** Files of Lit that don't need a document. @lit-labs/ssr also uses them. */
const serverFiles = {
  'lit-html.js': [...changes, on('NODE_MODE')],
  'is-server.js': [on('NODE_MODE')],
  'directive-helpers.js': [off('ENABLE_SHADYDOM_NOPATCH')],
};

/**
 * Adapts Lit for bundles that run on other people's pages and servers. It starts from Lit's development build, because
 * that is readable: each change is a plain text replacement, and the build fails if the installed version of Lit
 * doesn't contain the text.
 */
export const bundledLit = ({ isServer = false } = {}) => ({
  name: 'bundled-lit',
  transform(code, id) {
    const [, file] = /\/lit-html\/development\/([\w-]+\.js)$/.exec(id) ?? [];
    const wanted = file && (isServer ? serverFiles : pageFiles)[file];
    if (!wanted) return null;
    let changed = code;
    for (const [text, by] of wanted) {
      if (changed.split(text).length !== 2) this.error(`Lit ${version} doesn't have this once: ${text}`);
      changed = changed.replace(text, () => by);
    }
    return { code: changed, map: null };
  },
  /** Fails if a change wasn't applied, for example because another build of Lit was resolved. */
  buildEnd(error) {
    const isOther = (id) => id.endsWith('/lit-html.js') && !id.endsWith('/lit-html/development/lit-html.js');
    const other = !error && [...this.getModuleIds()].find(isOther);
    if (other) this.error(`${other} is not the build of Lit that this plugin knows.`);
  },
});
