import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { needed, opener } from '../helpers/page.mjs';

const open = opener();
const title = 'Your device is missing a required certificate';
const heading = (page) => page.getByRole('heading', { level: 2, name: title });

test('the snippets of the README work as they stand', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const snippets = [...readme.matchAll(/```(html|css|js)\n([^]*?)```/g)].map(([, language, code]) =>
    language === 'css' ? `<style>${code}</style>` : language === 'js' ? `<script type="module">${code}</script>` : code,
  );
  assert.ok(snippets.length >= 4);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = `/missing-certificate-help/${version}`;
  const fromDist = (route) => route.continue({ url: route.request().url().replace(folder, '/dist/cdn') });
  const { page, seen, close } = await open(snippets.join('\n'), { routes: { [`**${folder}/**`]: fromDist } });
  await heading(page).waitFor();
  assert.deepEqual(
    new Set(needed(seen.requests)),
    new Set([
      '/page.html',
      ...['missing-certificate-help', 'locales/en', 'site-words', 'i18next'].map((file) => `${folder}/${file}.js`),
    ]),
  );
  assert.match(await heading(page).evaluate((element) => getComputedStyle(element).fontFamily), /Georgia/);
  await page.getByText('Stuck? Call extension 4357, or ask Contoso IT').waitFor();
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.getByRole('button', { name: 'Yes, it works' }).click();
  assert.deepEqual(seen.console, ['solved check-phone']);
  await close();
});
