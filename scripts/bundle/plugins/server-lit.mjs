import { basename } from 'node:path';

/**
 * Bundles @lit-labs/ssr for the server without the parts that write to the server's `globalThis`: LitElement, which
 * brings a custom element registry, and a root for events.
 */
export const serverLit = {
  name: 'server-lit',
  resolveId: (id) => (/^lit$|\/lit-element-renderer\.js$/.test(id) ? `\0server-${basename(id)}` : null),
  load: (id) =>
    ({
      '\0server-lit': "export { nothing, noChange } from 'lit-html';",
      '\0server-lit-element-renderer.js': 'export class LitElementRenderer {}',
    })[id] ?? null,
  transform(code, id) {
    if (!id.endsWith('/ssr-dom-shim/index.js')) return null;
    const text = 'globalThis.litServerRoot ??= ';
    if (!code.includes(text)) this.error(`${id} doesn't have this: ${text}`);
    return { code: code.replace(text, ''), map: null };
  },
};
