/* global contrast -- in the page, from test/helpers/contrast.mjs */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { teach } from '../helpers/contrast.mjs';
import { opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';

// What docs/browser-support.md says of browsers that lack something.
const { shown, assertAllShown } = snippetsOf('docs/browser-support.md');
const open = opener();

/** The script as a browser reads it that lacks these. */
const without = (...lacking) => {
  const entry = readFileSync(join(root, 'dist/cdn/missing-certificate-help.js'), 'utf8');
  for (const name of lacking) assert.ok(entry.includes(name), name);
  const body = lacking.reduce((code, name) => code.replaceAll(name, name.replace(/\w/, 'x-$&')), entry);
  return { '**/missing-certificate-help.js': (route) => route.fulfill({ contentType: 'text/javascript', body }) };
};
const html = `<style>:root { color-scheme: light dark; background: Canvas; }</style>
  <missing-certificate-help support-name="Contoso IT"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script>`;
const samsung = ['light-dark('];
const oldest = ['light-dark(', 'color-mix(', '@container', 'cqi', 'text-wrap:', 'hyphens:', 'content-visibility:'];

/** The least contrast of a text that is to be seen. */
const leastContrast = async (page) => {
  await teach(page);
  return page.evaluate(() => {
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      throw new Error('The page has no colour.');
    };
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const texts = [...shadowRoot.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility() &&
        [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()),
    );
    return Math.min(...texts.map((element) => contrast(getComputedStyle(element).color, ground(element))));
  });
};

for (const colorScheme of ['light', 'dark'])
  for (const lacking of [samsung, oldest])
    test(`docs/browser-support.md: without ${lacking.join(' ')} every step can be read and answered, ${colorScheme}`, async () => {
      const { page, seen, close } = await open(html, {
        colorScheme,
        reducedMotion: 'reduce',
        routes: without(...lacking),
      });
      for (const name of ['Yes, I see this message', 'No, same message', 'No, I still can’t sign in']) {
        await page.getByRole('button', { name }).waitFor();
        assert.ok((await leastContrast(page)) >= 4.5);
        await page.getByRole('button', { name }).click();
      }
      await page.getByRole('button', { name: 'It works now' }).waitFor();
      assert.ok((await leastContrast(page)) >= 4.5);
      assert.deepEqual(seen.console, []);
      await close();
    });

test('docs/browser-support.md: plain colours give the older ones the card', async () => {
  const plain = shown('css', '--mch-accent');
  for (const [colorScheme, surface, accent] of [
    ['light', 'rgb(255, 255, 255)', 'rgb(11, 92, 173)'],
    ['dark', 'rgb(25, 28, 34)', 'rgb(138, 191, 248)'],
  ]) {
    const options = { colorScheme, reducedMotion: 'reduce', routes: without(...samsung) };
    const { page, close } = await open(plain + html, options);
    const answer = page.getByRole('button', { name: 'Yes, I see this message' });
    assert.equal(await answer.evaluate((button) => getComputedStyle(button).backgroundColor), accent);
    const card = page.locator('article');
    assert.equal(await card.evaluate((article) => getComputedStyle(article).backgroundColor), surface);
    assert.ok((await leastContrast(page)) >= 4.5);
    await close();
  }
});

test('docs/browser-support.md: all that is shown was run', () => assertAllShown());
