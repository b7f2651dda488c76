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

/** Answers each step, so that the next one is reached, and waits for what comes after the article. */
async function follow(page, ...answers) {
  for (const answer of answers) await page.locator(`.now [part=answer][data-answer=${answer}]`).click();
  await page.locator('.now [part=device]').waitFor();
}

test('a new step comes to the place below a sticky header that the page names', async () => {
  const header = 72;
  const { page, close } = await visit('en', [390, 844], header);
  await page.addStyleTag({
    content: `header { position: sticky; inset-block-start: 0 }
      missing-certificate-help { --mch-scroll-margin: ${header + 8}px }`,
  });
  for (const answer of ['next', 'next', 'next']) {
    await follow(page, answer);
    const { y } = await page.locator('[aria-current=step]').boundingBox();
    assert.ok(y >= header && y < header + 48, `the heading is at ${y}`);
  }
  await close();
});

for (const [width, tags] of [
  [360, ['en']],
  [390, six],
  [1280, ['en']],
])
  test(`an answered step is one row of about 64 px, whose answer can be changed by a finger: ${width} px`, async () => {
    for (const tag of tags) {
      const { page, close } = await visit(tag, [width, 844]);
      await follow(page, 'next', 'next', 'next');
      // In a wide card, the first step has no box of its own.
      const rows = page.locator('li.done:not(.recognize)');
      assert.equal(await rows.count(), 2);
      for (const row of await rows.all()) {
        const button = row.getByRole('button');
        const { y, height } = await row.boundingBox();
        assert.ok((await button.boundingBox()).height >= 44, tag);
        const isShort = await row.evaluate((item) => {
          const [heading, said, change] = ['[part=heading] span', '.said span', '.said button'].map((selector) =>
            item.querySelector(selector),
          );
          const { top, bottom } = said.getBoundingClientRect();
          const isBeside = change.getBoundingClientRect().top < (top + bottom) / 2;
          return heading.getClientRects().length === 1 && isBeside;
        });
        // A longer heading or answer takes another line.
        assert.ok(height >= 56 && height <= (isShort ? 72 : 120), `${tag}: ${height} px`);
        if (tag === 'en' && width !== 360) assert.ok(isShort);
        // It belongs to the heading above it, not to the one below.
        const said = await row.locator('.said span').boundingBox();
        const title = await row.getByRole('heading').boundingBox();
        assert.ok(2 * (said.y - title.y - title.height) < y + height - said.y - said.height, tag);
      }
      await close();
    }
  });

test('back, start again and another device are one row of links', async () => {
  const { page, close } = await visit('en', [390, 844]);
  for (const answer of ['next', 'next', 'next']) {
    await follow(page, answer);
    const moves = page.locator('.now .moves').filter({ visible: true }).locator('button, summary');
    assert.deepEqual(await moves.allInnerTexts(), ['Back', 'Start again', 'Another device']);
    const boxes = await Promise.all((await moves.all()).map((move) => move.boundingBox()));
    for (const { y } of boxes) assert.ok(Math.abs(y - boxes[0].y) < 2, boxes.map((box) => box.y).join());
  }
  await close();
});

// Its words are longer in the other languages: one and a half screens are reached in two of six, two screens in all.
for (const [tag, screens] of [
  ['en', 1.5],
  ['zh-Hans', 1.5],
  ['ar', 1.75],
  ['de', 1.75],
  ['ja', 2],
  ['fr', 2],
])
  test(`the step that ends with a person isn’t longer than ${screens} screens: ${tag}`, async () => {
    const { page, close } = await visit(tag, [390, 844]);
    await follow(page, 'other');
    await page.locator('.now [part=admin]').waitFor();
    const { height } = await page.locator('li.contact-support').boundingBox();
    assert.ok(height <= screens * 844, `${height} px`);
    await close();
  });
