import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { parseXliff } from '../../scripts/words/xliff.mjs';
import { axe } from '../helpers/axe.mjs';
import { opener } from '../helpers/page.mjs';
import { extrasOf, wordsOf } from '../helpers/words.mjs';

const open = opener();
const read = (file) => readFileSync(join(root, file), 'utf8');
const german = read('locales/de.xlf');
const { messages } = await import('../../build/demo/translate/messages.js');
const words = await wordsOf('de');

/** A message of the first step without marks, so that it stands there as it is written. */
const id = 'answer.thisMessage';
/** One of a later step. */
const later = 'answer.cannotSignIn';

const help = (page) => page.locator('translated-help');
const article = (page) => help(page).getByRole('article');
const field = (page, message) => page.getByRole('textbox', { name: `Translation of ${message}`, exact: true });
const row = (page, message) => page.getByRole('listitem').filter({ has: field(page, message) });
const pick = (page, name, text) =>
  page
    .getByLabel('Or a file of yours')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text, 'utf8') });
const isOpen = (page, name) => page.getByText(`${name} is open.`).waitFor();
/** Which element's box lies within the frame that is drawn, and whether one is drawn at all. */
const framed = (locator) =>
  locator.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return [...document.querySelectorAll('.outline rect')].some((frame) => {
      const [x, y] = middle(frame.getBoundingClientRect());
      return x >= left && x <= right && y >= top && y <= bottom;
    });
  });
const eventually = async (look, wanted) => {
  const end = Date.now() + 10_000;
  let seen;
  do seen = await look();
  while (seen !== wanted && Date.now() < end);
  assert.equal(seen, wanted);
};

/** Opens the page, and asserts at the end that nothing was complained of and nothing asked of anybody else. */
async function visit(drive, options = {}) {
  const { page, seen, close } = await open('', options);
  await page.goto(new URL('/demo/translate/', page.url()).href);
  await article(page).waitFor();
  await page.getByText(/\.xlf is open\.$/).waitFor();
  await drive(page, seen);
  assert.deepEqual(await page.evaluate(() => self.violations), []);
  assert.deepEqual(seen.console, []);
  assert.deepEqual(
    seen.requests.filter((address) => /^https?:/.test(address)),
    [],
  );
  await close();
}

test('a language of the project is shown in the element, in its direction', () =>
  visit(async (page) => {
    for (const [tag, direction] of [
      ['ar', 'rtl'],
      ['de', 'ltr'],
    ]) {
      await page.getByLabel('Language of the project').selectOption(tag);
      await isOpen(page, `${tag}.xlf`);
      assert.equal(await article(page).getAttribute('lang'), tag);
      assert.equal(await article(page).getAttribute('dir'), direction);
      assert.equal(await field(page, id).getAttribute('dir'), direction);
      assert.equal(await field(page, id).getAttribute('lang'), tag);
    }
    await help(page).getByRole('button', { name: words[id], exact: true }).waitFor();
    assert.equal(await page.getByRole('list', { name: 'Messages' }).getByRole('textbox').count(), messages.length);
    // The characters by which messages are found are taken out again.
    assert.doesNotMatch(await article(page).innerText(), /[\u2061-\u2064]/);
    // What only the end of the guide has is the file's too.
    await page.getByLabel('Step', { exact: true }).selectOption('contact-support');
    const extras = await extrasOf('de');
    await help(page).getByText(extras['report.heading']).first().waitFor();
  }));

test('a file is shown as it is: what it lacks is English, and is told', () =>
  visit(async (page) => {
    const text = german
      .replace(`<target>${words[id]}</target>`, '<target/>')
      .replace(/(<trans-unit id="answer\.otherMessage">[\s\S]*?<target>)[^<]*/, '$1Nein {mark}');
    await pick(page, 'mine.xlf', text);
    await isOpen(page, 'mine.xlf');
    const { source } = messages.find((message) => message.id === id);
    await help(page).getByRole('button', { name: source, exact: true }).waitFor();
    await row(page, id).getByText('target is empty').waitFor();
    await row(page, 'answer.otherMessage').getByText('placeholder {mark} invented').waitFor();
    await page.getByLabel('Only with problems').check();
    await page.getByText(`2 of ${messages.length} messages; 2 with problems`).waitFor();
    await page.getByLabel('Find', { exact: true }).fill('otherMessage');
    await page.getByText('1 of').waitFor();
    assert.equal(await field(page, id).isVisible(), false);
  }));

test('a language that the project doesn’t have yet is shown too', () =>
  visit(async (page) => {
    const text = german.replace('target-language="de"', 'target-language="ckb"').replace(words[id], 'بەڵێ');
    await pick(page, 'ckb.xlf', text);
    await isOpen(page, 'ckb.xlf');
    await help(page).getByRole('button', { name: 'بەڵێ', exact: true }).waitFor();
    assert.equal(await article(page).getAttribute('lang'), 'ckb');
    assert.equal(await article(page).getAttribute('dir'), 'rtl');
  }));

test('what is edited is seen at once, checked, and saved with every other byte as it was', () =>
  visit(async (page) => {
    const text = `\ufeff${german}`
      .replace(`<target>${words[id]}`, `<target state="needs-translation" xml:lang='de'>${words[id]}`)
      .replaceAll('\n', '\r\n')
      .replace('</body>', '<!-- <trans-unit id="answer.thisMessage"> -->\r\n</body>');
    await pick(page, 'mine.xlf', text);
    await isOpen(page, 'mine.xlf');
    await row(page, id).getByText('not finished').waitFor();
    await field(page, id).fill('Ja & <nein>');
    await help(page).getByRole('button', { name: 'Ja & <nein>', exact: true }).waitFor();
    await row(page, id).getByText('markup').waitFor();
    await field(page, id).fill('Ja & nein');
    await help(page).getByRole('button', { name: 'Ja & nein', exact: true }).waitFor();
    assert.equal(await row(page, id).getByText('not finished').count(), 0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'mine.xlf');
    assert.equal(
      readFileSync(await download.path(), 'utf8'),
      text
        .replace('state="needs-translation"', 'state="translated"')
        .replace(`>${words[id]}</target>`, '>Ja &amp; nein</target>'),
    );
  }));

