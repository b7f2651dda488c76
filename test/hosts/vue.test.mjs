import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { wordsOf } from '../helpers/words.mjs';
import { testHost } from './host.mjs';

// The same site with Vue's development build, which warns of what is wrong.
testHost('vue/dist/development');
const visit = testHost('vue/dist');

/** The site's own names for what only this site has. */
const names = {
  en: { atTheEnd: 'Help at the end of the page', help: 'Help', about: 'About' },
  de: { help: 'Hilfe' },
};
const title = async (page, tag) =>
  page.getByRole('heading', { name: (await wordsOf(tag))['article.title'], exact: true });
const answer = async (page, id) => page.getByRole('button', { name: (await wordsOf('en'))[id], exact: true }).click();
const heard = async (page, tag, type) => {
  const log = page.getByRole('list', { name: strings[tag].events });
  const lines = await log.getByRole('listitem').allTextContents();
  return lines.filter((line) => line.startsWith(type)).map((line) => JSON.parse(line.slice(type.length)));
};
/** The step that the reader is at, on the path of all steps. */
const current = async (page, id, tag = 'en') => {
  const { [id]: text } = await wordsOf(tag);
  return page.getByRole('heading', { name: text }).and(page.locator('[aria-current=step]'));
};

test('vue: the widget speaks the language that is bound to its locale', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await page.getByLabel(strings.en.language).selectOption('de');
    await (await title(page, 'de')).waitFor();
    assert.deepEqual(
      (await heard(page, 'de', 'mch-locale')).map(({ shown, cause }) => [shown, cause]),
      [
        ['en', 'locale'],
        ['de', 'locale'],
      ],
    );
  }));

test('vue: moved by Teleport and back, the widget is the same and keeps the step', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await answer(page, 'answer.thisMessage');
    await (await current(page, 'check.heading')).waitFor();
    const events = page.getByRole('heading', { name: strings.en.events });
    const isBelowEvents = async () =>
      (await (await title(page, 'en')).boundingBox()).y > (await events.boundingBox()).y;
    const first = await page.locator('missing-certificate-help').elementHandle();
    assert.equal(await isBelowEvents(), false);
    for (const below of [true, false]) {
      await page.getByLabel(names.en.atTheEnd).setChecked(below);
      assert.equal(await isBelowEvents(), below);
      await (await current(page, 'check.heading')).waitFor();
      const now = await page.locator('missing-certificate-help').elementHandle();
      assert.equal(await first.evaluate((first, now) => first === now, now), true);
    }
    // Its listeners are still there, and the move itself was no event.
    await answer(page, 'answer.works');
    await (await current(page, 'solved.heading')).waitFor();
    assert.deepEqual(
      (await heard(page, 'en', 'mch-step')).map(({ to }) => to),
      ['check-phone', 'solved'],
    );
    assert.equal((await heard(page, 'en', 'mch-locale')).length, 1);
  }));

test('vue: kept alive while another page is shown, the widget comes back at its step, in the language of now', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await answer(page, 'answer.thisMessage');
    await page.getByRole('button', { name: names.en.about }).click();
    await (await title(page, 'en')).waitFor({ state: 'detached' });
    await page.getByLabel(strings.en.language).selectOption('de');
    await page.getByRole('button', { name: names.de.help, exact: true }).click();
    await (await title(page, 'de')).waitFor();
    await (await current(page, 'check.heading', 'de')).waitFor();
    assert.deepEqual(
      (await heard(page, 'de', 'mch-locale')).map(({ shown }) => shown),
      ['en', 'de'],
    );
  }));

test('vue: asked for again while it still fades away, there is one widget, where its reader was', () =>
  visit(async (page) => {
    await (await title(page, 'en')).waitFor();
    await answer(page, 'answer.thisMessage');
    const { leaving, now } = await page.getByLabel(strings.en.show).evaluate(async (show) => {
      const widgets = () => [...document.querySelectorAll('missing-certificate-help')];
      const [first] = widgets();
      show.click();
      // Vue has rendered by the next frame, and fading takes longer than that.
      await new Promise(requestAnimationFrame);
      const leaving = first.isConnected;
      show.click();
      await new Promise(requestAnimationFrame);
      return { leaving, now: widgets().map((widget) => widget === first) };
    });
    assert.equal(leaving, true);
    assert.deepEqual(now, [false]);
    await (await title(page, 'en')).waitFor();
    await (await current(page, 'check.heading')).waitFor();
  }));
