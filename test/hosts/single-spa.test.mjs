import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { testHost } from './host.mjs';

const visit = testHost('single-spa/dist');
const title = (page, place) =>
  page
    .getByRole('region', { name: place })
    .getByRole('heading', { level: 2, name: 'Your device is missing a required certificate' });
/** The second copy of the widget says once that the first one serves. */
const second = /^<missing-certificate-help> is already defined; [\d.]+ is not used\.$/;
const go = (page, name) => page.getByRole('link', { name, exact: true }).click();

test('single-spa: two microfrontends bring the widget, and one registration serves both', () =>
  visit(
    async (page) => {
      const warnings = [];
      page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
      await title(page, 'Guide').waitFor();
      await go(page, 'Devices');
      await title(page, 'Devices').waitFor();
      assert.equal(await title(page, 'Guide').count(), 0);
      await go(page, 'Both');
      await title(page, 'Guide').waitFor();
      assert.equal(await title(page, 'Devices').count(), 1);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0], second);
      const classes = await page.evaluate(() =>
        [...document.querySelectorAll('missing-certificate-help')].map(
          ({ constructor }) => constructor === customElements.get('missing-certificate-help'),
        ),
      );
      assert.deepEqual(classes, [true, true]);
    },
    { path: '#/guide', expected: second },
  ));

test('single-spa: both follow the site, and each keeps its own progress in the guide', () =>
  visit(
    async (page) => {
      await title(page, 'Guide').waitFor();
      await title(page, 'Devices').waitFor();
      await page
        .getByRole('region', { name: 'Guide' })
        .getByRole('button', { name: 'Yes, I see this message' })
        .click();
      const steps = () =>
        page.evaluate(() => [...document.querySelectorAll('missing-certificate-help')].map(({ step }) => step));
      assert.deepEqual(await steps(), ['check-phone', 'recognize']);
      await page.getByLabel(strings.en.language).selectOption('de');
      await page.locator('article[lang=de]').nth(1).waitFor();
      await page.getByLabel(strings.de.supportName).fill('Contoso Service Desk');
      await page
        .getByRole('region', { name: 'Guide' })
        .getByRole('link', { name: /Service Desk/ })
        .first()
        .waitFor();
      await page
        .getByRole('region', { name: 'Devices' })
        .getByRole('link', { name: /Service Desk/ })
        .first()
        .waitFor();
      assert.deepEqual(await steps(), ['check-phone', 'recognize']);
    },
    { path: '#/both', expected: second },
  ));

test('single-spa: a microfrontend that was left hears nothing any more', () =>
  visit(
    async (page) => {
      await title(page, 'Guide').waitFor();
      const left = await page.locator('missing-certificate-help').elementHandle();
      await go(page, 'Devices');
      await title(page, 'Devices').waitFor();
      const before = await left.evaluate((help) => [help.isConnected, help.supportName, help.shadowRoot.innerHTML]);
      await page.getByLabel(strings.en.supportName).fill('Contoso Service Desk');
      await page.getByLabel(strings.en.language).selectOption('de');
      await page.locator('article[lang=de]').waitFor();
      assert.deepEqual(
        await left.evaluate((help) => [help.isConnected, help.supportName, help.shadowRoot.innerHTML]),
        before,
      );
      assert.equal(before[0], false);
    },
    { path: '#/guide', expected: second },
  ));