test('what the build would find is told beside the message: letters, typography, terms, labels and safety', () =>
  visit(async (page) => {
    await pick(page, 'de.xlf', german);
    await isOpen(page, 'de.xlf');
    const problems = (message) => row(page, message).getByRole('list').getByRole('listitem');
    assert.equal(await problems('organization.safety').count(), 0);
    for (const [message, text, expected] of [
      ['organization.safety', 'Installieren Sie ein Zertifikat.', /\[never\] not said/],
      ['article.lead', 'Das ist ein "Test" mit ł.', /"ł" \(U\+0142\) is no letter of de/],
      ['label.dateTime', 'Datum', /label of Android: must be/],
    ]) {
      await field(page, message).fill(text);
      await problems(message).filter({ hasText: expected }).waitFor();
    }
  }));

test('every language of the project is without problems there, too', async () => {
  const { qualityProblems } = await import('../../demo/translate/quality.js');
  const { languages } = await import('../../build/demo/translate/messages.js');
  for (const tag of languages) {
    const units = parseXliff(read(`locales/${tag}.xlf`)).units.map(({ id, target = '' }) => [id, target]);
    assert.deepEqual(await qualityProblems(tag, new Map(units)), [], tag);
  }
});

test('a message is framed where it stands, in whatever step, and found by clicking on it', () =>
  visit(async (page) => {
    await page.getByLabel('Language of the project').selectOption('de');
    await isOpen(page, 'de.xlf');
    const button = help(page).getByRole('button', { name: words[id], exact: true });
    await field(page, id).focus();
    await eventually(() => framed(button), true);
    assert.equal(await row(page, id).getAttribute('aria-current'), 'true');

    const hidden = help(page).getByRole('button', { name: words[later], exact: true });
    assert.equal(await hidden.isVisible(), false);
    await field(page, later).focus();
    await hidden.waitFor();
    await eventually(() => framed(hidden), true);
    assert.equal(await page.getByLabel('Step', { exact: true }).inputValue(), 'organization-certificate');

    const title = help(page).getByRole('heading', { name: words['article.title'], exact: true });
    await page.getByLabel('Find', { exact: true }).fill('nothing of that');
    await title.click();
    await eventually(
      () => field(page, 'article.title').evaluate((element) => element === document.activeElement),
      true,
    );
    await eventually(() => framed(title), true);
    // What is to be used works, and its row is shown without taking the focus away.
    await hidden.click();
    await eventually(() => row(page, later).getAttribute('aria-current'), 'true');
    await eventually(() => page.getByLabel('Step', { exact: true }).inputValue(), 'contact-support');

    await page.getByLabel('Every step at once').check();
    await button.waitFor();
  }));

test('a file is read as other tools write it', () =>
  visit(async (page) => {
    for (const tool of ['weblate', 'crowdin', 'poedit', 'omegat']) {
      await pick(page, `${tool}.xlf`, read(`test/scripts/fixtures/xliff/${tool}.xlf`));
      await isOpen(page, `${tool}.xlf`);
      assert.equal(await page.getByRole('alert').innerText(), '');
    }
  }));

test('a file that can’t be read as a whole is refused by name, and the one before stays', () =>
  visit(async (page) => {
    await page.getByLabel('Language of the project').selectOption('de');
    await isOpen(page, 'de.xlf');
    const broken = german.replace(`<target>${words[id]}`, `<target>${words[id]} &`);
    for (const [name, text, problem] of [
      ['broken.xlf', broken, `broken.xlf: ${id}: malformed XML: & must be written &amp;`],
      ['page.html', '<!doctype html>', 'page.html: a DOCTYPE is not allowed'],
      ['nowhere.xlf', german.replace(' target-language="de"', ''), 'nowhere.xlf: doesn’t say its language'],
      [
        'pt_BR.xlf',
        german.replace('target-language="de"', 'target-language="pt_BR"'),
        'pt_BR.xlf: target-language="pt_BR"',
      ],
    ]) {
      await pick(page, name, text);
      await page.getByRole('alert').filter({ hasText: problem }).waitFor();
      assert.equal(await field(page, id).inputValue(), words[id]);
    }
    await page
      .getByLabel('Or a file of yours')
      .setInputFiles({ name: 'latin.xlf', mimeType: 'text/xml', buffer: Buffer.from(german, 'latin1') });
    await page.getByRole('alert').filter({ hasText: 'latin.xlf: can’t be read as UTF-8' }).waitFor();
  }));

for (const [colorScheme, width, tag] of [
  ['light', 1280, 'de'],
  ['dark', 360, 'ar'],
]) {
  test(`nothing for axe to find, and nothing too wide: ${colorScheme}, ${width} pixels, ${tag}`, () =>
    visit(
      async (page) => {
        await page.getByLabel('Language of the project').selectOption(tag);
        await isOpen(page, `${tag}.xlf`);
        await field(page, id).fill('<b>');
        await row(page, id).getByText('markup').waitFor();
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.map(({ id: rule, nodes }) => `${rule} ${nodes[0].html}`),
          [],
        );
      },
      { colorScheme, viewport: { width, height: 800 } },
    ));
}
