import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const workflow = read('.github/workflows/release.yml');
const { name, version } = JSON.parse(read('package.json'));

test('the release workflow would publish this package, with its docs and its pictures', () => {
  const [, command] = /run: npm (publish .*)/.exec(workflow);
  assert.match(command, /--provenance/);
  assert.match(workflow, /^ +id-token: write$/m);
  const args = [...command.split(' '), '--dry-run', '--json', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const told = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell }));
  const { id, files } = told[name] ?? told;
  assert.equal(id, `${name}@${version}`);
  const packed = files.map(({ path }) => path);
  const expected = ['llms.txt', 'SECURITY.md', 'dist/cdn/missing-certificate-help.js', 'demo/cdn/release.mjs'];
  for (const file of [
    ...expected,
    ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`),
    ...readdirSync(join(root, 'media'))
      .filter((file) => file.endsWith('.png'))
      .map((file) => `media/${file}`),
  ])
    assert.ok(packed.includes(file), file);
});

test('CI and the release run what .ci/run does, and a tag must be the version', () => {
  assert.match(read('.github/workflows/ci.yml'), /run: \.ci\/run\n/);
  assert.match(workflow, /uses: \.\/\.github\/workflows\/ci\.yml/);
  assert.match(workflow, /test "\$GITHUB_REF_NAME" = "v\$\(node -p/);
  assert.match(workflow, /needs: test/);
});
