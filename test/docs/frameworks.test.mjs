import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { validateHeaderValue } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';

const page = readFileSync(join(root, 'docs/frameworks.md'), 'utf8');
const hosts = join(root, 'demo/hosts');

/** What the site itself is made of. */
const sources = (host) =>
  ['.', 'src', 'src/app', 'src/lib', 'src/pages', 'src/routes', 'app']
    .map((folder) => join(hosts, host, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map((file) => [folder, file]))
    .filter(([, file]) => file.isFile())
    .map(([folder, { name }]) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const squeezed = (text) => text.replaceAll(/\s+/g, ' ');

const frameworks = page
  .split(/^### /m)
  .slice(1)
  .map((section) => section.split(/^## /m)[0]);

test('docs/frameworks.md has a section for each framework', () => assert.equal(frameworks.length, 8));

for (const section of frameworks) {
  const [name] = section.split('\n');
  const host = /demo\/hosts\/(\w+)/.exec(section)?.[1];
  // The tests of the sites run these lines; here is shown that they are the same.
  test(`docs/frameworks.md: ${name} shows what its site is made of`, () => {
    const code = squeezed(sources(host));
    const lines = [...section.matchAll(/```\w+\n([^]*?)```/g)].flatMap(([, snippet]) => snippet.trim().split('\n'));
    assert.ok(lines.length > 5);
    for (const line of lines) assert.ok(code.includes(squeezed(line.trim())), `${host} has no line: ${line.trim()}`);
  });
}

test('docs/frameworks.md: what every framework needs is in every site', () => {
  const [, ...snippets] = page.split(/^## /m)[0].split('```ts\n');
  for (const snippet of snippets)
    for (const host of ['react', 'vue', 'svelte', 'angular'])
      assert.ok(squeezed(sources(host)).includes(squeezed(snippet.split('```')[0]).trim()), `${host}: ${snippet}`);
});

test('docs/server.md shows what the sites that render on a server are made of', () => {
  const text = readFileSync(join(root, 'docs/server.md'), 'utf8');
  const code = squeezed(sources('express') + sources('eleventy'));
  const snippets = [...text.matchAll(/```js\n([^]*?)```/g)].map(([, snippet]) => snippet);
  assert.equal(snippets.length, 4);
  for (const snippet of snippets) assert.ok(code.includes(squeezed(snippet).trim()), snippet);
});

test('docs/server.md: its command renders the element, and its lines name what is there', () => {
  const text = readFileSync(join(root, 'docs/server.md'), 'utf8');
  const [, command] = /```sh\n([^]*?)```/.exec(text);
  const [, code] = /-e "([^]*)"/.exec(command);
  const html = execFileSync('node', ['--input-type=module', '-e', code], {
    cwd: join(hosts, 'express'),
    encoding: 'utf8',
  });
  assert.match(html, /^<missing-certificate-help locale="de" support-href="https:\/\/help\.contoso\.com"/);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = [...text.matchAll(/\/missing-certificate-help\/([\d.]+)\/([\w/-]+\.js)/g)];
  assert.equal(files.length, 3);
  for (const [, folder, file] of files) {
    assert.equal(folder, version);
    assert.ok(existsSync(join(root, 'dist/cdn', file)), file);
  }
});

test('docs/server.md: the policy of prerendered HTML can be a header once it is trimmed, as it says', () => {
  const policy = readFileSync(join(root, 'dist/prerendered/csp.txt'), 'utf8');
  assert.throws(() => validateHeaderValue('content-security-policy', policy), { code: 'ERR_INVALID_CHAR' });
  validateHeaderValue('content-security-policy', policy.trim());
  assert.match(policy.trim(), /^style-src 'sha\d+-[\w+/=]+'$/);
});
