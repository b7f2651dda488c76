/** What tests of all that comes with the last steps share: a page with the element, and where things are. */

import assert from 'node:assert/strict';
import { opener } from '../helpers/page.mjs';
import { currentStep } from '../helpers/step.mjs';
import { allWordsOf } from '../helpers/words.mjs';

const open = opener();
export const en = await allWordsOf('en');
export const de = await allWordsOf('de');
export const cdn = '/dist/cdn/';
export const certificate = `certificate-name="Contoso Root CA" certificate-expires="2038-01-15"
  certificate-sha256="${'0F'.repeat(32)}"`;
export const help = (attributes = '', id = 'help') =>
  `<script type="module" src="${cdn}missing-certificate-help.js"></script>
  <missing-certificate-help ${id ? `id="${id}"` : ''} ${attributes}></missing-certificate-help>`;

export const heading = (page, name) => page.getByRole('heading', { name, exact: true });
export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const step = (page) => page.locator('missing-certificate-help').evaluate((element) => element.step);
export const isAt = (page, wanted) =>
  page.waitForFunction((wanted) => document.querySelector('missing-certificate-help').step === wanted, wanted);
/** The step’s heading is the one that is current. */
export const shows = (page, words, id) => currentStep(page, words, id).waitFor();
export const answer = (page, id) =>
  page
    .locator('.now [part=answer]')
    .and(page.locator(`[data-answer=${id}]`))
    .click();

/** What is stored for a day, and as long as the tab is open. */
export const keys = (page) =>
  page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.keys(storage)));

/** Notes what the element tells the page. */
export const hear = (page) =>
  page.evaluate(() => {
    self.heard = [];
    for (const type of ['mch-step', 'mch-outcome', 'mch-feedback'])
      document.addEventListener(type, (event) => self.heard.push([type, event.detail]));
  });
export const heard = (page) => page.evaluate(() => self.heard);

/** Opens a page with this HTML, and asserts that nothing but what `complaints` matches came to the console. */
export async function visit(html, drive, options) {
  const { page, seen, close } = await open(html, options);
  try {
    await drive(page, seen);
    const wrong = seen.console.filter((text) => !(options?.complaints ?? /^$/).test(text));
    assert.deepEqual(wrong, []);
  } finally {
    await close();
  }
}
