import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { axe } from '../helpers/axe.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import {
  differentPixels,
  endWaiting,
  entry,
  prerendered,
  script,
  seen,
  steps,
  stopClock,
  tags,
  told,
} from './prerendered.mjs';

const open = opener();
const everything = [...new Set(Object.values(told).flat())];
/** Two steps ask the same question. */
const all = [...everything, 'question.signIn'].sort();
const withoutScript = { javaScriptEnabled: false };
const lost = { [`**${entry}`]: (route) => route.fulfill({ status: 404 }) };

const widest = (page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Nothing to press, and a page on which every branch stands, in the order of the steps. */
async function expectOnePage(page, tag, step = 'recognize') {
  const words = await wordsOf(tag);
  assert.deepEqual((await seen(page, tag, everything)).sort(), all);
  assert.equal(await page.getByRole('button').count(), 0);
  // Nobody led the reader past a step.
  assert.deepEqual(await seen(page, tag, ['guide.skipped']), []);
  const ids = ['recognize.heading', 'check.heading', 'organization.heading', 'support.heading'];
  const headings = [...ids, step === 'solved' ? 'solved.heading' : 'solved.goal'].map((id) => words[id]);
  const titles = page.getByRole('heading', { level: 3 });
  assert.deepEqual(
    (await titles.allInnerTexts()).map((text) => text.trim()),
    headings,
  );
  // No step is the present one: they all look alike, in the colours of the card.
  const looks = await titles.evaluateAll((elements) =>
    elements.map((element) => {
      const { color, fontWeight } = getComputedStyle(element);
      const dot = getComputedStyle(element.parentElement.querySelector('.dot'));
      return [color, fontWeight, dot.color, dot.backgroundColor];
    }),
  );
  const card = await page.getByRole('article').evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, '600', getComputedStyle(element.querySelector('a')).color, backgroundColor];
  });
  assert.deepEqual(looks.slice(0, -1), Array(4).fill(card));
  assert.deepEqual(looks[4].with(2, ''), card.with(2, ''));
  const tops = await titles.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().top));
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
  );
}

for (const tag of tags)
  test(`without script the whole article stands as one page, also on a narrow one: ${tag}`, async () => {
    const { page, close } = await open(prerendered(tag), { ...withoutScript, lang: tag });
    await expectOnePage(page, tag);
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok((await widest(page)) <= 320);
    await expectOnePage(page, tag);
    assert.ok(await page.getByRole('img').isVisible());
    await page.emulateMedia({ media: 'print' });
    await expectOnePage(page, tag);
    const link = page.getByRole('link').and(page.locator('[part=support-link]')).first();
    const address = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    assert.match(address, /https:\/\/go\.microsoft\.com/);
    await close();
  });

test('without script every step stands, whichever was asked for', async () => {
  for (const step of steps) {
    const { page, close } = await open(await renderToString({ step }), {
      ...withoutScript,
      viewport: { width: 400, height: 800 },
    });
    await expectOnePage(page, 'en', step);
    assert.ok(await page.getByRole('img', { name: /Picture of a phone/ }).isVisible());
    await close();
  }
});

test('without script links lead where they should', async () => {
  const html = await renderToString({ supportHref: '/contact?from=help', supportName: 'Contoso IT' });
  const { page, close } = await open(html, withoutScript);
  await page
    .context()
    .route('**/contact?from=help', (route) => route.fulfill({ contentType: 'text/html', body: 'Hello' }));
  const opened = page.context().waitForEvent('page');
  await page
    .getByRole('link', { name: /Contoso IT/ })
    .first()
    .click();
  const contact = await opened;
  await contact.getByText('Hello').waitFor();
  assert.match(contact.url(), /^http:\/\/localhost:\d+\/contact\?from=help$/);
  await close();
});

for (const colorScheme of ['light', 'dark'])
  // Axe itself needs scripting; that the page is the same without is shown below.
  test(`nothing for axe to find where no script has come: ${colorScheme}`, async () => {
    for (const tag of ['en', 'ar']) {
      const html = `<style>:root { color-scheme: light dark }</style><main><h1>Site</h1>${prerendered(tag)}</main>`;
      const { page, close } = await open(html, { lang: tag, colorScheme });
      await endWaiting(page);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () =>
        (await globalThis.axe.run({ resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
          id,
          ...nodes.map(({ target }) => target.flat().join(' ')),
        ]),
      );
      assert.deepEqual(violations, []);
      await close();
    }
  });

test('while a script may still come, what it will show stands, and paper has it all', async () => {
  for (const step of steps) {
    const html = await renderToString({ step });
    const { page, close } = await open(html + script(), { routes: lost });
    await stopClock(page);
    assert.deepEqual(await seen(page, 'en', everything), told[step]);
    assert.equal(await page.getByRole('button', { name: 'Language: English', exact: true }).count(), 1);
    await page.emulateMedia({ media: 'print' });
    await expectOnePage(page, 'en', step);
    await close();
  }
});

for (const width of [1000, 360])
  test(`what stands when no script has come is the same page as without scripting, ${width} wide`, async () => {
    for (const [tag, step] of [
      ['en', 'recognize'],
      ['ar', 'contact-support'],
      ['ja', 'solved'],
    ]) {
      const html = await renderToString({ locale: tag, step });
      const options = { lang: tag, viewport: { width, height: 4000 } };
      const waited = await open(html + script(), { ...options, routes: lost });
      await endWaiting(waited.page);
      await expectOnePage(waited.page, tag, step);
      const without = await open(html, { ...options, ...withoutScript });
      const pictures = [await waited.page.screenshot(), await without.page.screenshot()];
      assert.equal(await differentPixels(waited.page, ...pictures), 0, `${tag} ${step}`);
      await waited.close();
      await without.close();
    }
  });

test('eight seconds after a script was lost, the style sheet alone shows every branch', async () => {
  const { page, close } = await open(prerendered('en') + script(), { routes: lost });
  const restart = page.getByText('Restart your phone and sign in again.');
  assert.equal(await restart.isVisible(), false);
  await restart.waitFor({ timeout: 9000 });
  const since = await page.evaluate(() => performance.now() - performance.getEntriesByType('paint')[0].startTime);
  assert.ok(since > 7900, `${since} ms`);
  await expectOnePage(page, 'en');
  await close();
});
