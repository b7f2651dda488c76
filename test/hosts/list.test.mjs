import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { axe } from '../helpers/axe.mjs';
import { visitor } from './host.mjs';

const visit = visitor('.');
const hosts = join(root, 'demo/hosts');
const isBuilt = (name) => existsSync(join(hosts, name, 'package.json'));

/** Answers what the page asks about built sites. */
const answer = (page, status) =>
  page.route('**/dist/', (route) =>
    route.request().method() === 'HEAD' ? route.fulfill({ status }) : route.continue(),
  );
const notBuilt = (page) => page.getByText('Not built yet');
const links = (page) =>
  page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));

test('the list has a link to every site, and says of each what it is', () =>
  visit(
    async (page) => {
      // These are servers of their own, which the list only tells how to start.
      const servers = ['express', 'next', 'nuxt', 'sveltekit'];
      const folders = readdirSync(hosts, { withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && !servers.includes(entry.name),
      );
      const expected = folders.map(({ name }) => (isBuilt(name) ? `${name}/dist/` : `${name}/`));
      assert.deepEqual((await links(page)).toSorted(), expected.toSorted());
      for (const item of await page.getByRole('main').getByRole('listitem').all()) {
        assert.match(await item.getByRole('paragraph').first().innerText(), /^.{40,}\.$/s);
      }
    },
    { expected: /404/ },
  ));

test('the list and the demo portal lead to each other', () =>
  visit(
    async (page) => {
      const list = page.url();
      await page.getByRole('link', { name: 'Demo portal', exact: true }).click();
      await page.waitForURL('**/demo/portal/');
      await page.getByText('Developer panel').click();
      await page.getByRole('heading', { level: 3, name: 'More demos' }).click();
      await page.getByRole('link', { name: 'Portals of every kind', exact: true }).click();
      await page.waitForURL(list);
    },
    { expected: /404/ },
  ));

test('a site that is not built yet has the command that builds it', () =>
  visit(
    async (page) => {
      await answer(page, 404);
      await page.reload();
      const built = (await links(page)).filter((href) => href.endsWith('/dist/'));
      assert.ok(built.length > 1);
      await notBuilt(page)
        .nth(built.length - 1)
        .waitFor();
      for (const href of built) {
        const item = page.getByRole('listitem').filter({ has: page.locator(`a[href="${href}"]`) });
        await item.getByText(`npm run hosts -- ${href.split('/')[0]}`, { exact: true }).waitFor();
      }
    },
    { expected: /404/ },
  ));

test('of a site that is built nothing more is said', () =>
  visit(
    async (page) => {
      await answer(page, 200);
      const built = (await links(page)).filter((href) => href.endsWith('/dist/'));
      const answers = built.map((href) => page.waitForResponse((response) => response.url().endsWith(`/${href}`)));
      await page.reload();
      await Promise.all(answers);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(await notBuilt(page).count(), 0);
    },
    // The first visit asks the server itself.
    { expected: /404/ },
  ));

for (const colorScheme of ['light', 'dark']) {
  test(`the list on a small phone, ${colorScheme}: nothing for axe to find, nothing too wide`, () =>
    visit(
      async (page) => {
        await answer(page, 404);
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: 320, height: 640 });
        await page.reload();
        await notBuilt(page).first().waitFor();
        const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        assert.equal(Number(/\d+/.exec(background)) < 128, colorScheme === 'dark');
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        assert.equal(scrollWidth, clientWidth);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(
          violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`)),
          [],
        );
      },
      { expected: /404/ },
    ));
}
