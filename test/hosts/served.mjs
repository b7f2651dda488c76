import assert from 'node:assert/strict';
import { strings } from '../../demo/hosts/strings.js';
import { complaintsOf } from '../helpers/complaints.mjs';
import { wordsOf } from '../helpers/words.mjs';

/** What each of these sites promises: the whole article without script, and the same nodes alive with it. */
export async function expectServed(browser, address, tag) {
  const words = await wordsOf(tag);
  const title = (page) => page.getByRole('heading', { level: 2, name: words['article.title'], exact: true });
  const open = async (options) => {
    const context = await browser.newContext({ locale: tag, viewport: { width: 800, height: 900 }, ...options });
    const complaints = complaintsOf(context);
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1, name: strings[tag].title }).waitFor();
    return { page, complaints, close: () => context.close() };
  };

  const without = await open({ javaScriptEnabled: false });
  await title(without.page).waitFor();
  for (const id of ['check.restart', 'organization.safety', 'support.then'])
    assert.equal(await without.page.getByText(words[id]).isVisible(), true, id);
  assert.equal(await without.page.getByRole('button').count(), 0);
  assert.deepEqual(without.complaints, []);
  await without.close();

  const { page, complaints, close } = await open();
  await page.waitForFunction(
    () => document.querySelector('missing-certificate-help').shadowRoot.adoptedStyleSheets.length,
  );
  assert.equal(await page.getByText(words['check.restart']).isVisible(), false);
  await page.getByRole('button', { name: words['answer.thisMessage'] }).click();
  assert.equal(await page.getByText(words['check.restart']).isVisible(), true);
  await page
    .getByRole('link', { name: /Contoso IT/ })
    .first()
    .waitFor();
  assert.deepEqual(complaints, []);
  await close();
}
