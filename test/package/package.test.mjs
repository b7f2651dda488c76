import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../../scripts/setup.mjs';

let folder;
let tarball;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const shell = process.platform === 'win32';
  const packed = execFileSync('npm', ['pack', '--json', '--loglevel=error', `--pack-destination=${folder}`], {
    cwd: root,
    shell,
  });
  tarball = readFileSync(join(folder, JSON.parse(packed)[0].filename));
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('publint has nothing to say against the packed package', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(tarball).buffer }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

test('every entry has the right types, wherever modules are resolved as modules', async () => {
  const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(tarball));
  // The package is of modules only: require() of Node before 22 and TypeScript's node10 can't load any.
  const resolvesModules = ({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind);
  assert.deepEqual(
    problems.filter(resolvesModules).map(({ kind, entrypoint }) => `${entrypoint}: ${kind}`),
    [],
  );
  for (const entry of ['.', './define.js', './events.js', './server.js', './react', './vue', './svelte'])
    for (const kind of ['node16-esm', 'bundler'])
      assert.ok(entrypoints[entry]?.resolutions[kind]?.resolution?.isTypeScript, `${entry} has no types (${kind})`);
});
