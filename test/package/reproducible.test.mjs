import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const isOwn = (path) =>
  !/^(\.git|node_modules|build|dist|demo\/hosts)(\/|$)/.test(relative(root, path).replaceAll('\\', '/'));

/** Each file of a folder with the hash of its bytes. */
const hashes = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

test('another clean build, in another folder, gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  try {
    cpSync(root, folder, { recursive: true, filter: isOwn });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    // The day of the build is that of the commit, which a copy without git can't know.
    const [, builtAt] = /builtAt = (\d+)/.exec(readFileSync(join(root, 'dist/server.js'), 'utf8'));
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(Number(builtAt) / 1000) };
    execFileSync('node', ['scripts/bundle/index.mjs'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    assert.deepEqual(hashes(join(folder, 'dist')), hashes(join(root, 'dist')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
