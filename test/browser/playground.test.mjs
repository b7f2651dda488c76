import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { teach } from './contrast.mjs';
import { chooseLanguage } from './languages.mjs';
import {
  answers,
  button,
  card,
  code,
  control,
  current,
  logged,
  named,
  panel,
  portal,
  section,
  server,
  style,
  title,
  tooWide,
  visit,
  widget,
  words,
} from './portal-page.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const element = JSON.parse(read('dist/custom-elements.json'))
  .modules.flatMap((module) => module.declarations ?? [])
  .find(({ tagName }) => tagName === 'missing-certificate-help');
const axe = read('node_modules/axe-core/axe.min.js');
const allSections = ['Attributes', 'Slots', 'Properties', 'Parts', 'Theme', 'More demos'];

/** By its name, behind which some have a number of pixels. */
const radio = (page, name) =>
  panel(page).getByRole('radio', { name: new RegExp(named(name).source.replace(/\$$/, '( \\d+)?$')) });
const region = (page, name) => panel(page).getByRole('region', { name: named(name) });
const open = async (page, ...names) => {
  for (const name of names) await section(page, name).click();
};
/** The widget in one of the languages, where all are shown. */
const inLanguage = (page, tag) => page.getByRole('listitem').locator(`missing-certificate-help[locale="${tag}"]`);
/** Names of the rows of a section, as they are labelled. */
const labels = (page, title) =>
  panel(page)
    .locator('details.section')
    .filter({ has: page.getByRole('heading', { level: 3, name: named(title) }) })
    .locator('.row > label')
    .allInnerTexts();
const axeFinds = async (page) => {
  await page.evaluate(axe);
  // Cards side by side may be in languages that name the guide alike, such as both kinds of Portuguese.
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ rules: { 'landmark-unique': { enabled: false } } }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => [id, target, any[0]?.message]));
};

test('there is a control for each attribute, slot, property, part and custom property of the element, and for nothing else', () =>
  visit(async (page) => {
    await open(page, ...allSections);
    const namesOf = (list) => list.map(({ name }) => name);
    const isSettable = ({ kind, attribute, static: isStatic, readonly }) =>
      kind === 'field' && !attribute && !isStatic && !readonly;
    assert.deepEqual(await labels(page, 'Attributes'), namesOf(element.attributes));
    assert.deepEqual(
      await labels(page, 'Slots'),
      namesOf(element.slots).map((name) => name || 'default slot'),
    );
    assert.deepEqual(await labels(page, 'Properties'), namesOf(element.members.filter(isSettable)));
    assert.deepEqual(await labels(page, 'Theme'), namesOf(element.cssProperties));
    const parts = await control(page, 'Outline a part').getByRole('option').allInnerTexts();
    assert.deepEqual(parts.slice(1), namesOf(element.cssParts));
    // A choice of nothing but "None" would be no control.
    for (const name of namesOf(element.members.filter(isSettable)))
      assert.ok((await control(page, name).getByRole('option').count()) > 1, name);
  }));

