import assert from 'node:assert/strict';
import { test } from 'node:test';
import { teach } from '../helpers/contrast.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { allSections, axeFinds, inLanguage, open, radio, region } from './playground-page.mjs';
import { button, card, control, panel, demoWords, server, style, title, tooWide, visit, widget } from './demo-page.mjs';

/** Name of each pair of colours, its ratio and whether the words say that it is enough. */
const figures = (page) =>
  panel(page)
    .locator('#contrast > div')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const text = row.querySelector('dd').textContent;
        return [row.querySelector('dt').textContent, Number(text.match(/[\d.]+/)[0]), text];
      }),
    );

test('theme: contrast is told in figures and words, as the widget really is, light and dark', () =>
  visit(async (page) => {
    await open(page, 'Theme');
    await teach(page);
    const real = () =>
      page.evaluate(() =>
        [
          ['accent', 'surface'],
          ['on-accent', 'accent'],
          ['text', 'surface'],
          ['quiet', 'surface'],
        ].map((names) => self.contrast(...names.map(self.colour))),
      );
    const assertTrue = async (what) => {
      const told = await figures(page);
      for (const [i, ratio] of (await real()).entries()) {
        assert.ok(Math.abs(told[i][1] - ratio) < 0.03, `${what} ${told[i]} but ${ratio}`);
        assert.match(told[i][2], ratio >= 4.5 ? / passes$/ : / is too low$/);
      }
      return told;
    };
    for (const scheme of ['Light', 'Dark']) {
      await radio(page, scheme).check();
      const told = await assertTrue(scheme);
      assert.ok(told.every(([, ratio]) => ratio >= 4.5));
      for (const preset of ['Plum', 'Forest', 'Plain']) {
        await button(page, preset).click();
        await assertTrue(`${scheme} ${preset}`);
      }
      await button(page, 'Reset theme').click();
    }
    await radio(page, 'Light').check();
    await control(page, '--mch-accent').fill('#9ac');
    const [[name, ratio, verdict]] = await assertTrue('low');
    assert.equal(name, 'Accent on the surface');
    assert.ok(ratio < 4.5);
    assert.match(verdict, /:1 is too low$/);
    await control(page, 'Page language').selectOption('de');
    await panel(page).getByText('ist zu gering').first().waitFor();
    await panel(page).getByText('WCAG verlangt 4,5:1').waitFor();
  }));

