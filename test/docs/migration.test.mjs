import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';
import { snippetsOf } from '../helpers/snippets.mjs';
import { currentStep } from '../helpers/step.mjs';
import { wordsOf } from '../helpers/words.mjs';

// Everything that docs/migration.md shows is run here, as it stands.
const { shown, assertAllShown } = snippetsOf('docs/migration.md');
const open = opener();
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const en = await wordsOf('en');
const article = (page, language) => page.locator(`article[lang="${language}"]`);

test('docs/migration.md: the element stands where an article stood, and old links lead on', async () => {
  const before = shown('html', '<article class="help">');
  const after = shown('html', 'heading-level="1"');
  const redirect = shown('js', 'stepOf');
  const places = Array.from(before.matchAll(/id="(\w+)"/g), ([, id]) => `#${id}`);
  assert.equal(places.length, 2);
  for (const [search, heading] of [
    ['', 'recognize.heading'],
    [places[0], 'check.heading'],
    [places[1], 'support.heading'],
  ]) {
    const { page, seen, close } = await open(script + after + redirect, { search });
    await page.getByRole('heading', { level: 1, name: en['article.title'] }).waitFor();
    await currentStep(page, en, heading).waitFor();
    const link = page.getByRole('link', { name: /Contoso IT/ }).first();
    // What the article led to, the card leads to.
    assert.ok(before.includes(`href="${await link.getAttribute('href')}"`));
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('docs/migration.md: the element in place of a frame, and in one', async () => {
  const direct = await open(script + shown('html', 'lang="de"'));
  await article(direct.page, 'de').waitFor();
  await direct.close();

  const files = (route) => {
    const path = join(root, new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(path) });
  };
  const framed = `<!doctype html><meta charset="utf-8">${shown('js', "get('lang')")}<missing-certificate-help></missing-certificate-help>${script}`;
  const { page, seen, close } = await open(shown('html', '<iframe'), {
    routes: {
      'https://intranet.contoso.com/dist/**': files,
      'https://intranet.contoso.com/help/*': (route) => route.fulfill({ contentType: 'text/html', body: framed }),
    },
  });
  await article(page.frameLocator('iframe[title="Hilfe"]'), 'de').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/migration.md: strings of one’s own become words of the card', async () => {
  const html = `<missing-certificate-help support-name="Contoso IT"></missing-certificate-help>`;
  const { page, seen, close } = await open(html + script + shown('js', 'const ids'), { lang: 'de' });
  await page.getByText('Rufen Sie an: Contoso IT').waitFor();
  await page.locator('.now [data-answer=other]').click();
  await page.getByText('Von 8 bis 18 Uhr. Halten Sie bereit:').waitFor();
  assert.equal(await page.getByRole('link', { name: /Contoso IT/ }).count(), 1);
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await page.getByText('From 8 to 18. Have this ready:').waitFor();
  await page.evaluate(() => document.querySelector('missing-certificate-help').restart());
  await page.getByText('Call Contoso IT').waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('docs/migration.md: the version that a page runs', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { seen, close } = await open(script + shown('js', '.version'));
  assert.deepEqual(seen.console, [version]);
  await close();
});

test('docs/migration.md: all that is shown was run', () => assertAllShown());
