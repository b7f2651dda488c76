import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isInstalled } from '../../scripts/setup.mjs';

test('packages are installed again only if one of the lockfile is missing, whoever installed them', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'node_modules'));
  const write = (file, packages) => writeFileSync(join(folder, file), JSON.stringify({ packages }));
  const lock = {
    '': { name: 'site', version: '1.0.0' },
    'node_modules/lit': { version: '3.3.0' },
    'node_modules/for-macs': { version: '1.0.0', optional: true },
  };
  write('package-lock.json', lock);
  assert.equal(isInstalled(folder), false, 'nothing is there');
  const hidden = 'node_modules/.package-lock.json';
  write(hidden, { 'node_modules/lit': { version: '3.3.0' } });
  assert.equal(isInstalled(folder), true, 'npm ci has been here');
  write(hidden, { 'node_modules/lit': { version: '3.2.0' } });
  assert.equal(isInstalled(folder), false, 'an older version');
  write(hidden, {});
  assert.equal(isInstalled(folder), false, 'one is missing');
});
