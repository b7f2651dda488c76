import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

/**
 * Lists in build/bundled/ the folders of all packages that a bundle contains, for the bill of materials.
 * @param {string} bundle name of the file
 */
export const inventory = (bundle) => ({
  name: 'inventory',
  generateBundle(_, files) {
    const ids = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
    const folders = ids.flatMap((id) => {
      const path = id.slice(id.indexOf('/node_modules/') + 1).replaceAll('\\', '/');
      return /^node_modules\/.*node_modules\/(@[^/]+\/)?[^/]+|^node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [];
    });
    mkdirSync(join(root, 'build/bundled'), { recursive: true });
    writeFileSync(join(root, `build/bundled/${bundle}.json`), JSON.stringify([...new Set(folders)].sort()));
  },
});
