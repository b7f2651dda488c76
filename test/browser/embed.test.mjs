import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { needed, opener } from '../helpers/page.mjs';

const entry = '/dist/cdn/missing-certificate-help.js';
const script = `<script type="module" src="${entry}"></script>`;
const tag =
  '<missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT"></missing-certificate-help>';
const title = { en: 'Your device is missing a required certificate' };

const open = opener();

const heading = (page, name = title.en) => page.getByRole('heading', { level: 2, name });

test('two lines in any page are enough, and nothing but the script and one language is fetched', async () => {
  const { page, seen, close } = await open(script + tag);
  await heading(page).waitFor();
  assert.deepEqual(needed(seen.requests), ['/page.html', entry, '/dist/cdn/locales/en.js']);
  assert.deepEqual(seen.console, []);
  assert.equal(
    await page
      .getByRole('link', { name: /Contoso IT/ })
      .first()
      .getAttribute('href'),
    'https://help.contoso.com/',
  );
  await close();
});

const layoutShift = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const add = (entries) => entries.forEach(({ value }) => (sum += value));
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => (add(observer.takeRecords()), resolve(sum))));
      }),
  );

test('nothing on the page shifts while it loads, in a reserved min-block-size', async (t) => {
  const measure = async (html) => {
    const { page, close } = await open(`<h1>Site</h1>${html}<p>What follows on the page.</p>${script}`, {
      // The language comes only after the page has been painted without it.
      routes: {
        '**/locales/en.js': async (route) => {
          await route
            .request()
            .frame()
            .waitForFunction(() => performance.getEntriesByType('paint').length > 0);
          await route.continue();
        },
      },
    });
    await heading(page).waitFor();
    const sum = await layoutShift(page);
    await close();
    return sum;
  };
  const room = '<style>missing-certificate-help { display: block; min-block-size: 100vh; }</style>';
  const reserved = await measure(room + tag);
  const bare = await measure(tag);
  t.diagnostic(`layout shift: ${reserved.toFixed(3)} with reserved room, ${bare.toFixed(3)} for the bare tag`);
  assert.equal(reserved, 0);
});

test('a language that is not to be had gives way to the next, and a retry asks at another address', async () => {
  let broken = true;
  const routes = { '**/locales/de.js*': (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()) };
  const { page, seen, close } = await open(script + tag, { lang: 'de', routes });
  await heading(page).waitFor();
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('article[lang=de]').waitFor();
  assert.ok(seen.requests.includes('/dist/cdn/locales/de.js?retry=1'));
  await close();
});

test('the script twice, and once more under another address, defines the element once', async () => {
  const { page, seen, close } = await open(
    `${script}${script}<script type="module" src="${entry}?again"></script>${tag}${tag}`,
  );
  await heading(page).nth(1).waitFor();
  assert.equal(seen.console.length, 1);
  assert.match(seen.console[0], /missing-certificate-help.*already/);
  await close();
});

test('on paper every step stands', async () => {
  const { page, close } = await open(script + tag);
  await heading(page).waitFor();
  const restart = page.getByText('Restart your phone and sign in again.');
  // Folded steps come in an idle moment, or when a reader prints, which this doesn't.
  await restart.waitFor({ state: 'attached' });
  assert.equal(await restart.isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  for (const text of [
    'Restart your phone and sign in again.',
    'Great, it works!',
    'Have this ready:',
    'Missing certificate',
  ]) {
    assert.ok(await page.getByText(text).first().isVisible(), text);
  }
  assert.equal(await page.getByRole('button').count(), 0);
  await close();
});

test('integrity.json names every file of dist/cdn with its hash', () => {
  const folder = join(root, 'dist/cdn');
  const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map((file) =>
    join(file.parentPath, file.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  assert.deepEqual(new Set(Object.keys(integrity).map((name) => name.split('?')[0])), new Set(names));
  for (const [name, hash] of Object.entries(integrity)) {
    const bytes = readFileSync(join(folder, name.split('?')[0]));
    assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, name);
  }
});

test('phones get plain UTF-8 but for classic scripts, and no pseudo-language', () => {
  const folder = join(root, 'dist/cdn');
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.js'));
  assert.ok(files.length > 6);
  for (const file of files) {
    assert.doesNotMatch(file, /X[AB]\.js$/);
    // What a classic script may be is ASCII: test/browser/encoding.test.mjs.
    if (/^([a-z]{2,3}(-\w+)*|missing-certificate-help)\.js$/.test(file)) continue;
    // Characters that nobody sees, such as U+2068, are better escaped.
    const escapes = readFileSync(join(folder, file), 'utf8').match(/\\u(?!20[26])[\da-f]{4}/gi) ?? [];
    assert.deepEqual(escapes, [], file);
  }
});
