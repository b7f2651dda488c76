import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { openerBefore, script } from './prerendered.mjs';

const open = opener();
const openBefore = openerBefore(open);
const [en, de] = [await wordsOf('en'), await wordsOf('de')];
const tag = '<missing-certificate-help support-name="Contoso IT"></missing-certificate-help>';
const help = (page) => page.locator('missing-certificate-help');
const title = (page, words) => page.getByRole('heading', { name: words['article.title'], exact: true });

/** The script has taken over: answers work, and the branches that aren't taken stay folded, whatever time passes. */
async function expectAlive(page, words = en) {
  await page.waitForFunction(() =>
    document
      .querySelector('missing-certificate-help')
      .shadowRoot.adoptedStyleSheets.some(({ cssRules }) =>
        [...cssRules].some(({ selectorText }) => selectorText?.includes('.card')),
      ),
  );
  const own = ({ shadowRoot }) => [...shadowRoot.querySelectorAll('style')].map(({ textContent }) => textContent);
  assert.deepEqual(
    (await help(page).evaluate(own)).filter((css) => css.includes('reveal')),
    [],
  );
  await page.getByRole('button', { name: words['answer.thisMessage'], exact: true }).click();
  assert.equal(await page.getByText(words['check.network'], { exact: true }).isVisible(), true);
  assert.equal(await page.getByText(words['support.tell'], { exact: true }).isVisible(), false);
}

const places = {
  'before all': (root, node) => root.prepend(node),
  'before the card': (root, node) => root.querySelector('[part=card]').before(node),
  'in the card': (root, node) => root.querySelector('[part=card]').prepend(node),
  'after the card': (root, node) => root.querySelector('[part=card]').after(node),
  'after all': (root, node) => root.append(node),
};

for (const [where, put] of Object.entries(places))
  for (const markup of ['<style>:host { outline: 1px solid }</style>', '<div class="card" lang="xx">Theirs</div>'])
    test(`prerendered help is taken over with ${markup.slice(0, 6)}… of an extension's ${where}, and both stay`, async () => {
      const { page, seen, arrive, close } = await openBefore(await renderToString({ supportName: 'Contoso IT' }));
      await help(page).evaluate(
        ({ shadowRoot }, [put, markup]) => {
          const [node] = new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('style, div');
          new Function(`return ${put}`)()(shadowRoot, node);
          self.theirs = node;
          self.card = shadowRoot.querySelector('article');
        },
        [put.toString(), markup],
      );
      arrive();
      await expectAlive(page);
      const stays = () => page.evaluate(() => [self.theirs.isConnected, self.card.isConnected]);
      assert.deepEqual(await stays(), [true, true]);
      await help(page).evaluate((element) => (element.locale = 'de'));
      await title(page, de).waitFor();
      if (where !== 'in the card') assert.equal((await stays())[0], true);
      assert.deepEqual(seen.console, []);
      await close();
    });

test('a style sheet that an extension adopts stays when the script comes', async () => {
  const { page, arrive, close } = await openBefore(await renderToString());
  await help(page).evaluate(({ shadowRoot }) => {
    self.theirs = new CSSStyleSheet();
    self.theirs.replaceSync(':host { outline: 1px solid }');
    shadowRoot.adoptedStyleSheets.push(self.theirs);
  });
  arrive();
  await expectAlive(page);
  assert.ok(await help(page).evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.includes(self.theirs)));
  await close();
});

for (const put of ['prepend', 'append'])
  test(`a node that was ${put}ed while the words load stays, and the article comes`, async () => {
    let release;
    const loading = new Promise((resolve) => (release = resolve));
    const routes = {
      '**/locales/en.js': async (route) => {
        await loading;
        await route.continue();
      },
    };
    const { page, seen, close } = await open(tag.replace('><', ' step="solved"><') + script(), { routes });
    await page.waitForFunction(() => document.querySelector('missing-certificate-help').shadowRoot?.firstChild);
    await help(page).evaluate(({ shadowRoot }, put) => {
      self.theirs = document.createElement('style');
      shadowRoot[put](self.theirs);
    }, put);
    release();
    await title(page, en).waitFor();
    assert.ok(await page.evaluate(() => self.theirs.isConnected));
    assert.deepEqual(seen.console, []);
    await close();
  });

