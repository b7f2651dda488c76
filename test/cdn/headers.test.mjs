import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startCdn } from '../../scripts/test/nginx.mjs';
import { root } from '../../scripts/setup.mjs';
import { skip, version } from './site.mjs';

let cdn;
before(async () => {
  if (!skip) cdn = await startCdn({ aliases: `0.1 ${version};` });
});
after(() => cdn?.close());

/** What comes over the wire, as it comes. */
const get = (address, headers = {}, method = 'GET') =>
  new Promise((resolve, reject) => {
    const asked = request(address, { method, headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });

const dist = join(root, 'dist/cdn');
const address = (file, folder = version) => `${cdn.url}/missing-certificate-help/${folder}/${file}`;
const forEver = 'public, max-age=31536000, immutable';

test('every file comes compressed, byte by byte as it was compressed beforehand', { skip }, async () => {
  const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.js'));
  assert.ok(files.length > 15);
  for (const file of [...files.map((file) => file.replaceAll('\\', '/')), 'integrity.json']) {
    const original = readFileSync(file === 'integrity.json' ? join(root, 'dist', file) : join(dist, file));
    for (const [accepted, encoding, ending, unpack] of [
      ['gzip, deflate, br, zstd', 'br', '.br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', '.gz', gunzipSync],
      ['identity', undefined, '', (bytes) => bytes],
    ]) {
      const { status, headers, body } = await get(address(file), { 'accept-encoding': accepted });
      assert.equal(status, 200, file);
      assert.equal(headers['content-encoding'], encoding, file);
      assert.equal(headers.vary, 'Accept-Encoding', file);
      assert.ok(body.equals(readFileSync(join(cdn.releases, version, file + ending))), file + ending);
      assert.ok(unpack(body).equals(original), file);
      assert.equal(Number(headers['content-length']), body.length);
    }
  }
});

test('types are right, and nobody guesses them', { skip }, async () => {
  for (const [file, type] of [
    ['missing-certificate-help.js', 'text/javascript; charset=utf-8'],
    ['locales/ar.js?retry=1', 'text/javascript; charset=utf-8'],
    ['integrity.json', 'application/json'],
  ]) {
    const { headers } = await get(address(file), { 'accept-encoding': 'br' });
    assert.equal(headers['content-type'], type);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('any site may use it, and measure it', { skip }, async () => {
  for (const file of ['missing-certificate-help.js', 'is-not-there.js']) {
    const { headers } = await get(address(file), { origin: 'https://portal.contoso.com' });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['timing-allow-origin'], '*');
  }
});

test('what is there is kept for ever, what isn’t only for seconds', { skip }, async () => {
  const kept = async (file, folder) => {
    const { status, headers } = await get(address(file, folder));
    return [status, headers['cache-control']];
  };
  assert.deepEqual(await kept('locales/de.js'), [200, forEver]);
  assert.deepEqual(await kept('locales/de.js?retry=3'), [200, forEver]);
  assert.deepEqual(await kept('locales/xx.js'), [404, 'public, max-age=10']);
  assert.deepEqual(await kept('missing-certificate-help.js', '9.9.9'), [404, 'public, max-age=10']);
  assert.deepEqual(await kept('missing-certificate-help.js', '0.9'), [404, 'public, max-age=10']);
  assert.deepEqual(await kept(''), [403, 'public, max-age=10']);
});

test('who has a file already is told so, with no byte of it', { skip }, async () => {
  for (const accepted of ['br', 'gzip', 'identity']) {
    const first = await get(address('locales/ja.js'), { 'accept-encoding': accepted });
    const again = await get(address('locales/ja.js'), {
      'accept-encoding': accepted,
      'if-none-match': first.headers.etag,
    });
    assert.match(first.headers.etag, /^"[^"]+"$/);
    assert.equal(again.status, 304);
    assert.equal(again.body.length, 0);
    assert.equal(again.headers['cache-control'], forEver);
    assert.equal(again.headers['access-control-allow-origin'], '*');
  }
});

test('HEAD tells the same as GET', { skip }, async () => {
  const [head, full] = await Promise.all(
    ['HEAD', 'GET'].map((method) => get(address('locales/fr.js'), { 'accept-encoding': 'br' }, method)),
  );
  delete head.headers.date;
  delete full.headers.date;
  assert.deepEqual(head.headers, full.headers);
  assert.equal(head.body.length, 0);
});

test('a moving address leads to a release for a minute, whatever the file', { skip }, async () => {
  for (const file of ['missing-certificate-help.js', 'de.js', 'locales/de.js?retry=1']) {
    const { status, headers } = await get(address(file, '0.1'));
    assert.equal(status, 302);
    assert.equal(headers.location, `/missing-certificate-help/${version}/${file}`);
    assert.equal(headers['cache-control'], 'public, max-age=60');
    assert.equal(headers['access-control-allow-origin'], '*');
  }
  const { status, headers } = await get(address('a.js%0d%0aset-cookie:a=b', '0.1'));
  assert.equal(status, 404);
  assert.equal(headers['set-cookie'], undefined);
});
