import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { differentPixels, openerBefore, steps, takenOver, told } from './prerendered.mjs';
import { currentStep } from '../helpers/step.mjs';

const openBefore = openerBefore(opener());
const title = (page, words) => page.getByRole('heading', { name: words['article.title'], exact: true });

/** Notes what shifts from now on and before, and how the card looks in every frame. */
const watch = (page) =>
  page.evaluate(() => {
    self.shifts = [];
    new PerformanceObserver((list) => self.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
    self.frames = new Set();
    const note = () => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      const card = shadowRoot.querySelector('article');
      const { height } = card.getBoundingClientRect();
      self.frames.add([height, getComputedStyle(card).borderRadius, shadowRoot.activeElement?.textContent].join());
      requestAnimationFrame(note);
    };
    note();
  });

const watched = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve({ shifts: self.shifts, frames: [...self.frames] })),
        ),
      ),
  );

for (const [tag, width] of [
  ['en', 1000],
  ['de', 320],
  ['ar', 1000],
  ['ja', 400],
])
  test(`nothing moves and nothing flashes when the script comes: ${tag}, ${width} wide`, async () => {
    for (const step of ['recognize', 'contact-support']) {
      const html = `<h1>Site</h1>${await renderToString({ locale: tag, step })}<p>What follows.</p>`;
      // What the companion brings comes after that, in room that is kept for it.
      const routes = { '**/companion.js': (route) => route.abort() };
      const viewport = { width, height: 2500 };
      const { page, seen, arrive, close } = await openBefore(html, { lang: tag, viewport, routes });
      await watch(page);
      const before = await page.screenshot();
      arrive();
      await takenOver(page);
      const after = await page.screenshot();
      assert.equal(await differentPixels(page, before, after), 0);
      const { shifts, frames } = await watched(page);
      assert.deepEqual(shifts, []);
      assert.equal(frames.length, 1, frames.join('\n'));
      assert.deepEqual(
        seen.console.filter((text) => !text.includes('ERR_FAILED')),
        [],
      );
      await close();
    }
  });

test('focus, selection and scroll position stay when the script comes', async () => {
  const words = await wordsOf('en');
  const html = await renderToString({ step: 'contact-support', supportName: 'Contoso IT' });
  const { page, arrive, close } = await openBefore(html, { viewport: { width: 400, height: 500 } });
  const link = page.getByRole('link', { name: /Contoso IT/ }).first();
  await link.focus();
  await page.getByText(words['support.tellLogs']).evaluate((paragraph) => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const [text] = [...paragraph.childNodes].filter(({ data }) => data);
    (shadowRoot.getSelection?.() ?? getSelection()).setBaseAndExtent(text, 0, text, text.length);
  });
  await page.getByText(words['support.tellLogs']).scrollIntoViewIfNeeded();
  const state = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      const selection = shadowRoot.getSelection?.() ?? getSelection();
      return [scrollX, scrollY, selection.toString(), shadowRoot.activeElement.textContent];
    });
  const before = await state();
  assert.ok(before[1] > 100);
  assert.equal(before[2], words['support.tellLogs']);
  assert.match(before[3], /Contoso IT/);
  arrive();
  await takenOver(page);
  assert.deepEqual(await state(), before);
  await close();
});

test('what is folded stays folded, and opens by the answers from then on', async () => {
  for (const step of steps) {
    const { page, arrive, close } = await openBefore(await renderToString({ step }));
    const words = await wordsOf('en');
    const folded = Object.entries(told).flatMap(([other, ids]) =>
      other === step ? [] : ids.filter((id) => !told[step].includes(id)),
    );
    const expectFolded = async () => {
      for (const id of folded)
        assert.equal(await page.getByText(words[id], { exact: true }).first().isVisible(), false, id);
    };
    await expectFolded();
    arrive();
    await takenOver(page);
    await expectFolded();
    if (step === 'solved') await page.getByRole('button', { name: words['guide.restart'], exact: true }).click();
    else await page.locator('.now [part=answer]').first().click();
    const next = { recognize: 'check.heading', solved: 'recognize.heading' }[step] ?? 'solved.heading';
    await currentStep(page, words, next).waitFor();
    await close();
  }
});

test('an element without locale shows what is prerendered first, then the language of the page', async () => {
  const html = (await renderToString({ locale: 'de' })).replace(' locale="de"', '');
  const { page, arrive, close } = await openBefore(html, { lang: 'fr' });
  await title(page, await wordsOf('de')).waitFor();
  const card = await page.locator('article').elementHandle();
  arrive();
  await title(page, await wordsOf('fr')).waitFor();
  assert.ok(await page.locator('article[lang=fr]').evaluate((element, before) => element === before, card));
  await close();
});
