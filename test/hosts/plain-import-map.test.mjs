import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { testHost } from './host.mjs';

const visit = testHost('plain-import-map/dist');

const hashes = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = `missing-certificate-help/${version}`;

const title = (page, lang) => page.locator(`article[lang=${lang}]`).getByRole('heading', { level: 2 });

test('plain-import-map: the map pins the address of the version and the hash of each of its files', () =>
  visit(async (page) => {
    const { imports, integrity } = JSON.parse(await page.locator('script[type=importmap]').textContent());
    assert.equal(imports['missing-certificate-help/define.js'], `./${folder}/missing-certificate-help.js`);
    assert.deepEqual(
      integrity,
      Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`./${folder}/${file}`, hash])),
    );
  }));

test('plain-import-map: entry and first language are asked for at once, each only once', () =>
  visit(async (page) => {
    await title(page, 'en').waitFor();
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('/missing-certificate-help/')),
    );
    const asked = loaded.map((name) => name.slice(name.indexOf(folder) + folder.length + 1));
    // What accompanies the article comes after it.
    const needed = asked.filter((file) => file !== 'companion.js');
    assert.deepEqual(needed.toSorted(), ['locales/en.js', 'missing-certificate-help.js']);
  }));

test('plain-import-map: a file that was tampered with does not run, and the rest stands', () =>
  visit(
    async (page) => {
      await title(page, 'en').waitFor();
      await page.route('**/locales/de.js*', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()};self.tampered = true` });
      });
      await page.locator('#language').selectOption('de');
      await page.getByRole('alert').waitFor();
      assert.equal(await page.evaluate(() => self.tampered), undefined);
      assert.ok(await title(page, 'en').isVisible());
    },
    { expected: /integrity/ },
  ));
