import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { hostile, readable, title } from './reader.mjs';

const open = opener();

/** Shortcuts as pages have them: single keys, on the document, unless a field of the page is typed into. */
const shortcuts = () => {
  self.taken = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, (event) => {
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      self.taken.push(`${type} ${event.key}`);
      event.preventDefault();
    });
};

const opened = async () => {
  const attributes = `certificate-name="Contoso Root" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2999-01-15"`;
  const { page, seen, close } = await open(hostile(shortcuts, `step="check-phone" ${attributes}`));
  await readable(page);
  await page.getByRole('radio').first().waitFor();
  return { page, close, taken: () => page.evaluate(() => self.taken.splice(0)), seen };
};

test('what is typed into the list of languages is no shortcut of the page, and finds the language', async () => {
  const { page, taken, seen, close } = await opened();
  const dialog = await openLanguages(page);
  await dialog.getByRole('searchbox').focus();
  await taken();
  for (const key of ['Home', 'f', 'r', 'a', 'End', 'ArrowDown']) await page.keyboard.press(key);
  // The first language found has the focus.
  assert.equal(await dialog.locator('button:focus bdi').first().getAttribute('lang'), 'fr');
  for (const key of ['j', 'ArrowUp', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await (await title(page, 'fr')).waitFor();
  assert.deepEqual(await taken(), []);
  assert.deepEqual(seen.console, []);
  await close();
});

test('the keys of the radio buttons are theirs', async () => {
  const { page, taken, close } = await opened();
  const [first, second] = [page.getByRole('radio').first(), page.getByRole('radio').nth(1)];
  await first.focus();
  await page.keyboard.press('Space');
  assert.equal(await first.isChecked(), true);
  await page.keyboard.press('ArrowDown');
  assert.equal(await second.isChecked(), true);
  assert.deepEqual(await taken(), []);
  await close();
});

test('all other keys reach the page: those for no field, those with Ctrl, and those on a button', async () => {
  const { page, taken, close } = await opened();
  const dialog = await openLanguages(page);
  await dialog.getByRole('searchbox').focus();
  await taken();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button').first().focus();
  await page.keyboard.press('j');
  const keys = new Set((await taken()).map((text) => text.split(' ')[1]));
  assert.deepEqual([...keys], ['Control', 'k', 'Escape', 'j']);
  await close();
});

for (const isCapture of [true, false])
  test(`Escape closes the list of languages on a page that takes its default in the ${isCapture ? 'capture' : 'bubble'} phase, and nothing of the page`, async () => {
    const prevent = `() => {
      self.heard = 0;
      document.addEventListener('keydown', (event) => { self.heard++; event.preventDefault(); }, ${isCapture});
    }`;
    const { page, seen, close } = await open(hostile(prevent));
    await readable(page);
    const dialog = await openLanguages(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => self.heard), 1);
    const focused = () => document.activeElement.shadowRoot.activeElement.getAttribute('part');
    assert.equal(await page.evaluate(focused), 'language-picker');
    assert.deepEqual(seen.console, []);
    await close();
  });

test('Escape in the list of languages closes no dialog of the page around it', async () => {
  const { page, close } = await open(
    `<dialog id="theirs">${hostile(() => document.addEventListener('DOMContentLoaded', () => document.querySelector('#theirs').showModal()))}</dialog>`,
  );
  await readable(page);
  const dialog = await openLanguages(page.locator('missing-certificate-help'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.querySelector('#theirs').open), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.querySelector('#theirs').open), false);
  await close();
});
