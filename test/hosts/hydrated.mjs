import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from '../helpers/words.mjs';
import { testHost } from './host.mjs';

const help = (page) => page.locator('missing-certificate-help');
/** Until the script has come, the article can be read and its answers can't be pressed. */
const takenOver = (page) =>
  page.waitForFunction(
    () => document.querySelector('missing-certificate-help').shadowRoot.adoptedStyleSheets.length > 0,
  );

/**
 * What a site has to show whose framework renders on a server and takes its HTML over in the browser.
 * @param {string} name of the site
 * @param {object} options
 * @param {string} [options.folder] where its files are, below demo/hosts
 * @param {() => Promise<object>} [options.start] or its own server; see `visitor`
 * @param {(tag: string) => object} [options.ask] how a reader asks for a language
 */
export function testHydratedHost(name, { folder = name, start, ask = (tag) => ({ locale: tag }) }) {
  const visit = testHost(folder, { start, ready: takenOver });
  const title = async (page, tag = 'en') =>
    page.getByRole('heading', { name: (await wordsOf(tag))['article.title'], exact: true });

  for (const tag of ['en', 'de', 'ar'])
    test(`${name}: the article is in the server's HTML, in the reader's language: ${tag}`, () =>
      visit(
        async (page) => {
          await (await title(page, tag)).waitFor();
          const said = await wordsOf(tag);
          for (const id of ['check.restart', 'organization.safety', 'support.then'])
            assert.equal(await page.getByText(said[id]).isVisible(), true, id);
          await page
            .getByRole('link', { name: /Contoso IT/ })
            .first()
            .waitFor();
        },
        { ...ask(tag), javaScriptEnabled: false },
      ));

  test(`${name}: the server writes attributes as they are meant, and has nothing of the help fetched in advance`, () =>
    visit(async (page) => {
      const html = await (await page.request.get(page.url())).text();
      const [, start] = /<missing-certificate-help\s([^>]*)>/.exec(html);
      const names = [...start.matchAll(/([^\s="]+)="[^"]*"/g)].map(([, attribute]) => attribute);
      const expected = ['locale', 'support-href', 'support-name'];
      assert.deepEqual(names.filter((attribute) => !/^(class$|data-)/.test(attribute)).sort(), expected);
      assert.equal(html.includes('[object'), false);
      const titles = await Promise.all(['en', 'fr', 'ja'].map(async (tag) => (await wordsOf(tag))['article.title']));
      for (const [link] of html.matchAll(/<link[^>]*rel="?prefetch[^>]*>/g)) {
        const [, href] = /href="([^"]+)"/.exec(link);
        const file = await (await page.request.get(new URL(href, page.url()).href)).text();
        const ours = ['missing-certificate-help', ...titles].filter((text) => file.includes(text));
        assert.deepEqual(ours, [], href);
      }
    }));

  test(`${name}: the browser takes over what the server has rendered, and replaces none of it`, async () => {
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await visit(
      async (page) => {
        await (await title(page)).waitFor();
        // Everything that a reader sees already, and where the reader is in it.
        const served = await help(page).evaluateHandle((element) => [
          element,
          ...element.shadowRoot.querySelectorAll('*:not(style)'),
        ]);
        const link = page.getByRole('link', { name: /Contoso IT/ }).first();
        await link.focus();
        go();
        await page.getByText('Company Portal at Contoso', { exact: true }).waitFor();
        const gone = await served.evaluate((nodes) =>
          nodes.filter((node) => !node.isConnected).map((node) => node.outerHTML.slice(0, 200)),
        );
        assert.deepEqual(gone, []);
        assert.equal(await link.evaluate((node) => node === node.getRootNode().activeElement), true);
        assert.ok((await served.evaluate((nodes) => nodes.length)) > 50);
      },
      {
        prepare: (page) =>
          page.route(/\.m?js(\?|$)/, async (route) => {
            await held;
            await route.continue();
          }),
      },
    );
  });

  test(`${name}: objects arrive as properties, and their words are shown`, () =>
    visit(async (page) => {
      await page.getByText('Stuck? Contoso IT').waitFor();
      await page.getByText('Company Portal at Contoso', { exact: true }).waitFor();
      await page.getByLabel('Language of the portal').selectOption('de');
      await page.getByText('Kommen Sie nicht weiter? Contoso IT').waitFor();
      await page.getByText(/ bei Contoso$/).waitFor();
      assert.deepEqual(await help(page).evaluate(({ i18n, resources }) => [i18n.language, Object.keys(resources)]), [
        'de',
        ['en', 'de', 'ar'],
      ]);
      assert.equal(await help(page).getAttribute('resources'), null);
      assert.equal(await help(page).getAttribute('i18n'), null);
    }));

  test(`${name}: no other language is fetched than the reader's`, async () => {
    const texts = [];
    const foreign = await Promise.all(['ja', 'fr'].map(async (tag) => (await wordsOf(tag))['article.title']));
    await visit(
      async (page) => {
        await (await title(page)).waitFor();
        await page.getByText('Company Portal at Contoso', { exact: true }).waitFor();
        await page.waitForLoadState('networkidle');
        const scripts = await Promise.all(texts);
        assert.ok(scripts.length > 1);
        for (const words of foreign)
          assert.equal(
            scripts.some((script) => script.includes(words)),
            false,
            words,
          );
      },
      {
        prepare: (page) =>
          page.on('response', (response) => {
            if (/\.m?js(\?|$)/.test(response.url())) texts.push(response.text());
          }),
      },
    );
  });

  return visit;
}
