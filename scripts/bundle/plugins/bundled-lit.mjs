import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/lit-html/package.json'), 'utf8'));

/** What Lit's own builds set these constants to; the minifier leaves out what they switch off. */
const off = (constant) => [`const ${constant} = true;`, `const ${constant} = false;`];
const on = (constant) => [`const ${constant} = false;`, `const ${constant} = true;`];

/** Texts in files of Lit's readable build, each with what is to stand in its place. */
const changes = [
  // Warnings and debug events, hooks for sanitizers, and support of the ShadyDOM polyfill.
  off('DEV_MODE'),
  off('ENABLE_EXTRA_SECURITY_HOOKS'),
  off('ENABLE_SHADYDOM_NOPATCH'),
  // A policy of our own name lets a page's own Lit and ours live side by side without 'allow-duplicates'. A second copy of
  // our script isn't used, and a page may allow each policy only once: it makes none.
  [
    "const policy = trustedTypes\n    ? trustedTypes.createPolicy('lit-html', {",
    `const policy = trustedTypes && !customElements.get('missing-certificate-help')
    ? trustedTypes.createPolicy('missing-certificate-help', {`,
  ],
  // In an XML page, templates would be parsed as XML, which ours aren't: their document is an HTML document.
  [
    '\n    : document;\n',
    "\n    : /xml/.test(document.contentType) ? document.implementation.createHTMLDocument('') : document;\n",
  ],
  // It leaves no version on `globalThis`, and heeds no polyfill there.
  [`(global.litHtmlVersions ??= []).push('${version}');`, ''],
  ['polyfillSupport?.(Template, ChildPart);', ''],
];
const pageFiles = { 'lit-html.js': changes };
/** Without a document; @lit-labs/ssr also uses these files. */
const serverFiles = {
  'lit-html.js': [...changes, on('NODE_MODE')],
  'is-server.js': [on('NODE_MODE')],
  'directive-helpers.js': [off('ENABLE_SHADYDOM_NOPATCH')],
};

/**
 * Adapts Lit where it is bundled, as a guest on somebody else's page or server. It starts from Lit's development build, since
 * that is readable: a change is one plain text, and a build fails by that text if another version of Lit doesn't have it.
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
  /** Of any other build of Lit, nothing would have been changed. */
  buildEnd(error) {
    const isOther = (id) => id.endsWith('/lit-html.js') && !id.endsWith('/lit-html/development/lit-html.js');
    const other = !error && [...this.getModuleIds()].find(isOther);
    if (other) this.error(`${other} is not the build of Lit that this plugin knows.`);
  },
});