test('a node at any place in the tree, before the script or after: the next language is shown, and only that', async () => {
  const { page, seen, close } = await open(tag.repeat(1) + script());
  await title(page, en).waitFor();
  const count = await help(page).evaluate(({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('article, article *')].reduce(
      (sum, { childNodes }) => sum + childNodes.length + 1,
      0,
    ),
  );
  assert.ok(count > 300);
  const wrong = await page.evaluate(
    async ([count, english, german]) => {
      const wrong = [];
      const name = 'missing-certificate-help';
      const ready = async (element, tag) => {
        const changed = new Promise((resolve) => element.addEventListener('mch-locale', resolve, { once: true }));
        element.locale = tag;
        await changed;
        await element.updateComplete;
      };
      const clean = document.createElement(name);
      clean.id = 'clean';
      document.body.append(clean);
      await ready(clean, 'de');
      const textOf = ({ shadowRoot }) => shadowRoot.querySelector('article').textContent.replaceAll(/\s+/g, ' ');
      clean.supportName = 'Fabrikam';
      await clean.updateComplete;
      const wanted = textOf(clean).replace(/[^.]*$/, '');
      for (let place = 0; place < count; place++) {
        const element = document.createElement(name);
        element.id = `at-${place}`;
        element.supportName = 'Contoso IT';
        document.body.append(element);
        await ready(element, 'en');
        let index = place;
        for (const parent of element.shadowRoot.querySelectorAll('article, article *')) {
          if (index > parent.childNodes.length) {
            index -= parent.childNodes.length + 1;
            continue;
          }
          parent.insertBefore(document.createElement('span'), parent.childNodes[index]).textContent = 'Theirs';
          break;
        }
        await ready(element, 'de');
        element.supportName = 'Fabrikam';
        await element.updateComplete;
        const text = textOf(element)
          .replace('Theirs', '')
          .replace(/[^.]*$/, '');
        if (text !== wanted || !text.includes(german) || text.includes(english)) wrong.push(place);
        element.remove();
      }
      return wrong;
    },
    [count, en['article.title'], de['article.title']],
  );
  assert.deepEqual(wrong, []);
  assert.deepEqual(seen.console, []);
  await close();
});

test('a node at any place of what is loaded later, with the last step on screen: the next language is shown, and only that', async () => {
  const { page, seen, close } = await open(tag.replace(' ', ' step="contact-support" ') + script());
  await page.locator('.now [part=report]').waitFor();
  const wrong = await help(page).evaluate(
    async (element, titles) => {
      const { shadowRoot } = element;
      const wrong = [];
      const parents = () => shadowRoot.querySelectorAll('.now [data-more], .now [data-more] *');
      const show = async (tag) => {
        const changed = new Promise((resolve) => element.addEventListener('mch-locale', resolve, { once: true }));
        element.locale = tag;
        await changed;
        await element.report();
        await element.updateComplete;
      };
      const text = () => shadowRoot.querySelector('article').textContent.replace(/\d+:\d+/g, '');
      const clean = {};
      for (const tag of ['de', 'en']) {
        await show(tag);
        clean[tag] = text();
      }
      const count = [...parents()].reduce((sum, { childNodes }) => sum + childNodes.length + 1, 0);
      // Each language in turn: the tree is clean again after each of them.
      for (let place = 0, tag = 'de'; place < count; place++, tag = tag === 'de' ? 'en' : 'de') {
        let index = place;
        for (const parent of parents()) {
          if (index > parent.childNodes.length) {
            index -= parent.childNodes.length + 1;
            continue;
          }
          parent.insertBefore(document.createElement('span'), parent.childNodes[index]).textContent = 'Theirs';
          break;
        }
        await show(tag);
        if (!text().includes(titles[tag]) || text().replace('Theirs', '') !== clean[tag]) wrong.push(place);
      }
      return { wrong, count };
    },
    { en: en['article.title'], de: de['article.title'] },
  );
  assert.ok(wrong.count > 60, String(wrong.count));
  assert.deepEqual(wrong.wrong, []);
  assert.deepEqual(seen.console, []);
  await close();
});
