import assert from 'node:assert/strict';
import { chooseLanguage } from '../helpers/languages.mjs';
import { wordsOf } from '../helpers/words.mjs';

/** A page's HTML with the element, after a script of the page that runs first. */
export const hostile = (patch, attributes = '') => `<script>(${patch})()</script>
<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>
<missing-certificate-help ${attributes}>Words of the page</missing-certificate-help>`;

/** The title of the article in a language, as a reader finds it. */
export const title = async (page, tag) =>
  page.getByRole('heading', { level: 2, name: (await wordsOf(tag))['article.title'], exact: true });

/** Waits until the article can be read in English. */
export const readable = async (page) => (await title(page, 'en')).waitFor();

/** Goes from the first step to the last, through another language and back, to the report at the end. */
export async function readAll(page) {
  await readable(page);
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.getByRole('heading', { name: 'Check your phone' }).waitFor();
  await chooseLanguage(page, 'de');
  await (await title(page, 'de')).waitFor();
  await chooseLanguage(page, '');
  await readable(page);
  await page.getByRole('button', { name: 'No, something else is wrong' }).click();
  await page.getByRole('button', { name: 'Copy the report' }).waitFor();
  assert.match(await report(page), /^.*Your device is missing a required certificate/);
}

export const report = (page) => page.evaluate(() => document.querySelector('missing-certificate-help').report());
