import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { opener } from '../helpers/page.mjs';
import { allWordsOf } from '../helpers/words.mjs';
import { script } from './prerendered.mjs';

/* The article on paper, as Chromium prints it. */

const open = opener();
const tag = '<missing-certificate-help></missing-certificate-help>';
/** As many as the file has page objects: https://www.iso.org/standard/75839.html, 7.7.3.3. */
const countPages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;

const paper = { format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } };
const still = { reducedMotion: 'reduce' };
const words = await allWordsOf('en');
const answers = (page, answer) => page.locator(`.now [part=answer][data-answer=${answer}]`);

/** Client-rendered, after the longest way to the last step. */
async function walk(page) {
  for (let step = 1; step <= 3; step++) await answers(page, 'next').click();
  await page.locator('[part=report]').waitFor();
}

for (const [what, html, options, prepare] of [
  ['at the first step', tag + script(), still],
  ['with a report at the last one', tag + script(), still, walk],
  ['prerendered at the first step, without script', await renderToString(), { javaScriptEnabled: false }],
  ['prerendered at the last one', await renderToString({ step: 'contact-support' }), { javaScriptEnabled: false }],
])
  test(`two pages of A4 hold it: ${what}`, async () => {
    const { page, close } = await open(html, options);
    await page.getByRole('article').waitFor();
    await prepare?.(page);
    assert.equal(countPages(await page.pdf(paper)), 2);
    await close();
  });

test('on paper stands nothing to press, the phone has its outline, and the report is there', async () => {
  for (const viewport of [
    { width: 1000, height: 800 },
    { width: 390, height: 844 },
  ]) {
    const { page, close } = await open(tag + script(), { ...still, viewport });
    await walk(page);
    await page.emulateMedia({ media: 'print' });
    const role = async (name) => (await page.getByRole(name).count()) === 0;
    for (const name of ['button', 'radio', 'radiogroup', 'dialog']) assert.ok(await role(name), name);
    assert.equal(await page.locator('summary, label').filter({ visible: true }).count(), 0);
    assert.match(
      await page.locator('pre').filter({ visible: true }).innerText(),
      new RegExp(
        `${words['article.title']}[^]*${words['answer.messageStillThere']}[^]*${words['answer.cannotSignIn']}`,
      ),
    );
    const picture = page.getByRole('img', { name: /Picture of a phone/ });
    assert.ok(await picture.isVisible());
    assert.equal(await picture.evaluate((phone) => getComputedStyle(phone).outlineStyle), 'solid');
    assert.equal(await page.getByText(words['guide.skipped'], { exact: true }).filter({ visible: true }).count(), 0);
    // White would be left of what stood on a background.
    const light = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      return [...shadowRoot.querySelectorAll('*')]
        .filter((element) => element.checkVisibility() && getComputedStyle(element).color === 'rgb(255, 255, 255)')
        .filter(({ childNodes }) => [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim()))
        .map(({ className, localName }) => `${localName}.${className}`);
    });
    assert.deepEqual(light, []);
    await close();
  }
});

for (const tag of ['en', 'ar'])
  test(`on paper no address of a link is cut or lies on the picture, and labels have no stray lines: ${tag}`, async () => {
    const { page, close } = await open(
      `<missing-certificate-help locale="${tag}"></missing-certificate-help>${script()}`,
      {
        ...still,
        viewport: { width: 718, height: 1000 },
      },
    );
    await page.locator(`article[lang=${tag}]`).waitFor();
    await walk(page);
    await page.emulateMedia({ media: 'print' });
    const { addresses, shadows } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      const card = shadowRoot.querySelector('article').getBoundingClientRect();
      const picture = shadowRoot.querySelector('[part=picture]').getBoundingClientRect();
      const seen = [...shadowRoot.querySelectorAll('*')].filter((element) => element.checkVisibility());
      return {
        // An address follows its link, so it is in the link's boxes.
        addresses: seen
          .filter((element) => element.matches('a[href^=http]'))
          .map((link) => ({
            isWhole: [...link.getClientRects()].every(({ left, right }) => left >= card.left && right <= card.right),
            isBeside: [...link.getClientRects()].every(
              ({ left, right, top, bottom }) =>
                left >= picture.right || right <= picture.left || top >= picture.bottom || bottom <= picture.top,
            ),
          })),
        shadows: seen.filter((label) => label.matches('.label') && getComputedStyle(label).boxShadow !== 'none').length,
      };
    });
    assert.equal(addresses.length, 2);
    for (const address of addresses) assert.deepEqual(address, { isWhole: true, isBeside: true });
    // Browsers print them without the background that they continue.
    assert.equal(shadows, 0);
    await close();
  });
