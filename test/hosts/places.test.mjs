import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { axe } from '../helpers/axe.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { visitor } from './host.mjs';

const visit = visitor('places');

const region = (page, name) => page.getByRole('region', { name, exact: true });
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const copy = (which) => (page) => region(page, 'Cloned from a template').locator('missing-certificate-help').nth(which);

/** How each place is come to, and where the widget is then, if not simply in its section. */
const places = [
  { name: 'In a shadow root' },
  {
    name: 'In a modal dialog',
    open: (page) => press(page, 'Open the dialog'),
    within: (page) => page.getByRole('dialog'),
  },
  {
    name: 'In a popover',
    open: (page) => press(page, 'Open the popover'),
    within: (page) => page.getByRole('dialog'),
  },
  {
    name: 'In a sandboxed frame',
    open: (page) => page.locator('iframe').scrollIntoViewIfNeeded(),
    within: (page) => page.frameLocator('iframe'),
  },
  { name: 'Cloned from a template', which: 'first', within: copy(0) },
  { name: 'Cloned from a template', which: 'second', within: copy(1) },
  { name: 'Not displayed at first', open: (page) => press(page, 'Show or hide the help') },
  { name: 'In a box to unfold', open: (page) => page.getByText('What now?').click() },
  { name: 'In a flex row' },
  { name: 'In the centre of a grid' },
  { name: 'In columns' },
  { name: 'Painted only when in sight' },
];

const heading = async (scope, id, tag = 'en') =>
  scope.getByRole('heading', { name: (await wordsOf(tag))[id], exact: true });
/** The step on screen, whose heading says first which one it is. */
const current = async (scope, number, id) => {
  const { 'guide.position': position, [id]: text } = await wordsOf('en');
  const name = `${position.replace('{number}', number).replace('{count}', 4)} ${text}`;
  return scope.getByRole('heading', { name, exact: true });
};
const answer = async (scope, id) => scope.getByRole('button', { name: (await wordsOf('en'))[id], exact: true }).click();
const isFocused = (locator) => locator.evaluate((element) => element.getRootNode().activeElement === element);

for (const { name, which, open = () => undefined, within } of places) {
  const title = which ? `${name}, the ${which} copy` : name;
  const find = within ?? ((page) => region(page, name));

  test(`${title}: the article can be read as a whole, and answered`, () =>
    visit(async (page) => {
      await open(page);
      const scope = find(page);
      const card = scope.getByRole('article');
      await card.scrollIntoViewIfNeeded();
      await (await heading(scope, 'article.title')).waitFor();
      const { width, outside } = await card.evaluate((article) => {
        const box = article.getBoundingClientRect();
        const parts = [...article.querySelectorAll('*')].filter((part) => part.checkVisibility());
        const cut = parts.filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
        });
        return { width: box.width, outside: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
      });
      assert.deepEqual(outside, []);
      assert.ok(width > 400, `It is ${width} px wide in a window of 1000.`);

      await answer(scope, 'answer.thisMessage');
      assert.ok(await isFocused(await current(scope, 2, 'check.heading')));
      await answer(scope, 'answer.works');
      assert.ok(await isFocused(await heading(scope, 'solved.heading')));
    }));

  test(`${title}: the article speaks the language of the place, or the one that its reader picks`, () =>
    visit(async (page) => {
      const scope = find(page);
      const isShown = async (tag) => {
        const shown = await heading(scope, 'article.title', tag);
        await shown.waitFor();
        const direction = await shown.evaluate((element) => getComputedStyle(element).direction);
        assert.equal(direction, tag === 'ar' ? 'rtl' : 'ltr');
      };
      await region(page, name).getByLabel('Language of this place').selectOption('ar');
      await open(page);
      await isShown('ar');
      await chooseLanguage(scope.getByRole('article'), 'de');
      await isShown('de');
      await chooseLanguage(scope.getByRole('article'), '');
      await isShown('ar');
    }));
}

