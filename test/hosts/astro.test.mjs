import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHydratedHost } from './hydrated.mjs';
import { visitor } from './host.mjs';
import words from '../../dist/locales/en.js';

// A static site has a page for each language.
testHydratedHost('astro', { folder: 'astro/dist', ask: (tag) => ({ path: tag === 'en' ? '' : `${tag}/` }) });

const visit = visitor('astro/dist');

test('astro: without an island, a script gives the element its property and hears it', () =>
  visit(
    async (page) => {
      await page.getByText('Stuck? Contoso IT').waitFor();
      await page.getByRole('button', { name: words['answer.thisMessage'], exact: true }).click();
      const heard = await page.getByText(/^mch-step/).textContent();
      assert.equal(heard, 'mch-step {"from":"recognize","to":"check-phone","cause":"answer"}');
    },
    { path: 'plain/' },
  ));
