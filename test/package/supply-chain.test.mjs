import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAllowed, refused } from '../../scripts/licences.mjs';
import { root } from '../../scripts/setup.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const bom = read('dist/sbom.cdx.json');
const byPurl = new Map(bom.components.map((component) => [component.purl, component]));

test('the bill of materials says of each dependency what npm says', () => {
  const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const { components } = JSON.parse(text);
  assert.ok(components.length > 0);
  for (const { purl, version, hashes, licenses } of components) {
    const own = byPurl.get(purl);
    assert.deepEqual([own?.version, own?.hashes, own?.licenses], [version, hashes, licenses], purl);
  }
});

test('the bill of materials names every package of which something is in a bundle', () => {
  const names = new Set(
    bom.components.filter(({ properties }) => properties[0].value === 'true').map(({ name }) => name),
  );
  const bundled = readdirSync(join(root, 'build/bundled')).flatMap((file) => read(`build/bundled/${file}`));
  for (const path of bundled) assert.ok(names.has(path.split('node_modules/').at(-1)), path);
  for (const name of ['lit-html', 'i18next', 'lean-qr', 'parse5']) assert.ok(names.has(name), name);
});

test('the bill of materials holds together: no number or time of its own, and no reference to nothing', () => {
  assert.equal(bom.bomFormat, 'CycloneDX');
  assert.ok(!('serialNumber' in bom) && !('timestamp' in bom.metadata));
  const refs = new Set([bom.metadata.component['bom-ref'], ...byPurl.keys()]);
  for (const { ref, dependsOn } of bom.dependencies)
    for (const other of [ref, ...dependsOn]) assert.ok(refs.has(other), other);
  for (const { hashes, licenses, name } of bom.components) {
    assert.match(hashes[0].content, /^[\da-f]{128}$/, name);
    assert.ok(licenses[0].license?.id ?? licenses[0].expression, name);
  }
});

test('each package has a licence that is allowed, and others are refused', () => {
  const lock = read('package-lock.json');
  assert.deepEqual(refused(lock), []);
  assert.equal(isAllowed('(MIT OR GPL-3.0-or-later)', ['MIT']), true);
  assert.equal(isAllowed('(MIT AND GPL-3.0-or-later)', ['MIT']), false);
  const bad = {
    'node_modules/a': { license: 'GPL-3.0-only', dev: true },
    'node_modules/b': { license: 'MPL-2.0' },
    'node_modules/c': {},
  };
  assert.equal(refused({ packages: bad }).length, 3);
});
