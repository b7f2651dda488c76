import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strings } from '../../demo/hosts/strings.js';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { visitor } from './host.mjs';

const visit = visitor('two-versions/dist');

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const versions = { devices: '0.0.9', 'sign-in': version };
const titles = { devices: 'Devices team', 'sign-in': 'Sign-in team' };
const names = { devices: 'Device team', 'sign-in': 'Sign-in team' };

const part = (page, team) => page.getByRole('region', { name: titles[team], exact: true });
const heading = async (page, team, id, tag = 'en') =>
  part(page, team).getByRole('heading', { name: (await wordsOf(tag))[id], exact: true });
const answer = async (page, team, id) =>
  part(page, team)
    .getByRole('button', { name: (await wordsOf('en'))[id], exact: true })
    .click();

for (const [first, second] of [
  ['devices', 'sign-in'],
  ['sign-in', 'devices'],
]) {
  const drive = (what, steps) =>
    test(`two versions, ${versions[first]} before ${versions[second]}: ${what}`, () => {
      const warnings = [];
      return visit(
        async (page) => {
          page.on('console', (message) => warnings.push(`${message.type()}: ${message.text()}`));
          // From here on everything is seen; the visit itself began before.
          await page.reload();
          for (const team of [first, second]) await (await heading(page, team, 'article.title')).waitFor();
          await steps(page, warnings);
        },
        { path: `?first=${first}`, expected: /is already defined/ },
      );
    });

  drive('the first serves both, and the second says once that it is not used', async (page, warnings) => {
    assert.deepEqual(warnings, [
      `warning: <missing-certificate-help> is already defined; ${versions[second]} is not used.`,
    ]);
    await page.getByText(`First here: ${versions[first]}.`).waitFor();
    for (const team of [first, second]) {
      const link = part(page, team).getByRole('link', { name: names[team] }).first();
      assert.equal(await link.getAttribute('href'), `https://${team}.contoso.com/`);
    }
  });

  drive('each is answered for itself, and its events are its own', async (page) => {
    await answer(page, second, 'answer.thisMessage');
    await answer(page, second, 'answer.works');
    await answer(page, first, 'answer.otherMessage');
    const heard = await page.getByRole('list', { name: strings.en.events }).getByRole('listitem').allTextContents();
    assert.deepEqual(
      heard
        .filter((line) => !line.includes('mch-locale'))
        .map((line) => `${line.split(' ', 2).join(' ')} ${JSON.parse(line.slice(line.indexOf('{'))).to ?? ''}`),
      [
        `${second} mch-step check-phone`,
        `${second} mch-step solved`,
        `${second} mch-outcome `,
        `${first} mch-step contact-support`,
        `${first} mch-outcome `,
      ],
    );
  });

  drive('both follow the site’s language, with files of the version that serves', async (page) => {
    for (const [tag, before] of [
      ['de', 'en'],
      ['ar', 'de'],
    ]) {
      await page.getByLabel(strings[before].language).selectOption(tag);
      for (const team of [first, second]) await (await heading(page, team, 'article.title', tag)).waitFor();
    }
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const ofWidget = loaded
      .filter((name) => name.includes('/widget/'))
      .map((name) => name.slice(name.indexOf('/dist/') + '/dist/'.length));
    assert.deepEqual(
      ofWidget.toSorted(),
      [
        ...['companion', 'missing-certificate-help', 'locales/ar', 'locales/de', 'locales/en'].map(
          (file) => `${first}/widget/${file}.js`,
        ),
        `${second}/widget/missing-certificate-help.js`,
      ].toSorted(),
    );
  });

  drive('either can go and come back', async (page) => {
    for (const team of [first, second]) {
      const show = part(page, team).getByLabel(strings.en.show);
      await answer(page, team, 'answer.thisMessage');
      await show.uncheck();
      await (await heading(page, team, 'article.title')).waitFor({ state: 'detached' });
      await show.check();
      // Without an id, only the first element on the page is told from the others: its progress is kept, the other starts again.
      if (team === 'sign-in') await answer(page, team, 'answer.thisMessage');
      await part(page, team).locator('#check-phone[aria-current=step]').waitFor();
    }
  });

  test(`two versions, ${versions[first]} before ${versions[second]}: one Trusted Types policy is enough for both`, () =>
    visit(
      async (page) => {
        await page.route('**/two-versions/dist/*', async (route) => {
          const response = await route.fetch();
          const policy = "require-trusted-types-for 'script'; trusted-types missing-certificate-help";
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
        });
        await page.reload();
        for (const team of [first, second]) await (await heading(page, team, 'article.title')).waitFor();
        await answer(page, second, 'answer.thisMessage');
      },
      { path: `?first=${first}`, expected: /is already defined/ },
    ));
}
