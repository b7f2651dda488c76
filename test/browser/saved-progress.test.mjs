import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { script } from './prerendered.mjs';
import { currentStep } from '../helpers/step.mjs';

/* A reader closes the tab, or restarts the phone, and opens the page again later. */

const open = opener();
const en = await wordsOf('en');
const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.now();

/** Answers twice in one tab, closes it, and opens the page in another one after a while. */
async function comeBack(remember, later, check) {
  const body = `<!doctype html><html lang="en"><title>A page</title>
    <missing-certificate-help id="help" remember="${remember}"></missing-certificate-help>${script()}`;
  const { page: first, close } = await open('');
  const context = first.context();
  const url = new URL('/kept.html', first.url()).href;
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await context.clock.setFixedTime(now);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: en['answer.thisMessage'], exact: true }).click();
  await page.getByRole('button', { name: en['answer.messageStillThere'], exact: true }).click();
  await currentStep(page, en, 'organization.heading').waitFor();
  await page.close();
  await context.clock.setFixedTime(now + later);
  const other = await context.newPage();
  await other.goto(url);
  await check(other);
  await close();
}

for (const [when, later] of [
  ['at once', 0],
  ['a minute before the day is over', day - minute],
])
  test(`the progress is kept over a closed tab: ${when}`, () =>
    comeBack('day', later, async (page) => {
      await currentStep(page, en, 'organization.heading').waitFor();
      for (const id of ['answer.thisMessage', 'answer.messageStillThere'])
        assert.ok(await page.getByText(en[id], { exact: true }).filter({ visible: true }).count(), id);
      await page.getByRole('button', { name: en['guide.back'], exact: true }).click();
      await currentStep(page, en, 'check.heading').waitFor();
    }));

for (const [remember, when, later] of [
  ['day', 'a day later', day],
  ['day', 'a month later', 30 * day],
  ['session', 'at once', 0],
  ['none', 'at once', 0],
])
  test(`the progress is gone, and nothing of it is left: remember="${remember}", ${when}`, () =>
    comeBack(remember, later, async (page) => {
      await currentStep(page, en, 'recognize.heading').waitFor();
      // The same file opens the list and keeps the progress: it has looked by then.
      await openLanguages(page);
      await page.waitForFunction(() => !localStorage.length && !sessionStorage.length);
      assert.equal(await page.evaluate(() => document.querySelector('missing-certificate-help').step), 'recognize');
    }));
