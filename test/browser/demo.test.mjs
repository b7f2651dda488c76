import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from '../helpers/axe.mjs';
import {
  answers,
  assertCurrent,
  card,
  code,
  control,
  logged,
  panel,
  demoWords,
  section,
  style,
  tags,
  title,
  tooWide,
  visit,
  widget,
  words,
} from './demo-page.mjs';
import { headingText } from '../helpers/step.mjs';

test('the demo portal has its landmarks, and headings in order around those of the widget', () =>
  visit(async (page) => {
    assert.equal(new URL(page.url()).pathname, '/demo/portal/');
    const landmarks = [
      page.getByRole('banner'),
      page.getByRole('navigation', { name: 'Main' }),
      page.getByRole('navigation', { name: 'You are here' }),
      page.getByRole('main'),
      page.getByRole('complementary', { name: 'More help' }),
      page.getByRole('contentinfo'),
      panel(page),
    ];
    for (const landmark of landmarks) assert.equal(await landmark.count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ localName }) => localName));
    for (const [i, level] of levels.entries()) assert.ok(i === 0 || level[1] - levels[i - 1][1] <= 1, levels.join());
  }));

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test(`nothing shifts while the demo portal loads: ${viewport.width} px`, () =>
    visit(
      async (page) => {
        const shifts = await page.evaluate(
          () =>
            new Promise((resolve) => {
              const seen = [];
              new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ value }) => value))).observe({
                type: 'layout-shift',
                buffered: true,
              });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen)));
            }),
        );
        assert.deepEqual(shifts, []);
      },
      { viewport },
    ));
}

for (const [name, tag, options] of [
  ['light', 'en', { colorScheme: 'light' }],
  ['dark', 'en', { colorScheme: 'dark' }],
  ['Arabic on a small phone', 'ar', { viewport: { width: 320, height: 640 } }],
]) {
  test(`nothing for axe to find: ${name}`, () =>
    visit(async (page) => {
      if (options.viewport) await page.getByText('Developer panel').click();
      await control(page, 'Page language').selectOption(tag);
      await title(page, tag).waitFor();
      for (const part of ['Attributes', 'Theme']) await section(page, part).click();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => [id, target, any[0]?.message]),
      );
      assert.deepEqual(found, []);
    }, options));
}

for (const [path, end] of [
  [['answer.thisMessage', 'answer.works'], 'solved.heading'],
  [['answer.thisMessage', 'answer.messageStillThere', 'answer.works'], 'solved.heading'],
  [['answer.thisMessage', 'answer.messageStillThere', 'answer.cannotSignIn'], 'support.heading'],
  [['answer.thisMessage', 'answer.otherProblem'], 'support.heading'],
  [['answer.otherMessage'], 'support.heading'],
  [['answer.otherMessage', 'answer.worksNow'], 'solved.heading'],
]) {
  test(`the guide leads to its end: ${path.map((id) => id.slice('answer.'.length)).join(' → ')}`, () =>
    visit(async (page) => {
      await answers(page, ...path);
      await assertCurrent(page, end);
      const outcomes = (await logged(page)).filter(([name]) => name === 'mch-outcome');
      assert.equal(outcomes[0][1].outcome, end === 'solved.heading' ? 'solved' : 'support');
      await widget(page).getByRole('button', { name: words.en['guide.restart'], exact: true }).click();
      await assertCurrent(page, 'recognize.heading');
    }));
}

test('an answer can be changed, and a step gone back', () =>
  visit(async (page) => {
    await answers(page, 'answer.thisMessage', 'answer.messageStillThere');
    await widget(page).getByRole('button', { name: words.en['guide.back'], exact: true }).click();
    await assertCurrent(page, 'check.heading');
    await widget(page)
      .getByRole('button', { name: new RegExp(`^${words.en['guide.change']}`) })
      .click();
    await assertCurrent(page, 'recognize.heading');
  }));

test('the guide can be walked with the keyboard alone', () =>
  visit(async (page) => {
    const focused = () =>
      page.evaluate(() => {
        let { activeElement } = document;
        while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
        return activeElement.textContent.trim().replace(/\s+/g, ' ');
      });
    const tabTo = async (text) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === text) return;
      }
      assert.fail(`Tab never came to “${text}”`);
    };
    await tabTo(demoWords.en['portal.skip']);
    await page.keyboard.press('Enter');
    await tabTo(words.en['answer.thisMessage']);
    await page.keyboard.press('Enter');
    assert.equal(await focused(), headingText(words.en, 'check.heading'));
    await tabTo(words.en['answer.messageStillThere']);
    await page.keyboard.press('Space');
    assert.equal(await focused(), headingText(words.en, 'organization.heading'));
    await tabTo(words.en['answer.works']);
    await page.keyboard.press('Enter');
    assert.equal(await focused(), words.en['solved.heading']);
    await tabTo('Developer panel');
    await page.keyboard.press('Enter');
    assert.equal(await control(page, 'Page language').isVisible(), false);
  }));

test('what stands in the HTML is what the demo portal says in English', () =>
  visit(async (page) => {
    const html = await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const scopes = [parsed, ...[...parsed.querySelectorAll('template')].map(({ content }) => content)];
      const all = (selector, read) => scopes.flatMap((scope) => [...scope.querySelectorAll(selector)].map(read));
      return [
        ...all('[data-string]', (one) => [one.dataset.string, one.textContent.trim().replace(/\s+/g, ' ')]),
        ...all('[data-string-label]', (one) => [one.dataset.stringLabel, one.getAttribute('aria-label')]),
      ];
    });
    assert.ok(html.length > 90);
    for (const [id, text] of html) assert.equal(text, demoWords.en[id], id);
  }));

for (const tag of tags) {
  test(`in ${tag} demo portal and widget speak one language, in one direction, and fit the smallest phone`, () =>
    visit(async (page) => {
      await control(page, 'Page language').selectOption('ja');
      await title(page, 'ja').waitFor();
      await control(page, 'Page language').selectOption(tag);
      await title(page, tag).waitFor();
      const direction = tag === 'ar' ? 'rtl' : 'ltr';
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
      assert.equal(await page.locator('html').getAttribute('dir'), direction);
      assert.equal(await style(card(page), 'direction'), direction);
      assert.equal(await card(page).getAttribute('lang'), tag);
      await page.getByRole('heading', { level: 1, name: demoWords[tag]['portal.title'] }).waitFor();
      await page
        .getByRole('navigation', { name: demoWords[tag]['portal.mainNav'] })
        .getByText(demoWords[tag]['portal.devices'])
        .waitFor();
      assert.match(await page.title(), new RegExp(demoWords[tag]['portal.title']));
      // The panel speaks it too, but code reads from left to right in every language.
      assert.equal(await style(panel(page), 'direction'), direction);
      await panel(page).getByRole('heading', { level: 2, name: demoWords[tag]['panel.title'] }).waitFor();
      assert.equal(await style(code(page), 'direction'), 'ltr');

      await page.setViewportSize({ width: 320, height: 640 });
      for (const id of [undefined, 'answer.thisMessage', 'answer.messageStillThere', 'answer.cannotSignIn']) {
        if (id) await widget(page).getByRole('button', { name: words[tag][id], exact: true }).click();
        assert.deepEqual(await tooWide(page), []);
      }
    }));
}
