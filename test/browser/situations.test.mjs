import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { entry, held, script } from './prerendered.mjs';

const open = opener();
const [en, de] = [await wordsOf('en'), await wordsOf('de')];
const tag = '<missing-certificate-help support-name="Contoso IT"></missing-certificate-help>';
const help = (page) => page.locator('missing-certificate-help');
const title = (scope, words = en) => scope.getByRole('heading', { name: words['article.title'], exact: true });
const library = (file) => readFileSync(join(root, 'node_modules', file), 'utf8');

/** The guide answers. */
async function expectAlive(page, words = en) {
  await title(page, words).waitFor();
  await page.getByRole('button', { name: words['answer.thisMessage'], exact: true }).click();
  await page.locator('.check-phone.now').waitFor({ state: 'attached' });
}

for (const [what, move] of [
  ['moved', (element, to) => to.append(element)],
  ['moved by moveBefore()', (element, to) => (to.moveBefore ? to.moveBefore(element, null) : to.append(element))],
  ['taken out, and put back', (element, to) => (element.remove(), requestAnimationFrame(() => to.append(element)))],
])
  for (const [kind, html] of [
    ['plain', tag],
    ['prerendered', await renderToString({ supportName: 'Contoso IT' })],
  ])
    for (const [file, when] of [
      [entry, 'before the script'],
      ['/locales/de.js', 'while its words load'],
      ['/hydrate.js', 'before it is taken over'],
      ['/companion.js', 'after its first words'],
    ])
      test(`${kind} help that is ${what} ${when} is complete`, async () => {
        const late = held();
        const routes = { [`**${file}`]: late.hold };
        const body = `<main>${html.replace(' locale="en"', '')}</main><section lang="de"></section>${script()}`;
        const { page, seen, close } = await open(body, { routes, waitUntil: 'commit' });
        await page.waitForFunction(() => document.querySelector('section'));
        // Only prerendered help is taken over; and German is asked for once it has moved.
        if (file !== '/locales/de.js' && !(file === '/hydrate.js' && kind === 'plain')) await late.asked;
        await page.evaluate(
          (move) =>
            new Function(`return ${move}`)()(
              document.querySelector('missing-certificate-help'),
              document.querySelector('section'),
            ),
          move.toString(),
        );
        if (file === '/locales/de.js') await late.asked;
        late.release();
        await expectAlive(page, de);
        assert.equal(await help(page).evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll('article').length), 1);
        assert.deepEqual(seen.console, []);
        await close();
      });

test('taken out at any moment, it throws nothing into the page', async () => {
  for (const file of [
    '/locales/en.js',
    '/companion.js',
    '/final-steps.js',
    '/extras/en.js',
    '/labels/de.js',
    '/named-certificate.js',
    '/certificate/en.js',
    '/admin/en.js',
  ]) {
    const late = held();
    const certificate = `certificate-name="A" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2999-01-01"`;
    const html = tag.replace(' ', ` step="contact-support" audience="admin" device-locale="de" ${certificate} `);
    const { page, seen, close } = await open(html + script(), {
      routes: { [`**${file}`]: late.hold },
      waitUntil: 'commit',
    });
    await late.asked;
    await page.evaluate(() => {
      self.taken = document.querySelector('missing-certificate-help');
      self.taken.remove();
    });
    const answered = page.waitForResponse(`**${file}`);
    late.release();
    await (await answered).finished();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.evaluate(() => document.body.append(self.taken));
    await title(page).waitFor();
    await page.locator('[part=report]').waitFor();
    assert.deepEqual(seen.console, [], file);
    await close();
  }
});

