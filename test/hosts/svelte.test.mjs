import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHost } from './host.mjs';
import words from '../../dist/locales/en.js';

const visit = testHost('svelte/dist');
const help = (page) => page.locator('missing-certificate-help');
const title = (page) => page.getByRole('heading', { name: words['article.title'], exact: true });
const answer = (page, id) => page.getByRole('button', { name: words[id], exact: true });

test('svelte: {#key} puts a new element in place of the old one, and bind:this gives it the step', () =>
  visit(async (page) => {
    await answer(page, 'answer.thisMessage').click();
    const before = await help(page).elementHandle();
    await page.getByRole('button', { name: 'Replace the help, keep the step' }).click();
    await answer(page, 'answer.works').waitFor();
    assert.equal(await help(page).count(), 1);
    assert.equal(await before.evaluate((old) => old.isConnected), false);
    assert.equal(await help(page).evaluate((now) => now.step), 'check-phone');
    await answer(page, 'answer.works').click();
    const steps = (await page.getByRole('listitem').allTextContents()).filter((line) => line.startsWith('mch-step'));
    assert.deepEqual(
      steps.map((line) => JSON.parse(line.slice('mch-step '.length))),
      [
        { from: 'recognize', to: 'check-phone', cause: 'answer' },
        { from: 'recognize', to: 'check-phone', cause: 'page' },
        { from: 'check-phone', to: 'solved', cause: 'answer' },
      ],
    );
  }));

test('svelte: bind:this lets go of what {#if} takes away, and holds what it brings back', () =>
  visit(async (page) => {
    const show = page.getByLabel('Show the help');
    const lastStep = page.getByRole('button', { name: 'Go to the last step' });
    await title(page).waitFor();
    const before = await help(page).elementHandle();
    await show.uncheck();
    await title(page).waitFor({ state: 'detached' });
    await lastStep.click();
    assert.equal(await before.evaluate((old) => old.step), 'recognize');
    await show.check();
    await lastStep.click();
    await answer(page, 'answer.worksNow').waitFor();
  }));

test('svelte: an object arrives as a property, and its words are shown', () =>
  visit(async (page) => {
    await page.getByText('Stuck? Contoso IT').waitFor();
    await page.getByLabel('Language of the portal').selectOption('de');
    await page.getByText('Kommen Sie nicht weiter? Contoso IT').waitFor();
    assert.equal(await help(page).getAttribute('resources'), null);
  }));
