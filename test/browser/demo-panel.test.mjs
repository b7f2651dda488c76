import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import {
  answer,
  answers,
  button,
  card,
  control,
  events,
  logged,
  panel,
  problem,
  section,
  server,
  style,
  supportLink,
  title,
  tooWide,
  visit,
  widget,
  words,
} from './demo-page.mjs';

test('the panel has a control for each attribute and custom property of the contract', () =>
  visit(async (page) => {
    const source = readFileSync(join(root, 'src/missing-certificate-help.ts'), 'utf8');
    const properties = [...source.matchAll(/@cssprop \[(--[\w-]+)=/g)].map(([, name]) => name);
    const attributes = await page.evaluate(() => customElements.get('missing-certificate-help').observedAttributes);
    assert.ok(properties.length >= 12 && attributes.length >= 9);
    await section(page, 'Attributes').click();
    await section(page, 'Theme').click();
    for (const name of [...attributes, ...properties]) assert.ok(await control(page, name).isVisible(), name);
  }));

test('attributes: locale', () =>
  visit(
    async (page) => {
      await section(page, 'Attributes').click();
      await control(page, 'locale').selectOption('ar');
      await title(page, 'ar').waitFor();
      assert.equal(await style(card(page), 'direction'), 'rtl');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await control(page, 'locale').selectOption('de-AT');
      await title(page, 'de').waitFor();
      await control(page, 'locale').selectOption('is');
      await title(page, 'en').waitFor();
      await widget(page).getByText('Icelandic').waitFor();
      await control(page, 'locale').selectOption({ index: 0 });
      await control(page, 'Page language').selectOption('fr');
      await title(page, 'fr').waitFor();
      assert.equal(await widget(page).getAttribute('locale'), null);
    },
    { expected: /locale="is" can't be used/ },
  ));

test('attributes: support-href and support-name', () =>
  visit(
    async (page) => {
      await section(page, 'Attributes').click();
      await control(page, 'support-name').fill('Ask <b>us</b> & "them"');
      await control(page, 'support-href').fill('https://help.example/?a=1&b=2');
      const link = supportLink(page, 'Ask <b>us</b> & "them"');
      assert.equal(await link.getAttribute('href'), 'https://help.example/?a=1&b=2');
      await control(page, 'support-name').fill('');
      await supportLink(page, words.en['support.defaultName']).waitFor();
      assert.equal(await widget(page).getAttribute('support-name'), null);
      await control(page, 'support-href').fill('javascript:alert(1)');
      await widget(page).getByRole('link').and(page.locator('[href*="go.microsoft.com"]')).first().waitFor();
      await button(page, 'Reset attributes').click();
      assert.equal(
        await supportLink(page, 'Contoso IT Service Desk').getAttribute('href'),
        `${server.url}/demo/portal/#service-desk`,
      );
    },
    { expected: /support-href="javascript:alert\(1\)" can't be used/ },
  ));

test('attributes: step, heading-level and language-picker', () =>
  visit(async (page) => {
    await section(page, 'Attributes').click();
    await control(page, 'step').selectOption('organization-certificate');
    await answer(page, 'answer.cannotSignIn').click();
    await control(page, 'step').selectOption('solved');
    await widget(page).locator('.now').getByText(words.en['solved.again']).waitFor();

    await control(page, 'heading-level').selectOption('4');
    await title(page, 'en', 4).waitFor();
    await control(page, 'heading-level').selectOption({ index: 0 });
    await title(page, 'en', 2).waitFor();

    const picker = widget(page).getByRole('button', { name: `${words.en['language.label']}: English`, exact: true });
    await control(page, 'language-picker').selectOption('none');
    await picker.waitFor({ state: 'detached' });
    await control(page, 'language-picker').selectOption('show');
    await picker.waitFor();
  }));

test('attributes: a certificate', () =>
  visit(async (page) => {
    await section(page, 'Attributes').click();
    await button(page, 'Example certificate').click();
    await control(page, 'step').selectOption('check-phone');
    await widget(page).getByText('Contoso Root CA 2').first().waitFor();
    await widget(page).getByText('9F86 D081 884C 7D65 9A2F').waitFor();
    await control(page, 'certificate-name').fill('Fabrikam Root CA');
    await widget(page).getByText('Fabrikam Root CA').first().waitFor();
    for (const name of ['name', 'sha256', 'expires']) {
      assert.ok(await widget(page).getAttribute(`certificate-${name}`));
    }
    await button(page, 'Reset attributes').click();
    await widget(page).getByText('Fabrikam Root CA').waitFor({ state: 'detached' });
    assert.equal(await widget(page).getAttribute('certificate-name'), null);
  }));

test('the theme has its effect at once, refuses what is no value, and can be reset', () =>
  visit(async (page) => {
    await section(page, 'Theme').click();
    const first = answer(page, 'answer.thisMessage');
    const usual = await style(first, 'background-color');
    await control(page, '--mch-accent').fill('rebeccapurple');
    assert.equal(await style(first, 'background-color'), 'rgb(102, 51, 153)');
    assert.equal(await control(page, 'Pick --mch-accent').inputValue(), '#663399');
    await control(page, 'Pick --mch-accent').fill('#a03000');
    assert.equal(await control(page, '--mch-accent').inputValue(), '#a03000');
    assert.equal(await style(first, 'background-color'), 'rgb(160, 48, 0)');
    assert.equal(await control(page, 'Pick --mch-tint').inputValue(), '#f7eeeb');

    for (const wrong of ['nonsense', 'rgb(1, 2, 3', 'red; --mch-text: red', 'red } b { color: red']) {
      await control(page, '--mch-accent').fill(wrong);
      await problem(page).waitFor();
      assert.equal(await style(first, 'background-color'), usual, wrong);
    }
    await button(page, 'Reset theme').click();
    assert.equal(await problem(page).count(), 0);
    assert.equal(await widget(page).getAttribute('style'), null);

    await control(page, '--mch-radius').fill('0px');
    assert.equal(await style(card(page), 'border-top-left-radius'), '0px');
    await control(page, '--mch-font-size').fill('20px');
    assert.equal(await style(card(page), 'font-size'), '20px');
    await control(page, '--mch-max-inline-size').fill('500px');
    assert.equal((await card(page).boundingBox()).width, 500);

    const looks = new Set([usual]);
    for (const preset of ['Plum', 'Forest', 'Plain']) {
      await button(page, preset).click();
      looks.add(await style(first, 'background-color'));
    }
    assert.equal(looks.size, 4);
    await button(page, 'Reset theme').click();
    assert.equal(await style(first, 'background-color'), usual);
  }));

test('the colour scheme is chosen for demo portal and widget alike', () =>
  visit(
    async (page) => {
      const isDark = (locator) =>
        locator.evaluate((element) =>
          getComputedStyle(element)
            .backgroundColor.match(/\d+/g)
            .every((part) => part < 80),
        );
      for (const [name, dark] of [
        ['Auto', true],
        ['Light', false],
        ['Dark', true],
        ['Auto', true],
      ]) {
        await panel(page).getByRole('radio', { name }).check();
        assert.equal(await isDark(page.locator('html')), dark, name);
        assert.equal(await isDark(card(page)), dark, name);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      assert.equal(await isDark(card(page)), false);
    },
    { colorScheme: 'dark' },
  ));

test('width frames hold the widget, in the window and on the smallest phone', () =>
  visit(async (page) => {
    const width = async () => (await widget(page).boundingBox()).width;
    assert.ok((await width()) > 700);
    for (const [name, expected] of [
      ['Sidebar', 360],
      ['Phone', 320],
    ]) {
      await panel(page).getByRole('radio', { name }).check();
      assert.equal(await width(), expected);
      assert.deepEqual(
        await widget(page).evaluate((host) => {
          const wide = [...host.shadowRoot.querySelectorAll('*')].filter(
            (element) => element.getBoundingClientRect().right > host.getBoundingClientRect().right + 0.5,
          );
          return wide.map(({ outerHTML }) => outerHTML.slice(0, 120));
        }),
        [],
      );
    }
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of ['Sidebar', 'Phone', 'Full']) {
      await panel(page).getByRole('radio', { name }).check();
      assert.deepEqual(await tooWide(page), [], name);
    }
  }));

test('on a small screen the panel waits below until it is asked for', () =>
  visit(
    async (page) => {
      assert.equal(await control(page, 'Page language').isVisible(), false);
      await page.getByText('Developer panel').click();
      for (const part of ['Attributes', 'Theme']) await section(page, part).click();
      assert.deepEqual(await tooWide(page), []);
      await control(page, 'Page language').selectOption('de');
      await title(page, 'de').waitFor();
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('everything that is to be tapped has room for a finger', () =>
  visit(async (page) => {
    for (const part of ['Attributes', 'Theme']) await section(page, part).click();
    const small = await page
      .locator('.portal a, .panel :is(input:not([type=radio]), select, button, summary, fieldset label)')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    assert.deepEqual(small, []);
  }));

test('the log lists events with their details, newest first, until it is cleared', () =>
  visit(
    async (page, context) => {
      assert.deepEqual(await logged(page), [['mch-locale', { asked: 'en', shown: 'en', cause: 'page', complete: 1 }]]);
      await button(page, 'Clear').click();
      assert.equal(await events(page).count(), 0);

      await answers(page, 'answer.thisMessage', 'answer.otherProblem');
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        supportLink(page, 'Contoso IT Service Desk').click(),
      ]);
      await title(tab).waitFor();
      assert.equal(tab.url(), `${server.url}/demo/portal/#service-desk`);
      await tab.close();
      assert.deepEqual(await logged(page), [
        ['mch-support', { href: `${server.url}/demo/portal/#service-desk`, step: 'contact-support' }],
        ['mch-outcome', { outcome: 'support', step: 'check-phone' }],
        ['mch-step', { from: 'check-phone', to: 'contact-support', cause: 'answer' }],
        ['mch-step', { from: 'recognize', to: 'check-phone', cause: 'answer' }],
      ]);

      await button(page, 'Clear').click();
      await page.route('**/locales/fr.js', (route) => route.abort());
      await control(page, 'Page language').selectOption('fr');
      await widget(page).getByRole('button', { name: words.en['language.retry'] }).click();
      await title(page, 'fr').waitFor();
      assert.deepEqual(
        (await logged(page)).map(([name]) => name),
        ['mch-locale', 'mch-error'],
      );
      await chooseLanguage(widget(page), 'ja');
      await title(page, 'ja').waitFor();
      assert.deepEqual((await logged(page))[0], [
        'mch-locale',
        { asked: 'ja', shown: 'ja', cause: 'picker', complete: 1 },
      ]);
    },
    { expected: /^Failed to load resource: net::ERR_FAILED$/ },
  ));