test('a deep clone is an element of its own, at its own step', async () => {
  for (const html of [tag, await renderToString()]) {
    const { page, seen, close } = await open(html + script());
    await expectAlive(page);
    await page.evaluate(() => {
      const element = document.querySelector('missing-certificate-help');
      const clone = element.cloneNode(true);
      clone.id = 'clone';
      element.after(clone);
      clone.locale = 'de';
    });
    await title(page.locator('#clone'), de).waitFor();
    await title(help(page).first()).waitFor();
    assert.deepEqual(await help(page).evaluateAll((all) => all.map(({ step }) => step)), ['check-phone', 'recognize']);
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('document.open() under it leaves no trace, and the next page has its own', async () => {
  const { page, seen, close } = await open(tag + script());
  await expectAlive(page);
  await page.evaluate(() => {
    self.before = document.querySelector('missing-certificate-help');
    document.open();
    document.write(
      '<!doctype html><html lang="de"><title>New</title><body><missing-certificate-help id="new"></missing-certificate-help>',
    );
    document.close();
  });
  await expectAlive(page, de);
  await page.evaluate(() => {
    document.querySelector('missing-certificate-help').remove();
    document.body.append(self.before);
  });
  await title(page, de).waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await title(page).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

for (const [name, file, morph] of [
  [
    'idiomorph',
    'idiomorph/dist/idiomorph.js',
    (body, html) => self.Idiomorph.morph(body, html, { morphStyle: 'innerHTML' }),
  ],
  ['morphdom', 'morphdom/dist/morphdom-umd.js', (body, html) => self.morphdom(body, `<body>${html}</body>`)],
])
  test(`${name}: the element stays itself, takes up new attributes, and keeps its progress`, async () => {
    const now = '<p>After</p><missing-certificate-help support-name="Fabrikam" locale="de"></missing-certificate-help>';
    for (const [before, after] of [
      [tag, now],
      [await renderToString(), `<p>After</p>${await renderToString({ locale: 'de', supportName: 'Fabrikam' })}`],
    ]) {
      const { page, seen, close } = await open(`<p>Before</p>${before}${script()}`);
      await page.addScriptTag({ content: library(file) });
      await expectAlive(page);
      await page.evaluate(() => (self.before = document.querySelector('missing-certificate-help')));
      await page.evaluate(
        ([morph, html]) => new Function(`return ${morph}`)()(document.body, html),
        [morph.toString(), after],
      );
      await title(page, de).waitFor();
      await page
        .getByRole('link', { name: /^Fabrikam/ })
        .first()
        .waitFor();
      assert.equal(await help(page).evaluate((element) => element === self.before), true);
      assert.equal(await help(page).evaluate(({ step }) => step), 'check-phone');
      // Chromium's own word about the template; morphdom parses without it.
      assert.deepEqual(
        seen.console.filter((text) => !text.includes('declarative shadowrootmode')),
        [],
      );
      await close();
    }
  });

test('a page that throws in our events loses nothing of the guide', async () => {
  const types = ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-check', 'mch-locale', 'mch-error'];
  const listen = `<script>
    self.heard = [];
    for (const type of ${JSON.stringify(types)})
      addEventListener(type, (event) => {
        self.heard.push(type);
        throw new Error('of the page');
      });
  </script>`;
  const routes = { '**/locales/fr.js*': (route) => route.fulfill({ status: 404 }) };
  const { page, seen, close } = await open(listen + tag + script(), { expected: /of the page/, routes });
  await expectAlive(page);
  await page.locator('.now [data-answer=other]').click();
  await page.locator('.now [part=checks] summary').first().click();
  await page.locator('.now [data-check=browser] input').first().check();
  await page.locator('.now [data-answer=solved]').click();
  await page.locator('.solved.now [part=feedback] button').first().click();
  await chooseLanguage(page, 'fr');
  await page.getByRole('button', { name: en['language.retry'] }).waitFor();
  await chooseLanguage(page, 'de');
  await title(page, de).waitFor();
  await page.locator('footer [part=support-link]').click({ modifiers: ['Alt'] });
  const heard = await page.evaluate(() => [...new Set(self.heard)]);
  assert.deepEqual(heard.sort(), types.sort());
  assert.ok(seen.console.every((text) => /of the page|404/.test(text)));
  await close();
});

test('moved while its list of languages is open: the list is closed there, and can be opened again', async () => {
  const { page, seen, close } = await open(`${tag}<main></main>${script()}`);
  await title(page).waitFor();
  await openLanguages(page);
  await help(page).evaluate((element) => document.querySelector('main').append(element));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await chooseLanguage(page, 'de');
  await title(page, de).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});
