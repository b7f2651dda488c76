import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';

const open = opener();
const widget = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const own = '<script type="module" src="/lit-site.js"></script>';
// One policy each, and neither may be made twice: there is no 'allow-duplicates'.
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html missing-certificate-help",
};

for (const [order, html] of [
  ['first', own + widget],
  ['last', widget + own],
])
  test(`a site with a Lit of its own and the widget get on; the site’s comes ${order}`, async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'lit-site.js')],
      bundle: true,
      format: 'esm',
      conditions: ['production'],
      write: false,
    });
    const { page, seen, close } = await open(`${html}<lit-site></lit-site>`, {
      headers,
      routes: {
        '**/lit-site.js': (route) => route.fulfill({ contentType: 'text/javascript', body: outputFiles[0].text }),
      },
    });
    const title = async (tag) => (await wordsOf(tag))['article.title'];
    await page.getByRole('heading', { level: 1, name: 'Site in en' }).waitFor();
    await page.getByRole('heading', { level: 2, name: await title('en') }).waitFor();
    await page.getByRole('button', { name: 'Yes, I see this message' }).click();
    await page.getByRole('button', { name: 'Yes, it works' }).click();
    await page.getByText('solved at check-phone').waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Site in de' }).waitFor();
    await page.getByRole('heading', { level: 2, name: await title('de') }).waitFor();
    assert.deepEqual(await page.evaluate(() => self.violations), []);
    assert.deepEqual(seen.console, []);
    await close();
  });
