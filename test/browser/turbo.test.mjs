import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { script, takenOver } from './prerendered.mjs';

const open = opener();
const en = await wordsOf('en');
const turbo = readFileSync(join(root, 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8');

const pageOf = (title, body) => ({
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <script src="/turbo.js"></script>${script()}</head><body><h1>${title}</h1>${body}</body></html>`,
});

/** Two pages, between which Turbo Drive swaps the body; the real one. */
async function visit(help, drive) {
  const routes = {
    '**/turbo.js': (route) => route.fulfill({ contentType: 'text/javascript', body: turbo }),
    '**/help.html*': (route) => route.fulfill(pageOf('Help', `<a href="/other.html">Other</a>${help}`)),
    '**/other.html': (route) => route.fulfill(pageOf('Other', '<a href="/help.html">Help</a>')),
  };
  const { page, seen, close } = await open('', { routes });
  await page.goto(new URL('/help.html', page.url()).href);
  // An answer that is pressed before is nobody's.
  await takenOver(page);
  // What a full load would not leave: that Turbo does swap.
  await page.evaluate(() => (self.isSame = true));
  await drive(page);
  assert.equal(await page.evaluate(() => self.isSame), true);
  assert.deepEqual(seen.console, []);
  await close();
}

const answer = (page, id) => page.getByRole('button', { name: en[id], exact: true }).click();
const isAt = async (page, step, passed) => {
  await page.locator(`.${step}.now`).waitFor({ state: 'attached' });
  await page.waitForFunction(
    (passed) =>
      document.querySelector('missing-certificate-help').shadowRoot.querySelectorAll('.done .said').length === passed,
    passed,
  );
};
/** Turbo puts a copy in place of the element, which then restores its progress by itself. */
const goBack = async (page) => {
  await page.evaluate(() => (document.querySelector('missing-certificate-help').isOld = true));
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('missing-certificate-help').isOld);
};
const swapped = (page, title) => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();

for (const [kind, help] of [
  ['plain', '<missing-certificate-help id="help"></missing-certificate-help>'],
  ['without an id', '<missing-certificate-help></missing-certificate-help>'],
  ['prerendered', (await renderToString()).replace(' ', ' id="help" ')],
]) {
  test(`${kind}: on another page and back, by a link or by the browser, the progress is kept`, () =>
    visit(help, async (page) => {
      await answer(page, 'answer.thisMessage');
      await isAt(page, 'check-phone', 1);
      await page.getByRole('link', { name: 'Other', exact: true }).click();
      await swapped(page, 'Other');
      await page.goBack();
      await swapped(page, 'Help');
      await isAt(page, 'check-phone', 1);
      await page.getByRole('link', { name: 'Other', exact: true }).click();
      await swapped(page, 'Other');
      await page.getByRole('link', { name: 'Help', exact: true }).click();
      await swapped(page, 'Help');
      await isAt(page, 'check-phone', 1);
      await page.locator('.now').getByRole('button', { name: en['answer.works'], exact: true }).click();
      await isAt(page, 'solved', 2);
    }));

  test(`${kind}, with deep-link: back and forward lead through the steps, and the answers stay`, () =>
    visit(help.replace(' id', ' deep-link id').replace('help>', 'help deep-link>'), async (page) => {
      await answer(page, 'answer.thisMessage');
      await isAt(page, 'check-phone', 1);
      await page.locator('.now [data-answer=next]').click();
      await isAt(page, 'organization-certificate', 2);
      await goBack(page);
      await isAt(page, 'check-phone', 1);
      await goBack(page);
      await isAt(page, 'recognize', 0);
      await page.goForward();
      await isAt(page, 'check-phone', 0);
      await page.locator('.now [data-answer=next]').click();
      await isAt(page, 'organization-certificate', 1);
      await page.getByRole('link', { name: 'Other', exact: true }).click();
      await swapped(page, 'Other');
      await page.goBack();
      await swapped(page, 'Help');
      await isAt(page, 'organization-certificate', 1);
    }));
}
