import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe } from '../helpers/axe.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();

test('the demo counts visits while they go on, and draws them', async () => {
  const { page, seen, close } = await open('');
  await page.goto(new URL('/demo/events/', page.url()).href);
  await page.getByRole('article').waitFor();
  const rows = (table = 0) =>
    page
      .getByRole('table')
      .nth(table)
      .getByRole('row')
      .evaluateAll((all) => all.slice(1).map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(await rows(), [
    ['recognize', '1', '1'],
    ['check-phone', '0', '0'],
    ['organization-certificate', '0', '0'],
    ['contact-support', '0', '0'],
    ['solved', '0', '0'],
  ]);
  await page.locator('.now [data-answer=next]').click();
  await page.locator('.now [data-answer=solved]').click();
  await page.getByRole('row', { name: 'solved 1 1' }).waitFor();
  assert.deepEqual((await rows())[0], ['recognize', '1', '0']);
  await page.getByRole('button', { name: 'Visit once more' }).click();
  await page.getByRole('row', { name: 'recognize 2 1' }).waitFor();
  await page.locator('.now [data-answer=other]').click();
  await page.getByRole('row', { name: 'contact-support 1 1' }).waitFor();
  await page.locator('.now [part=checks] summary').nth(1).click();
  await page.locator('.now [data-check=network] input[data-answer=one]').check();
  await page.getByRole('row', { name: 'network: one 1' }).waitFor();
  assert.equal((await rows(1)).filter(([, visits]) => visits === '1').length, 1);
  const before = await page.locator('canvas').screenshot();
  await page.getByRole('checkbox', { name: '289 made-up visits' }).check();
  await page.getByRole('row', { name: 'recognize 291 46' }).waitFor();
  assert.notDeepEqual(await page.locator('canvas').screenshot(), before);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 800 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`),
      [],
    );
  }
  assert.deepEqual(await page.evaluate(() => self.violations), []);
  assert.deepEqual(seen.console, []);
  await close();
});
