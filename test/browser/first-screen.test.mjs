import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const six = ['en', 'ar', 'de', 'fr', 'ja', 'zh-Hans'];
const phones = [
  [360, 640],
  [390, 844],
  [412, 915],
];

const open = opener();

/** A phone's page with a margin of 16 px, and a header above if there is one. */
const pageWith = (tag, header = 0) => `<meta name="viewport" content="width=device-width">
  <style>body { margin: 16px } header { block-size: ${header}px; margin: -16px -16px 16px }</style>
  ${header ? '<header></header>' : ''}
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script>
  <missing-certificate-help locale="${tag}"></missing-certificate-help>`;

async function visit(tag, [width, height], header) {
  const opened = await open(pageWith(tag, header), { viewport: { width, height } });
  await opened.page.waitForFunction(() => document.querySelector('missing-certificate-help').ready);
  await opened.page.locator(`article[lang=${tag}]`).waitFor();
  return opened;
}

/** Whether each is whole in the view: the title, the picture, the question, and the answers one by one. */
const inView = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const isSeen = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    const first = (selector) => isSeen(shadowRoot.querySelector(selector));
    return {
      title: first('[part=title]'),
      picture: first('[part=dialog]'),
      question: first('#recognize'),
      answers: [...shadowRoot.querySelectorAll('.recognize [part=answer]')].map(isSeen),
    };
  });

test('title, picture, question and first answer are on the first screen, in all eighteen cases; both answers in fourteen', async () => {
  let both = 0;
  for (const tag of six)
    for (const phone of phones) {
      const { page, close } = await visit(tag, phone);
      const { answers, ...seen } = await inView(page);
      const name = `${tag} ${phone.join(' × ')}`;
      assert.deepEqual(seen, { title: true, picture: true, question: true }, name);
      assert.equal(answers[0], true, name);
      if (answers.every(Boolean)) both++;
      await close();
    }
  assert.ok(both >= 14, `both answers in ${both} of 18`);
});

test('the picture and the first answer are on the first screen of 390 × 844 in every language, also below a header', async () => {
  for (const tag of [sourceLocale, ...targetLocales]) {
    const { page, close } = await visit(tag, [390, 844], 56);
    const { picture, answers } = await inView(page);
    assert.deepEqual([picture, answers[0]], [true, true], tag);
    await close();
  }
});

test('the second step comes to the top, and shows all that it asks to do and its answers', async () => {
  const { page, close } = await visit('en', [390, 844]);
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  const heading = page.getByRole('heading', { name: 'Check your phone' });
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < 60, `its heading is at ${y}`);
  const last = await page.getByRole('button', { name: 'No, something else is wrong' }).boundingBox();
  assert.ok(last.y + last.height <= 844, `its last answer ends at ${last.y + last.height}`);
  await close();
});

test('the step that ends with a person is no longer than one and a half screens', async () => {
  const { page, close } = await visit('en', [390, 844]);
  await page.getByRole('button', { name: 'No, I see something else' }).click();
  await page.getByRole('button', { name: 'Copy the report' }).waitFor();
  const { height } = await page.locator('li.contact-support').boundingBox();
  assert.ok(height <= 1.5 * 844, `${height} px`);
  await close();
});
