import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from './languages.mjs';
import {
  answer,
  answers,
  assertCurrent,
  button,
  card,
  code,
  control,
  current,
  embed,
  events,
  logged,
  panel,
  portal,
  problem,
  section,
  server,
  style,
  supportLink,
  tags,
  texts,
  title,
  tooWide,
  visit,
  widget,
  words,
} from './portal-page.mjs';
import { headingText } from './step.mjs';

test('the portal has its landmarks, and headings in order around those of the widget', () =>
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
  test(`nothing shifts while the portal loads: ${viewport.width} px`, () =>
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

const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
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
    await tabTo(portal.en['portal.skip']);
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

test('what stands in the HTML is what the portal says in English', () =>
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
    for (const [id, text] of html) assert.equal(text, portal.en[id], id);
  }));

for (const tag of tags) {
  test(`in ${tag} portal and widget speak one language, in one direction, and fit the smallest phone`, () =>
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
      await page.getByRole('heading', { level: 1, name: portal[tag]['portal.title'] }).waitFor();
      await page
        .getByRole('navigation', { name: portal[tag]['portal.mainNav'] })
        .getByText(portal[tag]['portal.devices'])
        .waitFor();
      assert.match(await page.title(), new RegExp(portal[tag]['portal.title']));
      // The panel speaks it too, but code reads from left to right in every language.
      assert.equal(await style(panel(page), 'direction'), direction);
      await panel(page).getByRole('heading', { level: 2, name: portal[tag]['panel.title'] }).waitFor();
      assert.equal(await style(code(page), 'direction'), 'ltr');

      await page.setViewportSize({ width: 320, height: 640 });
      for (const id of [undefined, 'answer.thisMessage', 'answer.messageStillThere', 'answer.cannotSignIn']) {
        if (id) await widget(page).getByRole('button', { name: words[tag][id], exact: true }).click();
        assert.deepEqual(await tooWide(page), []);
      }
    }));
}

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

test('the colour scheme is chosen for portal and widget alike', () =>
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

test('the embed code shows the same widget on an empty page', () =>
  visit(async (page, context) => {
    const plain = await embed(page, context);
    assert.ok((await code(page).innerText()).includes(`src="${server.url}/dist/cdn/missing-certificate-help.js"`));
    assert.doesNotMatch(await code(page).innerText(), /<style>/);
    assert.deepEqual(await texts(plain), await texts(page));
    await plain.close();

    const name = "\"><img src=x onerror=alert(1)> & <b>'us'</b> &amp;";
    await section(page, 'Attributes').click();
    await control(page, 'locale').selectOption('de');
    await control(page, 'support-name').fill(name);
    await control(page, 'support-href').fill('mailto:help@contoso.com?subject=Help&body=%22');
    await control(page, 'heading-level').selectOption('3');
    await control(page, 'language-picker').selectOption('none');
    await section(page, 'Theme').click();
    await button(page, 'Plum').click();
    await control(page, '--mch-font-family').fill('"</style><img src=y>", monospace');
    await title(page, 'de', 3).waitFor();

    const same = await embed(page, context);
    await title(same, 'de', 3).waitFor();
    assert.deepEqual(await texts(same), await texts(page));
    assert.ok((await texts(same)).join().includes(name));
    assert.equal(await same.locator('img').count(), 0);
    for (const property of ['background-color', 'color', 'border-top-left-radius', 'font-family']) {
      assert.equal(await style(card(same), property), await style(card(page), property), property);
    }
    const attributes = (locator) =>
      locator.evaluate((host) =>
        [...host.attributes].filter((one) => one.name !== 'style').map(({ name, value }) => [name, value]),
      );
    assert.deepEqual(await attributes(widget(same)), await attributes(widget(page)));
    await same.close();

    // A step that is set later is a move, so the steps before it look passed; at the start it is the first.
    await button(page, 'Example certificate').click();
    await control(page, 'step').selectOption('check-phone');
    const later = await embed(page, context);
    await title(later, 'de', 3).waitFor();
    assert.equal(await current(later).innerText(), await current(page).innerText());
    await widget(later).getByText('Contoso Root CA 2').first().waitFor();
  }));

test('the embed code goes to the clipboard, or is selected where there is none', () =>
  visit(async (page, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, 'Copy').click();
    await panel(page).getByRole('status').getByText('Copied.').waitFor();
    const text = (await code(page).innerText()).trim();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);

    await section(page, 'Attributes').click();
    await control(page, 'step').selectOption('solved');
    assert.equal(await panel(page).getByRole('status').innerText(), '');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await button(page, 'Copy').click();
    await panel(page).getByRole('status').getByText('selected').waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    assert.equal(selected.trim(), (await code(page).innerText()).trim());
    assert.match(selected, /step="solved"/);
  }));
