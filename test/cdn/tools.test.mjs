import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { check } from '../../demo/cdn/check.mjs';
import { embed } from '../../demo/cdn/embed.mjs';
import { addRelease } from '../../demo/cdn/release.mjs';
import { startCdn } from '../../scripts/test/nginx.mjs';
import { root } from '../../scripts/setup.mjs';
import { addressOf, skip, tamper, version } from './site.mjs';

let folder;
const cdns = [];
before(() => {
  mkdirSync(join(root, 'build/cdn'), { recursive: true });
  folder = mkdtempSync(join(root, 'build/cdn/tools-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  for (const cdn of cdns) await cdn.close();
});
const start = async (change) => {
  cdns.push(await startCdn({ change }));
  return cdns.at(-1);
};

test('a release is added once, and never changed', () => {
  const releases = join(folder, 'www');
  const release = addRelease(root, releases);
  assert.equal(release, join(releases, version));
  assert.equal(addRelease(root, releases), release);

  const other = join(folder, 'other');
  for (const path of ['package.json', 'dist/cdn', 'dist/integrity.json'])
    cpSync(join(root, path), join(other, path), { recursive: true });
  const changed = join(other, 'dist/cdn/locales/de.js');
  writeFileSync(changed, `${readFileSync(changed, 'utf8')};`);
  assert.throws(() => addRelease(other, releases), /holds other files already/);
  rmSync(changed);
  assert.throws(() => addRelease(other, releases), /holds other files already/);
  assert.deepEqual(readdirSync(releases), [version]);
  assert.ok(readFileSync(join(release, 'locales/de.js')).equals(readFileSync(join(root, 'dist/cdn/locales/de.js'))));
});

test('what is to be embedded names a language that there is', () => {
  assert.throws(() => embed(root, 'https://cdn.contoso.com/', 'xx'), /There is no locales\/xx.js/);
  assert.equal(embed(root, 'https://cdn.contoso.com/a').html, embed(root, 'https://cdn.contoso.com/a/').html);
});

test('the check finds nothing where all is well', { skip }, async () => {
  assert.deepEqual(await check(root, addressOf(await start())), []);
});

test('the check names every header that is wrong', { skip }, async () => {
  const cdn = await start((conf) =>
    conf
      .replace(/ +add_header [^]*always;/, 'add_header Cache-Control "public, max-age=3600";')
      .replace('text/javascript js;', 'text/plain js;')
      .replace('brotli_static on;', '')
      .replace('gzip_vary on;', ''),
  );
  const problems = await check(root, addressOf(cdn));
  const entry = problems.find((problem) => problem.startsWith('missing-certificate-help.js'));
  for (const problem of [
    'content-type: text/plain',
    'cache-control: public, max-age=3600',
    'access-control-allow-origin: none',
    'cross-origin-resource-policy: none',
    'x-content-type-options: none',
    'not compressed for accept-encoding: br',
    'vary: none',
  ])
    assert.ok(entry.includes(problem), `${problem} isn't in ${entry}`);
  assert.ok(!entry.includes('other bytes') && !entry.includes('gzip'), entry);
});

test('the check finds other bytes, a file that is missing, and a host that answers everything', { skip }, async (t) => {
  const cdn = await start((conf) => conf.replace('charset utf-8;', 'charset utf-8; error_page 404 =200 /index.html;'));
  writeFileSync(join(cdn.releases, '../index.html'), '<!doctype html><title>An app</title>');
  tamper(t, cdn, 'locales/de.js', (code) => `${code};`);
  tamper(t, cdn, 'locales/fr.js');
  const problems = await check(root, addressOf(cdn));
  const files = ['de.js', 'de.js?retry=1', 'de.js?retry=2', 'de.js?retry=3'].map((name) => `locales/${name}`);
  for (const file of files) assert.ok(problems.includes(`${file}: other bytes`), file);
  assert.match(problems.find((problem) => problem.startsWith('locales/fr.js:')) ?? '', /other bytes/);
  assert.match(problems.at(-1), /status 200 for a file that isn't there/);
  assert.equal(problems.length, 9);
});

test('the check tells that nobody answers', { skip }, async () => {
  const cdn = await start();
  await cdn.stop();
  const problems = await check(root, addressOf(cdn));
  assert.ok(problems.length > 20);
  for (const problem of problems) assert.match(problem, /ECONNREFUSED/);
});
