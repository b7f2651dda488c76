import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { freePort } from '../../scripts/test/free-port.mjs';
import { findNginx } from '../../scripts/test/nginx.mjs';
import { root } from '../../scripts/setup.mjs';
import { needed } from '../helpers/page.mjs';
import { heard, meanwhile, site, scriptTag, skip, title, version, widget } from './site.mjs';

// Everything that docs/deploy.md shows is run here, as it stands but for what it says to stand for something else.
const text = readFileSync(join(root, 'docs/deploy.md'), 'utf8');
const blocks = [...text.matchAll(/^```\w+\n([^]*?)^```/gm)].map(([, code]) => ({ code, used: false }));
const hashes = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const { open } = site();
let folder;
let url;
let shell;
let curl;
const noCurl = skip ?? (spawnSync('curl', ['--version']).error ? 'There is no curl.' : undefined);

/** The one block that begins so, with our own host, release and hashes. */
function shown(start) {
  const [block, ...others] = blocks.filter(({ code }) => code.startsWith(start));
  assert.ok(block && !others.length, start);
  block.used = true;
  const hashed = /(missing-certificate-help\/0\.1\.0\/)([^"]+)(".*?")sha384-…(?=")/g;
  return block.code
    .replace(hashed, (_, start, file, between) => start + file + between + hashes[file])
    .replaceAll('https://cdn.contoso.com', url)
    .replaceAll('0.1.0', version);
}

const sh = (code) => promisify(execFile)('sh', ['-e', '-c', code], { cwd: folder, encoding: 'utf8' });
const sourceOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const release = () => `${url}/missing-certificate-help/${version}/`;
/** The policy as it is shown, allowing other scripts. */
const headersFor = (scriptSource) => {
  const [, value] = /^Content-Security-Policy: (.*)\n$/.exec(shown('Content-Security-Policy'));
  return { 'content-security-policy': value.replace(/script-src [^;]*/, (usual) => scriptSource ?? usual) };
};

before(async () => {
  if (skip) return;
  const { path, modules } = findNginx();
  mkdirSync(join(root, 'build/cdn'), { recursive: true });
  folder = mkdtempSync(join(root, 'build/cdn/docs-'));
  cpSync(join(root, 'demo/cdn'), folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/missing-certificate-help'));
  const port = await freePort();
  const conf = join(folder, 'missing-certificate-help.conf');
  writeFileSync(conf, readFileSync(conf, 'utf8').replace('8081', port));
  url = `http://127.0.0.1:${port}`;

  curl = shown('curl');
  assert.equal((await sh(shown('node release.mjs'))).stdout, `www/missing-certificate-help/${version}\n`);
  // Workers of root's must be root to read what root alone may.
  const asRoot = process.getuid() === 0 ? `-g 'user root;'` : '';
  const code = `nginx() { '${path}' ${asRoot} "$@"; }\n${shown('mkdir').replace('/usr/lib/nginx/modules', modules)}`;
  shell = spawn('sh', ['-e', '-c', code], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve, reject) => {
    let log = '';
    shell.stderr.on('data', (text) => (log += text).includes('start worker process') && resolve());
    shell.once('close', () => reject(new Error(log)));
  });
});
after(async () => {
  if (!folder) return;
  const pid = join(folder, 'nginx.pid');
  if (existsSync(pid)) {
    const ended = new Promise((done) => shell.once('close', done));
    process.kill(Number(readFileSync(pid, 'utf8')));
    await ended;
  }
  rmSync(folder, { recursive: true });
});

test('docs/deploy.md: the server says what the table says, as curl shows', { skip: noCurl }, async () => {
  const { stdout } = await sh(curl);
  const rows = [...text.matchAll(/^\| `([\w-]+)` +\| `(.+?)` +\|/gm)];
  assert.equal(rows.length, 8);
  for (const [, name, value] of rows) assert.ok(stdout.includes(`\r\n${name}: ${value}\r\n`), `${name} in ${stdout}`);
});

test('docs/deploy.md: the check of a deployment', { skip }, async () => {
  const command = shown('node check.mjs');
  assert.equal((await sh(command)).stdout, 'Everything is as it should be.\n');
  await assert.rejects(sh(command.replace(`/${version}/`, '/99.0.0/')), ({ stdout }) => /: status 404\n/.test(stdout));
});

test('docs/deploy.md: the moving address', { skip }, async () => {
  assert.equal(shown('0.1 '), readFileSync(join(folder, 'aliases.conf'), 'utf8'));
  const { url: found } = await fetch(`${url}/missing-certificate-help/0.1/missing-certificate-help.js`);
  assert.equal(found, `${release()}missing-certificate-help.js`);
});

test('docs/deploy.md: what goes into a site, and its policy', { skip }, async () => {
  const { page, seen, close } = await open(shown('<link'), { headers: headersFor() });
  await (await title(page)).waitFor();
  // Each once, the language first.
  assert.deepEqual(
    needed(seen.requests).slice(1),
    ['locales/en.js', 'missing-certificate-help.js'].map((file) => release() + file),
  );
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/deploy.md: the folder of a script that was joined with others', { skip }, async () => {
  const { page, seen, close } = await open(shown('<script data-mch-base') + shown('<link'), { headers: headersFor() });
  await (await title(page)).waitFor();
  assert.ok(seen.requests.includes(`${release()}locales/en.js`));
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/deploy.md: what goes into a site with integrity', { skip }, async () => {
  const { stdout } = await sh(shown('node embed.mjs'));
  const [, printed] = /<!-- Content-Security-Policy: (.*) -->/.exec(stdout);
  const byHand = shown('<script type="importmap">');
  assert.ok(!byHand.includes('…'));
  const [, map] = /<script type="importmap">([^]*?)<\/script>/.exec(byHand);
  for (const [html, source] of [
    [stdout, printed],
    [byHand, `script-src ${sourceOf(map)} ${release()}`],
  ]) {
    const headers = { ...headersFor(source), 'integrity-policy': 'blocked-destinations=(script)' };
    const { page, seen, close } = await open(html + widget(), { headers });
    await (await title(page)).waitFor();
    assert.equal(needed(seen.requests).length, 3);
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('docs/deploy.md: a nonce is enough, a hash of the script isn’t', { skip }, async () => {
  assert.ok(text.includes("`script-src 'nonce-r4nd0m'`, with or without `'strict-dynamic'`"));
  const html = shown('<script type="importmap">').replaceAll(/<(script|link) /g, '<$1 nonce="r4nd0m" ') + widget();
  for (const source of ["script-src 'nonce-r4nd0m'", "script-src 'nonce-r4nd0m' 'strict-dynamic'"]) {
    const { page, seen, close } = await open(html, { headers: headersFor(source) });
    await (await title(page)).waitFor();
    assert.equal(needed(seen.requests).length, 3);
    assert.deepEqual(seen.console, []);
    await close();
  }
  const hash = hashes['missing-certificate-help.js'];
  const script = html.slice(html.indexOf('<script nonce="r4nd0m" type="module"')).replace('nonce="r4nd0m"', '');
  const { page, reader } = await open(script, { headers: headersFor(`script-src '${hash}' 'strict-dynamic'`) });
  assert.deepEqual(await heard(page, 'mch-error'), [{ code: 'locale-load', locale: 'en' }]);
  assert.equal(await page.getByText(meanwhile).isVisible(), true);
  await reader.close();
});

test('docs/deploy.md: the site hears of what failed', { skip }, async () => {
  const report = shown('const report');
  const headers = headersFor(`script-src ${sourceOf(report)} ${release()}; connect-src 'self'`);
  for (const [file, told] of [
    ['locales/de.js', { code: 'locale-load', locale: 'de', version }],
    ['missing-certificate-help.js', { code: 'script' }],
  ]) {
    for (const ending of ['', '.br', '.gz'])
      rmSync(join(folder, 'www/missing-certificate-help', version, file + ending));
    const html = `<script>${report}</script>${scriptTag(release())}${widget()}`;
    const { page, seen, close } = await open(html, { lang: 'de', headers });
    if (!seen.posted.length) await page.waitForEvent('request', (request) => request.method() === 'POST');
    assert.deepEqual(seen.posted, [told]);
    await close();
  }
});

test('docs/deploy.md: all that is shown was run', { skip }, () => {
  assert.ok(blocks.length >= 10);
  assert.deepEqual(
    blocks.filter(({ used }) => !used),
    [],
  );
});
