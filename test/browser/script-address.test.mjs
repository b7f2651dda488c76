import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();
const tag = '<missing-certificate-help><p>Ask Contoso IT.</p></missing-certificate-help>';
const read = (file) => readFileSync(join(root, 'dist/cdn', `${file}.js`), 'utf8');
const article = (page, lang) => page.locator(`article[lang="${lang}"]`);
const base = '/dist/cdn/';
const named = (folder) => `<script data-mch-base="${folder}"></script>`;
const ours = (seen) => seen.console.filter((text) => text.startsWith('<missing-certificate-help>'));

/** As plugins that join scripts and jQuery.getScript leave it. */
const joined = '<script defer src="/joined/all.js"></script>';
const fetched = `<script>fetch('/dist/cdn/missing-certificate-help.js').then((answer) => answer.text()).then((text) => (0, eval)(text));</script>`;
const routes = (name = 'missing-certificate-help') => ({
  '**/joined/all.js': (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `self.first = 1;\n${read(name)};self.last = 1;` }),
  '**/joined/locales/*': (route) => route.fulfill({ status: 404 }),
});

for (const [what, script] of [
  ['joined with others', joined],
  ['run from its text', fetched],
]) {
  test(`a script that was ${what}, and no folder: one warning tells the way out, and what stands between the tags stays`, async () => {
    const { page, seen, close } = await open(script + tag, { routes: routes() });
    await page.waitForEvent('console', { predicate: () => ours(seen).length > 0 }).catch(() => undefined);
    assert.equal(ours(seen).length, 1, seen.console.join());
    assert.match(ours(seen)[0], /locales\/en\.js can't be loaded: .*<script data-mch-base=/);
    assert.equal(await page.getByText('Ask Contoso IT.').isVisible(), true);
    await close();
  });

  for (const folder of [base, '/dist/cdn', 'dist/cdn/'])
    test(`a script that was ${what}, with its folder: ${folder}`, async () => {
      const { page, seen, close } = await open(named(folder) + script + tag, { routes: routes() });
      await article(page, 'en').waitFor();
      await chooseLanguage(page, 'de');
      await article(page, 'de').waitFor();
      assert.deepEqual(seen.console, []);
      await close();
    });
}

test('one file for one language, joined: the others come from the folder', async () => {
  const { page, seen, close } = await open(named(base) + joined + tag, { lang: 'de', routes: routes('de') });
  await article(page, 'de').waitFor();
  await chooseLanguage(page, 'fr');
  await article(page, 'fr').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

for (const folder of ['javascript:alert(1)//', 'data:text/javascript,alert(1)', 'http://[', 'file:///etc/', 'blob:x'])
  test(`no folder: ${folder} is refused with one warning`, async () => {
    const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
    const { page, seen, close } = await open(named(folder) + script + tag);
    await article(page, 'en').waitFor();
    await chooseLanguage(page, 'de');
    await article(page, 'de').waitFor();
    assert.equal(seen.console.length, 1, seen.console.join());
    assert.match(seen.console[0], /data-mch-base=".*" can't be used; using the script's own folder/);
    await close();
  });

test('the folder is under the page’s policy as the script is, and only a script element can name it', async () => {
  const headers = { 'content-security-policy': "script-src 'self'" };
  const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
  const other = await open(named('https://evil.example/') + script + tag, { headers });
  await other.page.waitForFunction(() => self.violations.length > 0);
  assert.equal(await other.page.getByText('Ask Contoso IT.').isVisible(), true);
  await other.close();
  const { page, seen, close } = await open(`<p data-mch-base="https://evil.example/"></p>${script}${tag}`, { headers });
  await article(page, 'en').waitFor();
  assert.ok(!seen.requests.some((address) => address.includes('evil')));
  await close();
});
