import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { testHost } from './host.mjs';

const visit = testHost('module-federation/dist');
const title = (page) => page.getByRole('heading', { name: 'Your device is missing a required certificate' });

test('module-federation: the widget and its languages come from the remote', () =>
  visit(async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await title(page).waitFor();
    await page.getByLabel(strings.en.language).selectOption('de');
    await page.locator('article[lang=de]').waitFor();
    const scripts = asked.filter((path) => path.endsWith('js'));
    assert.ok(scripts.some((path) => path.endsWith('/dist/remote/remote-entry.js')));
    assert.deepEqual(
      scripts.filter((path) => !path.includes('/dist/remote/')).map((path) => path.split('/').at(-1)),
      ['main.mjs'],
    );
  }));

test('module-federation: without the remote the shell stands, and says so', () =>
  visit(
    async (page) => {
      await page.route('**/remote-entry.js', (route) => route.fulfill({ status: 404 }));
      await page.reload();
      await page.getByRole('alert').filter({ hasText: 'The help can’t be shown right now.' }).waitFor();
      await page.getByLabel(strings.en.language).selectOption('de');
      await page.getByRole('alert').filter({ hasText: 'Die Hilfe kann gerade nicht angezeigt werden.' }).waitFor();
    },
    // The browser itself tells of the request.
    { expected: /404/ },
  ));