test('places: all of them follow the language of the site, shown or not', () =>
  visit(async (page) => {
    const frame = page.frameLocator('iframe').locator('article[lang=de]');
    await page.getByLabel(strings.en.language).selectOption('de');
    await frame.waitFor();
    const last = page.locator('article[lang=de]').nth(places.length - 2);
    await last.waitFor({ state: 'attached' });
    assert.equal(await page.locator('article:not([lang=de])').count(), 0);
  }));

for (const [what, close] of [
  ['its button', (page) => press(page, 'Close the dialog')],
  ['Escape', (page) => page.keyboard.press('Escape')],
]) {
  test(`places: a dialog closed by ${what} gives the focus back and keeps the reader’s progress`, () =>
    visit(async (page) => {
      const opener = page.getByRole('button', { name: 'Open the dialog', exact: true });
      const dialog = page.getByRole('dialog');
      await opener.click();
      await answer(dialog, 'answer.thisMessage');
      await close(page);
      await dialog.waitFor({ state: 'hidden' });
      assert.ok(await isFocused(opener));
      await opener.click();
      await answer(dialog, 'answer.works');
      assert.ok(await isFocused(await heading(dialog, 'solved.heading')));
    }));
}

test('places: a popover closes when the page beside it is clicked, and gives the focus back to its button by Escape', () =>
  visit(async (page) => {
    const opener = page.getByRole('button', { name: 'Open the popover', exact: true });
    const popover = page.getByRole('dialog');
    await opener.click();
    await answer(popover, 'answer.thisMessage');
    await page.mouse.click(1, 1);
    await popover.waitFor({ state: 'hidden' });
    await opener.click();
    await answer(popover, 'answer.works');
    await page.keyboard.press('Escape');
    await popover.waitFor({ state: 'hidden' });
    assert.ok(await isFocused(opener));
  }));

test('places: copies of a template are each for themselves, and no id of theirs is on the page', () =>
  visit(async (page) => {
    const [first, second] = [copy(0)(page), copy(1)(page)];
    await answer(second, 'answer.thisMessage');
    await answer(second, 'answer.works');
    await answer(first, 'answer.thisMessage');
    assert.ok(await isFocused(await current(first, 2, 'check.heading')));
    const shown = region(page, 'Cloned from a template').locator('[aria-current=step]');
    const { 'check.heading': check, 'solved.heading': solved, 'article.title': title } = await wordsOf('en');
    assert.deepEqual(
      await shown.allTextContents().then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim())),
      [`Step 2 of 4 ${check}`, solved],
    );
    for (const scope of [first, second]) await scope.getByRole('article', { name: title, exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('#title, #solved')), null);
  }));

test('places: in columns the card stays in one piece', () =>
  visit(async (page) => {
    const card = region(page, 'In columns').getByRole('article');
    await card.waitFor();
    assert.equal(await card.evaluate((article) => article.getClientRects().length), 1);
  }));

test('places: the frame has no origin, and no storage that the widget could use', () =>
  visit(async (page) => {
    const frame = page.frameLocator('iframe').locator('html');
    await frame.getByRole('article').waitFor();
    assert.equal(await frame.evaluate(() => self.origin), 'null');
    await assert.rejects(
      frame.evaluate(() => localStorage.length),
      /SecurityError/,
    );
  }));

for (const [colorScheme, width] of [
  ['light', 1000],
  ['dark', 320],
]) {
  test(`places: nothing for axe to find, and nothing too wide: ${colorScheme}, ${width} px`, () =>
    visit(async (page) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const { open = () => undefined } of places.filter(({ name }) => /display|unfold/.test(name)))
        await open(page);
      await (await heading(region(page, 'In columns'), 'article.title')).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await page.evaluate(axe);
      // One article in so many places has landmarks of one name.
      const rules = { 'landmark-unique': { enabled: false } };
      // axe can't look into a frame without an origin.
      const options = { rules, iframes: false };
      const { violations } = await page.evaluate((options) => globalThis.axe.run(options), options);
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
        [],
      );
    }));
}
