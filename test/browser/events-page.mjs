/** What tests of the events share: a visit in which everything is told, and what a list of it has to be like. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';

export const read = (file) => readFileSync(join(root, file), 'utf8');
export const isValid = new Ajv({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(read('dist/events.schema.json')),
);
export const check = (list) => assert.ok(isValid(list), JSON.stringify(isValid.errors?.slice(0, 3)));
export const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
export const tag = '<missing-certificate-help id="help"></missing-certificate-help>';
export const types = ['mch-step', 'mch-outcome', 'mch-feedback', 'mch-support', 'mch-check', 'mch-locale', 'mch-error'];

/** Goes through the guide so that everything is told. */
export async function walk(page) {
  const answer = (id) => page.locator(`.now [part=answer][data-answer=${id}]`).click();
  await answer('next');
  await answer('next');
  await page.locator('.now [part=back]').first().click();
  await answer('next');
  await answer('next');
  await page
    .locator('missing-certificate-help')
    .evaluate((help) => help.addEventListener('mch-support', (event) => event.preventDefault()));
  await page.locator('[part=support-link]').first().click();
  await page.locator('.now [part=feedback] button').nth(1).click();
  await page.locator('.now [part=feedback] button').first().click();
  await page.locator('.now [part=checks] summary').nth(1).click();
  await page.locator('.now [data-check=network] input[data-answer=one]').check();
  await answer('solved');
  await page.locator('.now [part=restart]').click();
  await chooseLanguage(page, 'fr');
  await page.getByRole('alert').waitFor();
  await chooseLanguage(page, 'de');
  await page.locator('article[lang=de]').waitFor();
}
