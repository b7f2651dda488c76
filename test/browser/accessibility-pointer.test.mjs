import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { script, steps } from './prerendered.mjs';

/* What a pointer does and doesn't do, and what moves. */

const open = opener();
const help = `<missing-certificate-help locale="en"></missing-certificate-help>${script()}`;

async function visit(options) {
  const opened = await open(help, options);
  await opened.page.getByRole('article').waitFor();
  return opened;
}

const stepOf = (page) => page.evaluate(() => document.querySelector('missing-certificate-help').step);
const answer = (page) => page.getByRole('button', { name: 'Yes, I see this message' });

test('a press that is moved away before it ends does nothing; where it ends on the button, it answers', async () => {
  const { page, close } = await visit();
  const { x, y, width, height } = await answer(page).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  assert.equal(await stepOf(page), 'recognize');
  await page.mouse.move(x + width / 2, y - 200);
  await page.mouse.up();
  assert.equal(await stepOf(page), 'recognize');
  await answer(page).click();
  assert.equal(await stepOf(page), 'check-phone');
  await close();
});

test('nothing appears or goes by hovering or by focus alone', async () => {
  const { page, close } = await visit();
  const seen = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      const elements = [...shadowRoot.querySelectorAll('*')];
      return [
        elements.filter((element) => element.checkVisibility()).length,
        shadowRoot.querySelectorAll('[title]').length,
      ];
    });
  for (const step of steps) {
    await page.evaluate(async (step) => {
      const element = document.querySelector('missing-certificate-help');
      element.goTo(step);
      await element.report();
      await element.updateComplete;
    }, step);
    const [before, titles] = await seen();
    assert.ok(before > 60);
    assert.equal(titles, 0);
    for (const control of await page.locator('button, a, summary, li, h3').filter({ visible: true }).all()) {
      await control.hover();
      assert.deepEqual(await seen(), [before, 0], step);
      await control.evaluate((element) => element.focus());
      assert.deepEqual(await seen(), [before, 0], step);
    }
    assert.equal(await stepOf(page), step);
  }
  await close();
});

/** All that moves in the next step and the list of languages; and whether the page scrolls by itself. */
const moving = async (page) => {
  const heard = page.evaluate(
    () =>
      new Promise((resolve) => {
        const { shadowRoot } = document.querySelector('missing-certificate-help');
        document
          .querySelector('missing-certificate-help')
          .addEventListener('mch-step', () =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(shadowRoot.getAnimations().length))),
          );
      }),
  );
  await answer(page).click();
  return heard;
};

/** When each animation ends that there is, in ms. */
const animations = (page) =>
  page.evaluate(() =>
    document
      .querySelector('missing-certificate-help')
      .shadowRoot.getAnimations()
      .map(({ effect }) => effect.getComputedTiming().endTime),
  );

test('who asks for reduced motion sees none', async () => {
  for (const reducedMotion of ['no-preference', 'reduce']) {
    const { page, close } = await visit({ reducedMotion });
    const count = await moving(page);
    assert.equal(count > 0, reducedMotion === 'no-preference', `${count} animations with ${reducedMotion}`);
    if (reducedMotion === 'reduce') {
      await openLanguages(page);
      assert.equal((await animations(page)).length, 0);
      await page.keyboard.press('Escape');
      // While a language loads, its line stands still.
      await page.route('**/locales/ar.js*', () => undefined);
      await page.evaluate(() => (document.querySelector('missing-certificate-help').locale = 'ar'));
      await page.locator('article[aria-busy=true]').waitFor();
      assert.equal((await animations(page)).length, 0);
    }
    await close();
  }
});

test('while a language loads, its line moves for five seconds at most', async () => {
  const { page, close } = await visit({ reducedMotion: 'no-preference' });
  await page.route('**/locales/ar.js*', () => undefined);
  await page.evaluate(() => (document.querySelector('missing-certificate-help').locale = 'ar'));
  await page.locator('article[aria-busy=true]').waitFor();
  const ends = await animations(page);
  assert.equal(ends.length, 1);
  assert.ok(ends[0] <= 5000, `${ends[0]} ms`);
  await close();
});
