/** What tests of the developer panel share, beyond what demo-page.mjs has of the demo portal. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { axe } from '../helpers/axe.mjs';
import { named, panel, section } from './demo-page.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
export const element = JSON.parse(read('dist/custom-elements.json'))
  .modules.flatMap((module) => module.declarations ?? [])
  .find(({ tagName }) => tagName === 'missing-certificate-help');
export const allSections = ['Attributes', 'Slots', 'Properties', 'Parts', 'Theme', 'More demos'];

/** By its name, behind which some have a number of pixels. */
export const radio = (page, name) =>
  panel(page).getByRole('radio', { name: new RegExp(named(name).source.replace(/\$$/, '( \\d+)?$')) });
export const region = (page, name) => panel(page).getByRole('region', { name: named(name) });
export const open = async (page, ...names) => {
  for (const name of names) await section(page, name).click();
};
/** The widget in one of the languages, where all are shown. */
export const inLanguage = (page, tag) =>
  page.getByRole('listitem').locator(`missing-certificate-help[locale="${tag}"]`);
/** Names of the rows of a section, as they are labelled. */
export const labels = (page, title) =>
  panel(page)
    .locator('details.section')
    .filter({ has: page.getByRole('heading', { level: 3, name: named(title) }) })
    .locator('.row > label')
    .allInnerTexts();
/** What axe has to say of the page, if anything. */
export const axeFinds = async (page) => {
  await page.evaluate(axe);
  // Cards side by side may be in languages that name the guide alike, such as both kinds of Portuguese.
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run({ rules: { 'landmark-unique': { enabled: false } } }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => [id, target, any[0]?.message]));
};
