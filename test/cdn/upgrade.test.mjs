import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { embed } from '../../demo/cdn/embed.mjs';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { mark, next, nextPackage } from './next-release.mjs';
import { addressOf, heard, site, scriptTag, skip, title, version, widget } from './site.mjs';

const { open, startCdn } = site();
let cdn;
let packages;
before(async () => {
  if (skip) return;
  packages = [root, await nextPackage()];
  cdn = await startCdn({ packages, aliases: `0.1 ${version};` });
});
after(() => packages && rmSync(packages[1], { recursive: true }));

const choose = (page, tag) => chooseLanguage(page.locator('missing-certificate-help'), tag);
const nextTitle = async (page, tag = 'en') => title(page, tag, mark + (await wordsOf(tag))['article.title']);
const visit = (release, how) => open(scriptTag(addressOf(cdn, release)) + widget(), how);
/** The folders from which a page has asked for something. */
const folders = (seen) => [...new Set(seen.requests.slice(1).map((address) => address.split('/')[4]))];
const loaded = (page) => page.evaluate(() => customElements.get('missing-certificate-help').version);

test('an upgrade: new pages have the new release, open ones keep theirs', { skip }, async () => {
  const old = await visit(version);
  await (await title(old.page)).waitFor();
  const later = await visit(next);
  await (await nextTitle(later.page)).waitFor();
  for (const tag of ['de', 'ar']) {
    await choose(old.page, tag);
    await (await title(old.page, tag)).waitFor();
    await choose(later.page, tag);
    await (await nextTitle(later.page, tag)).waitFor();
  }
  assert.deepEqual(folders(old.seen), [version]);
  assert.deepEqual(folders(later.seen), [next]);
  assert.deepEqual([await loaded(old.page), await loaded(later.page)], [version, next]);
  await old.close();
  await later.close();
});

test('an upgrade with integrity: each page has the hashes of its release', { skip }, async () => {
  for (const [index, release] of [version, next].entries()) {
    const { html, scriptSource } = embed(packages[index], addressOf(cdn, release), 'en');
    const { page, seen, close } = await open(html + widget(), { scriptSource });
    await (await (index ? nextTitle : title)(page)).waitFor();
    assert.deepEqual(seen.console, []);
    await close();
  }
  // The hashes of one release let nothing of another pass.
  const { html, scriptSource } = embed(packages[0], addressOf(cdn, next), 'en');
  const { page, close } = await open(html + widget(), { scriptSource });
  await heard(page, 'error');
  assert.equal(await page.evaluate(() => customElements.get('missing-certificate-help')), undefined);
  await close();
});

test('a way back: what readers had before is still in their caches', { skip }, async (t) => {
  t.after(() => cdn.start());
  const before = await visit(version);
  await (await title(before.page)).waitFor();
  const upgraded = await visit(next, { reader: before.reader });
  await (await nextTitle(upgraded.page)).waitFor();
  await cdn.stop();
  const back = await visit(version, { reader: before.reader });
  await (await title(back.page)).waitFor();
  await back.close();
});

test('two releases in one page: the first serves both elements', { skip }, async () => {
  const scripts = [next, version].map((release) => scriptTag(addressOf(cdn, release))).join('');
  const { page, seen, close } = await open(scripts + widget() + widget());
  await (await nextTitle(page)).nth(1).waitFor();
  assert.equal(await loaded(page), next);
  assert.deepEqual(seen.console, [`<missing-certificate-help> is already defined; ${version} is not used.`]);
  await close();
});

test('a moving address leads to a release, with which a page stays when it moves', { skip }, async (t) => {
  t.after(() => cdn.move(`0.1 ${version};`));
  const old = await visit('0.1');
  await (await title(old.page)).waitFor();
  await cdn.move(`0.1 ${next};`);
  await choose(old.page, 'fr');
  await (await title(old.page, 'fr')).waitFor();
  const classic = `<script defer src="${addressOf(cdn, '0.1')}missing-certificate-help.js" crossorigin></script>`;
  for (const script of [scriptTag(addressOf(cdn, '0.1')), classic]) {
    const { page, seen, close } = await open(script + widget());
    await (await nextTitle(page)).waitFor();
    await choose(page, 'fr');
    await (await nextTitle(page, 'fr')).waitFor();
    assert.deepEqual(folders(seen), ['0.1', next]);
    await close();
  }
  assert.deepEqual(folders(old.seen), ['0.1', version]);
  await old.close();
});
