/* global contrast, colour -- in the page, from test/helpers/contrast.mjs */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teach } from '../helpers/contrast.mjs';
import { opener } from '../helpers/page.mjs';
import { allWordsOf } from '../helpers/words.mjs';
import { script, tags } from './prerendered.mjs';

/* How the guide looks for a reader’s settings, direction and answers. */

const open = opener();
const en = await allWordsOf('en');
const answer = (page, id) => page.locator(`.now [part=answer][data-answer=${id}]`).click();

async function visit(tag, options) {
  const opened = await open(
    `<style>:root { color-scheme: light dark } body { margin: 16px }</style>
    <missing-certificate-help locale="${tag}"></missing-certificate-help>${script()}`,
    { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', ...options },
  );
  await opened.page.locator(`article[lang=${tag}]`).waitFor();
  return opened;
}

for (const colorScheme of ['light', 'dark'])
  test(`who asks for more contrast reads quiet text at 7 : 1, and sees each line: ${colorScheme}`, async () => {
    const ratios = {};
    for (const wanted of ['no-preference', 'more']) {
      const { page, close } = await visit('en', { colorScheme, contrast: wanted });
      await teach(page);
      ratios[wanted] = await page.evaluate(() =>
        ['quiet', 'line'].map((name) => contrast(colour(name), colour('surface'))),
      );
      await close();
    }
    for (const [index, ratio] of ratios.more.entries()) {
      assert.ok(ratio >= 7, `${ratio}`);
      assert.ok(ratio > ratios['no-preference'][index]);
    }
  });

test('a step that the reader’s path leaves out says so, and has no mark of success', async () => {
  const { page, close } = await visit('en');
  await answer(page, 'next');
  await answer(page, 'solved');
  for (const step of ['organization-certificate', 'contact-support']) {
    const item = page.locator(`li.${step}`);
    assert.ok(await item.getByText(en['guide.skipped'], { exact: true }).isVisible(), step);
    assert.equal(await item.locator('.dot svg').count(), 0, step);
  }
  for (const step of ['recognize', 'check-phone', 'solved'])
    assert.equal(await page.locator(`li.${step}`).getByText(en['guide.skipped'], { exact: true }).count(), 0, step);
  await close();
});

for (const [tag, isMirrored] of [
  ['en', false],
  ['ar', true],
])
  test(`the way to the setting is drawn with live words, and as the language is written: ${tag}`, async () => {
    const words = await allWordsOf(tag);
    const { page, close } = await visit(tag);
    await answer(page, 'next');
    await answer(page, 'next');
    const way = page.locator('.now .way');
    await way.waitFor();
    const text = (await way.innerText()).replace(/\s+/g, ' ');
    for (const label of ['companyPortal', 'settings', 'enableBrowserAccess', 'enable'])
      assert.ok(text.includes(words[`label.${label}`]), text);
    const box = (locator) => locator.first().boundingBox();
    const [phone, menu] = [await box(way.locator('.phone')), await box(way.locator('i'))];
    assert.equal(menu.x + menu.width / 2 < phone.x + phone.width / 2, isMirrored, 'the menu');
    const [first, second] = await Promise.all((await way.locator('.phone').all()).map((phone) => phone.boundingBox()));
    assert.equal(second.x < first.x, isMirrored, 'the order');
    const arrow = page.locator('footer [part=support-link] svg');
    assert.equal(await arrow.evaluate((svg) => new DOMMatrix(getComputedStyle(svg).transform).a), isMirrored ? -1 : 1);
    await close();
  });

test('the way to the setting is drawn only as long as its words are known to be true', async () => {
  const { page, close } = await visit('en');
  await page.clock.setFixedTime(new Date('2099-01-01'));
  await answer(page, 'next');
  await answer(page, 'next');
  await page.locator('.now [part=device]').waitFor();
  await page.locator('.now').getByText(en['facts.outdated'], { exact: true }).waitFor();
  assert.equal(await page.locator('.now .way').count(), 0);
  await close();
});

test('letters of twice the size break no name of a language that fits, and no word of a heading in English', async () => {
  const { page, close } = await visit('en');
  await page.addStyleTag({ content: ':root { font-size: 200% }' });
  const split = (locator) =>
    locator.evaluateAll((elements) =>
      elements.flatMap((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const broken = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
          }
        return broken;
      }),
    );
  assert.deepEqual(await split(page.locator('h2, h3')), []);
  for (const tag of tags) {
    await page.evaluate((tag) => (document.querySelector('missing-certificate-help').locale = tag), tag);
    await page.locator(`article[lang=${tag}]`).waitFor();
    assert.deepEqual(await split(page.locator('[part=language-picker] bdi')), [], tag);
  }
  await close();
});
