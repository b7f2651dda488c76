import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { needed } from '../helpers/page.mjs';
import { addressOf, heard, meanwhile, site, scriptTag, skip, title, version, widget } from './site.mjs';

const { open, startCdn } = site();
let cdn;
before(async () => {
  if (!skip) cdn = await startCdn();
});
const files = ['missing-certificate-help.js', 'locales/en.js'];

/** What came over the wire for each file, as the browser measured it. */
const measured = (page) =>
  page.evaluate(
    (files) =>
      files.map((file) => {
        const entries = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`/${file}`));
        return entries.map(({ encodedBodySize, transferSize }) => ({ encodedBodySize, transferSize }));
      }),
    files,
  );

test('a browser takes brotli, and a reader who comes again asks for nothing', { skip }, async () => {
  const html = scriptTag(addressOf(cdn)) + widget();
  const first = await open(html);
  await (await title(first.page)).waitFor();
  const sizes = files.map((file) => statSync(join(cdn.releases, version, `${file}.br`)).size);
  const whatCame = await measured(first.page);
  assert.deepEqual(
    whatCame.map((entries) => entries.map(({ encodedBodySize }) => encodedBodySize)),
    sizes.map((size) => [size]),
  );
  for (const [{ transferSize, encodedBodySize }] of whatCame) assert.ok(transferSize > encodedBodySize);

  // Nobody is there to be asked.
  await cdn.stop();
  const second = await open(html, { reader: first.reader });
  await (await title(second.page)).waitFor();
  assert.deepEqual(
    await measured(second.page),
    sizes.map((encodedBodySize) => [{ encodedBodySize, transferSize: 0 }]),
  );
  await second.page.reload();
  await (await title(second.page)).waitFor();
  await cdn.start();
  assert.deepEqual([...first.seen.console, ...second.seen.console], []);
  await first.close();
});

test('what may be embedded anywhere may be so in isolated pages too', { skip }, async () => {
  const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
  const { page, seen, close } = await open(scriptTag(addressOf(cdn)) + widget(), { headers });
  await (await title(page)).waitFor();
  assert.equal(await page.evaluate(() => self.crossOriginIsolated), true);
  assert.deepEqual(seen.console, []);
  await close();
});

test('as a classic script it finds its languages if it is told where it came from', { skip }, async () => {
  const classic = (attributes) =>
    `<script defer src="${addressOf(cdn)}missing-certificate-help.js" ${attributes}></script>${widget()}`;
  const told = await open(classic('crossorigin="anonymous"'));
  await (await title(told.page)).waitFor();
  assert.deepEqual(told.seen.console, []);
  await told.close();

  const untold = await open(classic(''));
  await heard(untold.page, 'mch-error');
  assert.equal(await untold.page.getByText(meanwhile).isVisible(), true);
  assert.ok(!untold.seen.requests.some((address) => address.includes('/locales/')));
  await untold.close();
});

test('one file with a language in it is one request', { skip }, async () => {
  const file = `${addressOf(cdn)}de.js`;
  const { page, seen, close } = await open(
    `<script type="module" src="${file}" crossorigin="anonymous"></script>${widget()}`,
    { lang: 'de', scriptSource: addressOf(cdn) },
  );
  await (await title(page, 'de')).waitFor();
  assert.deepEqual(needed(seen.requests).slice(1), [file]);
  await close();
});

test('without CORS nothing runs, and what stands between the tags stays', { skip }, async () => {
  const closed = await startCdn({
    change: (conf) => conf.replace('add_header Access-Control-Allow-Origin "*" always;', ''),
  });
  const { page, close } = await open(scriptTag(addressOf(closed)) + widget());
  await heard(page, 'error');
  assert.equal(await page.getByText(meanwhile).isVisible(), true);
  await close();
});
