import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../helpers/languages.mjs';
import { extrasOf } from '../helpers/words.mjs';
import { allSections, element, labels, open } from './playground-page.mjs';
import {
  answers,
  code,
  control,
  current,
  logged,
  panel,
  demoWords,
  server,
  title,
  visit,
  widget,
  words,
} from './demo-page.mjs';

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
    { expected: /can't be used|is missing; using|resources-href|404/ },
  ));

test('the attributes of the last steps have their effect: audience, device and support language', () =>
  visit(async (page) => {
    await open(page, 'Attributes');
    await control(page, 'audience').selectOption('admin');
    await control(page, 'device-locale').fill('de');
    await control(page, 'support-locale').fill('fr');
    await control(page, 'step').selectOption('contact-support');
    const extras = await extrasOf('fr');
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
    const picture = widget(page).getByRole('img', { name: demoWords.en['slots.alternative'] });
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

test('properties: words of the demo portal, a language of its own, and its running i18next', () =>
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
