import { basename, join } from 'node:path';
import { root } from '../../setup.mjs';

/**
 * Turns imports of `media/*.svg` into Lit templates. Inline SVG needs no request and no `data:` in a
 * Content-Security-Policy. The style sheet sets the stroke of all of them.
 */
export const svg = {
  name: 'svg',
  resolveId: (id) => (id.endsWith('.svg') ? join(root, 'media', basename(id)) : null),
  transform(code, id) {
    if (!id.endsWith('.svg')) return null;
    const [, lines] = /viewBox="0 0 24 24"[^>]*>(.*)<\/svg>/s.exec(code) ?? this.error(`${id} isn't drawn on 24 by 24`);
    return `import { html } from 'lit/html.js';
      export default html\`<svg viewBox="0 0 24 24" aria-hidden="true">${lines.trim()}</svg>\`;`;
  },
};
