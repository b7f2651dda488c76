import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const folders = ['.', 'bench', ...readdirSync(join(root, 'demo/hosts')).map((name) => `demo/hosts/${name}`)];

for (const folder of folders.filter((folder) => existsSync(join(root, folder, 'package.json')))) {
  const { packages } = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8'));

  test(`${folder}: the lockfile has every platform's packages, not only those of the machine it was made on`, () => {
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
      for (const name of Object.keys(optionalDependencies)) assert.ok(names.has(name), `${path} wants ${name}`);
  });

  test(`${folder}: the lockfile names no registry`, () => {
    for (const [path, { resolved = '' }] of Object.entries(packages)) assert.doesNotMatch(resolved, /^https?:/, path);
  });
}
