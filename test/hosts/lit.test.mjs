import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { root } from '../../scripts/setup.mjs';
import { testHost } from './host.mjs';

const visit = testHost('lit/dist');
const heard = async (page, tag, type) => {
  const log = page.getByRole('list', { name: strings[tag].events });
  const lines = await log.getByRole('listitem').allTextContents();
  return lines.filter((line) => line.startsWith(type)).map((line) => JSON.parse(line.slice(type.length)));
};

test('lit: the widget hears which language @lit/localize has set', () =>
  visit(async (page) => {
    await page.locator('article[lang=en]').waitFor();
    await page.getByLabel(strings.en.language).selectOption('de');
    await page.locator('article[lang=de]').waitFor();
    await page.getByLabel(strings.de.language).selectOption('ar');
    await page.locator('article[lang=ar]').waitFor();
    const changes = await heard(page, 'ar', 'mch-locale');
    assert.deepEqual(
      changes.slice(1).map(({ shown, cause }) => [shown, cause]),
      [
        ['de', 'lit-localize'],
        ['ar', 'lit-localize'],
      ],
    );
    // The page itself says nothing of its language.
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  }));

test('lit: the reader’s progress stays while the site renders again', () =>
  visit(async (page) => {
    await page.getByRole('button', { name: 'Yes, I see this message' }).click();
    await page.getByLabel(strings.en.supportName).fill('Contoso Service Desk');
    await page
      .getByRole('link', { name: /Contoso Service Desk/ })
      .first()
      .waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Check your phone' }).isVisible(), true);
    assert.equal(await page.locator('missing-certificate-help').evaluate(({ step }) => step), 'check-phone');
  }));

test('lit: the site and the widget share one Lit', () => {
  const assets = join(root, 'demo/hosts/lit/dist/assets');
  const code = readdirSync(assets)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(assets, file), 'utf8'))
    .join('');
  assert.equal(code.match(/litHtmlVersions/g)?.length, 1);
});
