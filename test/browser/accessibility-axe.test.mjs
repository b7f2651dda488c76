import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { script, steps } from './prerendered.mjs';

/* axe, with all its rules for WCAG 2.2 A and AA and its best practices: every step × direction × colors × width. */

const open = opener();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const colors = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
};
const widths = { narrow: 320, wide: 1000 };

const check = (page, { forcedColors }) =>
  page.evaluate(async (areForced) => {
    const help = document.querySelector('missing-certificate-help');
    const { violations, passes } = await axe.run(help, {
      resultTypes: ['violations', 'passes'],
      rules: {
        // Is new in WCAG 2.2, and off if it isn’t asked for.
        'target-size': { enabled: true },
        // Computed styles aren’t what is drawn then: the browser takes every color from the reader, but for what is told below.
        'color-contrast': { enabled: !areForced },
      },
    });
    const own = [...help.shadowRoot.querySelectorAll('*')].filter(
      (element) => areForced && getComputedStyle(element).forcedColorAdjust !== 'auto',
    );
    return {
      passed: passes.length,
      found: [
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.flat().join(' ')}`)),
        // SVG’s own default is to keep its colors; ours are drawn in the color of the text around them.
        ...own
          .filter((element) => !element.closest('svg'))
          .map(({ localName, className }) => `colors of its own: ${localName}.${className}`),
      ],
    };
  }, forcedColors === 'active');

test('axe finds nothing in any step, from left to right or right to left, light, dark or in forced colors, narrow or wide', async () => {
  const { page, close } = await open(
    `<style>:root { color-scheme: light dark } body { margin: 0 }</style>
    <main><h1>A page</h1><missing-certificate-help locale="en"></missing-certificate-help></main>${script()}`,
    { reducedMotion: 'reduce' },
  );
  await page.getByRole('article').waitFor();
  await page.evaluate(axe);
  const found = [];
  let cases = 0;
  for (const tag of ['en', 'ar']) {
    await page.evaluate((tag) => (document.querySelector('missing-certificate-help').locale = tag), tag);
    await page.locator(`article[lang=${tag}]`).waitFor();
    for (const step of steps) {
      await page.evaluate(async (step) => {
        const help = document.querySelector('missing-certificate-help');
        help.goTo(step);
        await help.report();
        await help.updateComplete;
      }, step);
      for (const [color, media] of Object.entries(colors))
        for (const [size, width] of Object.entries(widths)) {
          await page.emulateMedia(media);
          await page.setViewportSize({ width, height: 800 });
          const result = await check(page, media);
          assert.ok(result.passed > 15, `${result.passed} rules`);
          found.push(...result.found.map((flaw) => `${tag}, ${step}, ${color}, ${size}: ${flaw}`));
          cases++;
        }
    }
  }
  assert.equal(cases, 60);
  assert.deepEqual(found, []);
  await close();
});

test('axe finds what is wrong: the check can fail', async () => {
  const { page, close } = await open(`<missing-certificate-help></missing-certificate-help>${script()}`, {
    reducedMotion: 'reduce',
  });
  await page.getByRole('article').waitFor();
  await page.evaluate(axe);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    shadowRoot.querySelector('[part=answer]').textContent = '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.lead { color: #999 } [part=answer] { min-block-size: 0; block-size: 10px; padding: 0 }');
    shadowRoot.adoptedStyleSheets.push(sheet);
  });
  const rules = (await check(page, colors.light)).found.map((flaw) => flaw.split(' ')[0]);
  assert.deepEqual([...new Set(rules)].sort(), ['button-name', 'color-contrast', 'target-size']);
  await close();
});