test('theme: its CSS can be copied, and gives another widget the same look', () =>
  visit(
    async (page, context) => {
      await open(page, 'Theme');
      await button(page, 'Forest').click();
      await button(page, 'Copy CSS').click();
      await panel(page).getByText('Copied.').waitFor();
      const css = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(css, await region(page, 'CSS of the theme').innerText());
      const colour = await style(card(page), 'background-color');
      const other = await context.newPage();
      await other.goto(`${server.url}/demo/portal/`);
      await card(other).waitFor();
      assert.notEqual(await style(card(other), 'background-color'), colour);
      await other.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css);
      assert.equal(await style(card(other), 'background-color'), colour);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

test('all languages stand side by side, each as the widget of the demo portal is set', () =>
  visit(async (page, context) => {
    // Forty widgets are laid out anew at each change.
    context.setDefaultTimeout(60_000);
    await radio(page, 'All languages').check();
    const available = await page.evaluate(() => customElements.get('missing-certificate-help').catalog.available);
    for (const tag of available) {
      const text = (await wordsOf(tag))['article.title'];
      await inLanguage(page, tag).getByRole('heading', { level: 3, name: text, exact: true }).waitFor();
    }
    assert.equal(await page.locator('missing-certificate-help[locale]').count(), available.length);
    assert.equal(await card(page).isVisible(), false);

    await open(page, 'Attributes', 'Slots', 'Theme', 'Parts');
    await control(page, 'support-name').fill('Fabrikam');
    await inLanguage(page, 'ar').getByRole('link', { name: 'Fabrikam' }).first().waitFor();
    await control(page, 'footer').fill('Everywhere');
    await inLanguage(page, 'ja').getByText('Everywhere').waitFor();
    await button(page, 'Plum').click();
    await control(page, 'Outline a part').selectOption('title');
    for (const tag of ['fr', 'ar']) {
      const copy = inLanguage(page, tag);
      assert.equal(await style(copy.getByRole('article'), 'border-top-left-radius'), '4px');
      assert.equal(await style(copy.getByRole('heading', { level: 3 }).first(), 'outline-style'), 'dashed');
    }
    await radio(page, 'Phone').check();
    assert.equal((await inLanguage(page, 'de').boundingBox()).width, 320);

    await radio(page, 'The portal').check();
    await title(page).waitFor();
    assert.equal(await page.locator('missing-certificate-help').count(), 1);
  }));

test('frames: a tablet’s width where there is room', () =>
  visit(async (page) => {
    await radio(page, 'Tablet').check();
    assert.equal((await widget(page).boundingBox()).width, 768);
  }));

for (const [name, query, options] of [
  ['light', '', { colorScheme: 'light' }],
  ['dark', '?lang=fr', { colorScheme: 'dark' }],
  ['from right to left', '?lang=ar&step=contact-support', {}],
  ['all languages', '?view=all', {}],
  ['a small phone', '?lang=ja', { viewport: { width: 320, height: 640 } }],
  ['a small phone, from right to left, all languages', '?lang=ar&view=all', { viewport: { width: 320, height: 640 } }],
]) {
  test(`nothing for axe to find, and nothing too wide, with everything open: ${name}`, () =>
    visit(
      async (page, context) => {
        if (query.includes('all')) context.setDefaultTimeout(60_000);
        const tag = new URLSearchParams(query).get('lang') ?? 'en';
        await page.getByRole('heading', { level: 1, name: demoWords[tag]['portal.title'] }).waitFor();
        if (options.viewport) await page.getByText(demoWords[tag]['panel.title']).click();
        await open(page, ...allSections);
        if (query.includes('all')) await inLanguage(page, 'zh-Hans').getByRole('article').waitFor();
        await control(page, '--mch-accent').fill('#9ac');
        await control(page, '--mch-text').fill('nonsense');
        await panel(page).getByText(demoWords[tag]['theme.problem']).filter({ visible: true }).waitFor();
        assert.deepEqual(await tooWide(page), []);
        // The accent was made too pale to tell that it is; the widget itself is to be as it should.
        await button(page, 'Reset theme').click();
        assert.deepEqual(await axeFinds(page), []);
      },
      { query: query || '?', ...options },
    ));
}

test('on a small phone the sheet is opened, used and closed with the keyboard', () =>
  visit(
    async (page) => {
      const summary = page.locator('summary').filter({ has: page.getByRole('heading', { level: 2 }) });
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.ok(await control(page, 'Page language').evaluate((one) => one === document.activeElement));
      await page.keyboard.press('d');
      await title(page, 'de').waitFor();
      for (const key of ['Tab', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      assert.ok(await radio(page, 'Dark').isChecked());
      const sheet = await panel(page).boundingBox();
      assert.ok(sheet.y > 200 && sheet.y + sheet.height <= 641, JSON.stringify(sheet));
      await summary.focus();
      await page.keyboard.press('Enter');
      assert.equal(await control(page, 'Page language').isVisible(), false);
      assert.ok((await panel(page).boundingBox()).height < 70);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('before any script the page can be read', () =>
  visit(async (page, context) => {
    const withoutScript = await context.browser().newContext({ javaScriptEnabled: false });
    const read = await withoutScript.newPage();
    await read.goto(page.url());
    await read.getByRole('heading', { level: 1, name: demoWords.en['portal.title'] }).waitFor();
    for (const id of ['portal.lead', 'portal.desk', 'panel.title', 'view.frame', 'embed.title'])
      await read.getByText(demoWords.en[id], { exact: true }).waitFor();
    await withoutScript.close();
  }));