test('each attribute is set, shown in the embed code and kept in the address, and removed when its control is emptied', () =>
  visit(
    async (page) => {
      await open(page, 'Attributes');
      for (const { name } of element.attributes) {
        const field = control(page, name);
        const isList = await field.evaluate(({ localName }) => localName === 'select');
        const value = isList ? await field.getByRole('option').last().getAttribute('value') : `x-${name}`;
        if (isList) await field.selectOption(value);
        else await field.fill(value);
        assert.equal(await widget(page).getAttribute(name), value, name);
        assert.ok((await code(page).innerText()).includes(`${name}="${value}"`), name);
        assert.equal(new URL(page.url()).searchParams.get(name), value, name);
        if (isList) await field.selectOption({ index: 0 });
        else await field.fill('');
        assert.equal(await widget(page).getAttribute(name), null, name);
      }
    },
    // Most of these values are no good, and the widget says so.
    { expected: /can't be used|resources-href|404/ },
  ));

test('the attributes of the last steps have their effect: audience, device and support language', () =>
  visit(async (page) => {
    await open(page, 'Attributes');
    await control(page, 'audience').selectOption('admin');
    await control(page, 'device-locale').fill('de');
    await control(page, 'support-locale').fill('fr');
    await control(page, 'step').selectOption('contact-support');
    const extras = (await import('../../dist/extras/fr.js')).default;
    await widget(page).locator('[part~=admin]').waitFor();
    const report = await widget(page).evaluate((host) => host.report());
    const firstLine = Object.values(extras).find((text) => report.startsWith(text.split('{')[0]));
    assert.ok(firstLine, 'the report is in French');
    await control(page, 'step').selectOption('check-phone');
    await widget(page).locator('b[lang=de]').filter({ visible: true }).first().waitFor();
  }));

test('the address of a step stands beside that of the view, and back and forward keep both', () =>
  visit(async (page) => {
    await open(page, 'Attributes');
    await control(page, 'deep-link').selectOption('fragment');
    await answers(page, 'answer.thisMessage');
    await page.waitForURL(/\?deep-link=fragment#mch-.*check-phone$/);
    await control(page, 'heading-level').selectOption('3');
    await page.waitForURL(/heading-level=3.*#mch-.*check-phone$/);
    await page.goBack();
    await current(page).getByText(words.en['recognize.heading']).waitFor();
    await page.waitForURL(/heading-level=3/);
  }));

test('slots: what is typed stands in the widget, as text and nothing else', () =>
  visit(async (page) => {
    await open(page, 'Slots', 'Attributes');
    await control(page, 'footer').fill('Contoso <b>& friends</b>');
    await widget(page).getByText('Contoso <b>& friends</b>').waitFor();
    await control(page, 'error-image').selectOption({ label: 'Example screenshot' });
    const picture = widget(page).getByRole('img', { name: portal.en['slots.alternative'] });
    await picture.waitFor();
    assert.ok(await picture.evaluate((image) => image.complete || image.decode().then(() => true)));
    await control(page, 'support').fill('Ask at the desk');
    await control(page, 'step').selectOption('contact-support');
    await widget(page).getByText('Ask at the desk').waitFor();
    await control(page, 'footer').fill('');
    await control(page, 'error-image').selectOption({ index: 0 });
    await control(page, 'step').selectOption('recognize');
    await picture.waitFor({ state: 'detached' });
    assert.equal(await widget(page).evaluate((host) => host.children.length), 1);
  }));

test('slots: the default one is seen as long as the widget has no words', async () => {
  await visit(async (page, context) => {
    await open(page, 'Slots');
    await control(page, 'default slot').fill('Call extension 4357');
    assert.equal(await widget(page).getByText('Call extension 4357').isVisible(), false);
    await context.route('**/dist/cdn/missing-certificate-help.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(page.url());
    await widget(page).getByText('Call extension 4357').waitFor();
  });
});

test('parts: the chosen one is outlined by a rule of the page, and counted', () =>
  visit(async (page) => {
    await open(page, 'Parts');
    const list = control(page, 'Outline a part');
    const outlined = () =>
      widget(page).evaluate((host) =>
        [...host.shadowRoot.querySelectorAll('*')]
          .filter((one) => one.checkVisibility() && getComputedStyle(one).outlineStyle === 'dashed')
          .map((one) => one.getAttribute('part')),
      );
    for (const { name } of element.cssParts) {
      await list.selectOption(name);
      const found = await outlined();
      for (const part of found) assert.ok(part.split(' ').includes(name), `${name}: ${part}`);
      await panel(page).getByText(`On screen now: ${found.length}`, { exact: true }).waitFor();
    }
    await list.selectOption('answer');
    assert.equal((await outlined()).length, 2);
    await list.selectOption('back');
    assert.equal((await outlined()).length, 0);
    await answers(page, 'answer.thisMessage');
    // One goes back, the other to the answer given.
    await panel(page).getByText('On screen now: 2', { exact: true }).waitFor();
    assert.equal((await outlined()).length, 2);
    await list.selectOption({ index: 0 });
    assert.deepEqual(await outlined(), []);
  }));

test('properties: words of the portal, a language of its own, and its running i18next', () =>
  visit(async (page) => {
    await open(page, 'Properties');
    const own = (text) => widget(page).getByRole('heading', { level: 2, name: text });
    await control(page, 'resources').selectOption({ label: 'A title of your own in each language' });
    await own('Contoso: your phone needs a certificate').waitFor();
    assert.match(await code(page).innerText(), /\.resources = resources/);
    await control(page, 'Page language').selectOption('de');
    await own('Contoso: Ihr Smartphone braucht ein Zertifikat').waitFor();
    await control(page, 'resources').selectOption('welsh');
    await title(page, 'de').waitFor();
    await chooseLanguage(widget(page), 'cy');
    await own('Mae angen tystysgrif ar eich dyfais').waitFor();
    await chooseLanguage(widget(page), '');
    await control(page, 'resources').selectOption({ index: 0 });
    await title(page, 'de').waitFor();

    await control(page, 'i18n').selectOption({ index: 1 });
    await own('Contoso: Ihr Smartphone braucht ein Zertifikat').waitFor();
    await control(page, 'Page language').selectOption('ja');
    await own('Contoso: スマートフォンに証明書が必要です').waitFor();
    await control(page, 'i18n').selectOption({ index: 0 });
    await title(page, 'ja').waitFor();
  }));

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

test('all languages stand side by side, each as the widget of the portal is set', () =>
  visit(async (page, context) => {
    // Forty widgets are laid out anew at each change.
    context.setDefaultTimeout(60_000);
    await radio(page, 'All languages').check();
    const available = await page.evaluate(() => customElements.get('missing-certificate-help').catalog.available);
    for (const tag of available) {
      const text = (await import(`../../dist/locales/${tag}.js`)).default['article.title'];
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

test('the log has each of the element’s events', () =>
  visit(
    async (page, context) => {
      await context.route('**/locales/fr.js*', (route) => route.abort());
      await control(page, 'Page language').selectOption('fr');
      await widget(page).getByRole('button', { name: words.en['language.retry'] }).waitFor();
      await answers(page, 'answer.otherMessage');
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        widget(page).locator('[part~=support-link]').filter({ visible: true }).first().click(),
      ]);
      await tab.close();
      // Whether it helped is asked once the link was used.
      await widget(page).locator('[part~=feedback]').getByRole('button').first().click();
      const check = widget(page).locator('[part~=checks] details').first();
      await check.locator('summary').click();
      await check.getByRole('radio').first().check();
      const seen = new Set((await logged(page)).map(([name]) => name));
      assert.deepEqual([...seen].sort(), element.events.map(({ name }) => name).sort());
    },
    { expected: /ERR_FAILED/ },
  ));

test('a view goes with its link: whatever was set is there again, and the link says nothing else', () =>
  visit(
    async (page, context) => {
      await open(page, ...allSections);
      await control(page, 'Page language').selectOption('ar');
      await title(page, 'ar').waitFor();
      await radio(page, 'Dark').check();
      await radio(page, 'Sidebar').check();
      await radio(page, 'React').check();
      await control(page, 'support-name').fill('A & B="<i>" #1 % +');
      await control(page, 'support-href').fill('');
      await control(page, 'heading-level').selectOption('4');
      await control(page, 'footer').fill('{{x}} </script>');
      await control(page, 'error-image').selectOption('example');
      await control(page, 'resources').selectOption('own');
      await control(page, '--mch-accent').fill('light-dark(#7b2d8e, #d9a5e6)');
      await control(page, 'Outline a part').selectOption('title');
      await button(page, 'Copy link').click();
      await panel(page).getByText(portal.ar['copy.done']).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(page.url(), link);
      assert.deepEqual([...new URL(link).searchParams.keys()].sort(), [
        'code',
        'heading-level',
        'lang',
        'mch-accent',
        'part',
        'resources',
        'scheme',
        'slot-error-image',
        'slot-footer',
        'support-href',
        'support-name',
        'width',
      ]);

      const other = await context.newPage();
      await other.goto(link);
      await title(other, 'ar', 4).waitFor({ state: 'detached' });
      const titleText = 'Contoso: يحتاج هاتفك إلى شهادة';
      await widget(other).getByRole('heading', { level: 4, name: titleText }).waitFor();
      const seen = (one) =>
        one.evaluate(() => {
          const host = document.querySelector('missing-certificate-help');
          const root = document.documentElement;
          const shown = host.shadowRoot.querySelector('[part~=title]');
          return {
            page: [root.lang, root.dir, getComputedStyle(root).colorScheme, document.title],
            html: host.outerHTML,
            code: document.getElementById('code').textContent,
            title: shown.textContent,
            outline: getComputedStyle(shown).outlineStyle,
            width: host.getBoundingClientRect().width,
            controls: [...document.querySelectorAll('.panel :is(input, select)')].map((control) =>
              control.type === 'radio' ? control.checked : control.value,
            ),
          };
        });
      assert.deepEqual(await seen(other), await seen(page));
      assert.equal(other.url(), link);

      await button(page, 'Reset attributes').click();
      await button(page, 'Reset theme').click();
      await control(page, 'footer').fill('');
      for (const name of ['error-image', 'resources', 'Outline a part']) {
        await control(page, name).selectOption({ index: 0 });
      }
      for (const name of ['Auto', 'Full', 'Plain HTML']) await radio(page, name).check();
      await control(page, 'Page language').selectOption('en');
      await title(page).waitFor();
      assert.equal(page.url(), `${server.url}/demo/portal/`);
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

const hostile = new URLSearchParams([
  ['lang', '../../../dist/locales/de'],
  ['scheme', 'dark; background: url(https://evil.example)'],
  ['width', '<img src=x>'],
  ['view', '__proto__'],
  ['code', 'constructor'],
  ['part', 'x){}*{display:none'],
  ['resources', '__proto__'],
  ['i18n', 'https://evil.example/i18n.js'],
  ['onclick', 'alert(1)'],
  ['style', 'display:none'],
  ['id', 'main'],
  ['slot', '<img src=x onerror=alert(1)>'],
  ['slot-footer', '</p><script>alert(1)</script>'],
  ['slot-error-image', 'https://evil.example/x.png'],
  ['support-name', '"><script>alert(1)</script>'],
  ['support-href', 'javascript:alert(1)'],
  ['resources-href', 'https://evil.example/words.json'],
  ['locale', '"><img src=x>'],
  ['step', 'toString'],
  ['heading-level', '99'],
  ['mch-accent', 'red; } body { display: none'],
  ['mch-surface', 'url(https://evil.example/x.png)'],
  ['mch-text', 'x'.repeat(20_000).slice(0, 2000)],
  ['__proto__', 'x'],
  ['unknown', 'x'],
]);

test('a hostile link can do no more than a person at the controls', () =>
  visit(
    async (page, context) => {
      const dialogs = [];
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await title(page).waitFor();
      assert.deepEqual(await widget(page).evaluate((host) => host.getAttributeNames().sort()), [
        'resources-href',
        'support-href',
        'support-name',
      ]);
      assert.equal(await widget(page).locator('> img, > script').count(), 0);
      await widget(page).getByText('</p><script>alert(1)</script>').waitFor();
      assert.ok(await page.locator('h1').isVisible());
      assert.equal(await style(page.locator('html'), 'color-scheme'), 'light dark');
      assert.deepEqual(
        await widget(page)
          .locator('[part~=support-link]')
          .evaluateAll((links) => links.filter(({ protocol }) => protocol === 'javascript:').length),
        0,
      );
      await open(page, 'Theme');
      assert.equal(await panel(page).getByText('No value for this property').filter({ visible: true }).count(), 3);
      await button(page, 'Reset theme').click();
      const query = new URL(page.url()).searchParams;
      for (const name of [
        'onclick',
        'style',
        'id',
        'unknown',
        '__proto__',
        'lang',
        'view',
        'code',
        'part',
        'mch-text',
      ]) {
        assert.equal(query.get(name), null, name);
      }
      assert.deepEqual(dialogs, []);
      assert.equal(context.pages().length, 1);
    },
    {
      query: `?${hostile}`,
      expected: /support-href="javascript:alert\(1\)" can't be used|evil\.example\/words\.json|words at|connect-src/,
    },
  ));

test('a language that can’t be loaded leaves the page as it is, and says so', () =>
  visit(
    async (page) => {
      await page.route('**/demo/words/ja.js', (route) => route.abort());
      await control(page, 'Page language').selectOption('ja');
      await panel(page).getByText('This language could not be loaded.').waitFor();
      assert.equal(await control(page, 'Page language').inputValue(), 'en');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    },
    { expected: /ERR_FAILED/ },
  ));

test('every other demo is linked', () =>
  visit(async (page) => {
    await open(page, 'More demos');
    const hosts = await page.evaluate(async () => {
      const list = new URL('../hosts/', location.href);
      const parsed = new DOMParser().parseFromString(await (await fetch(list)).text(), 'text/html');
      return [...parsed.querySelectorAll('main a')].map((link) => new URL(link.getAttribute('href'), list).href);
    });
    const linked = await panel(page)
      .getByRole('link')
      .evaluateAll((links) => links.filter((link) => link.checkVisibility()).map(({ href }) => href));
    assert.ok(hosts.length > 10);
    for (const href of [
      ...hosts,
      `${server.url}/demo/hosts/`,
      `${server.url}/demo/events/`,
      `${server.url}/demo/offline/`,
      `${server.url}/demo/translate/`,
    ])
      assert.ok(linked.includes(href), href);
    await panel(page).getByText('demo/hosts/express').waitFor();
    await panel(page).getByRole('link', { name: 'Unusual places' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(page.url(), `${server.url}/demo/hosts/places/`);
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
        await page.getByRole('heading', { level: 1, name: portal[tag]['portal.title'] }).waitFor();
        if (options.viewport) await page.getByText(portal[tag]['panel.title']).click();
        await open(page, ...allSections);
        if (query.includes('all')) await inLanguage(page, 'zh-Hans').getByRole('article').waitFor();
        await control(page, '--mch-accent').fill('#9ac');
        await control(page, '--mch-text').fill('nonsense');
        await panel(page).getByText(portal[tag]['theme.problem']).filter({ visible: true }).waitFor();
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
    await read.getByRole('heading', { level: 1, name: portal.en['portal.title'] }).waitFor();
    for (const id of ['portal.lead', 'portal.desk', 'panel.title', 'view.frame', 'embed.title'])
      await read.getByText(portal.en[id], { exact: true }).waitFor();
    await withoutScript.close();
  }));
