import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generated, literalImports } from '../bundle/plugins/generated.mjs';
import { svg } from '../bundle/plugins/svg.mjs';
import { root } from '../setup.mjs';

const modules = generated(literalImports('/build/'));

/** Makes element tests use the source instead of `dist/`, so that they need no build. */
export const fromSource = {
  name: 'from-source',
  resolveImport({ source }) {
    if (source.startsWith('mch:')) return `/${source}.js`;
    return source.endsWith('.svg') ? `/media/${basename(source)}.js` : undefined;
  },
  async serve({ path }) {
    const [, entry] = /^\/dist\/(\w+)\.js$/.exec(path) ?? [];
    if (entry) return { body: `export * from '/src/${entry}.ts';`, type: 'js' };
    const [, id] = /^\/(mch:\w+)\.js$/.exec(path) ?? [];
    if (id) return { body: await modules.load(`\0${id}`), type: 'js' };
    const [, media] = /^\/(media\/[\w-]+\.svg)\.js$/.exec(path) ?? [];
    return media ? { body: svg.transform(readFileSync(join(root, media), 'utf8'), media), type: 'js' } : undefined;
  },
};
