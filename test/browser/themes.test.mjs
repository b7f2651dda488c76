/* global contrast, colour -- in the page, from test/helpers/contrast.mjs */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { axe } from '../helpers/axe.mjs';
import { edges, teach } from '../helpers/contrast.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();
const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const help = `<missing-certificate-help support-name="Contoso IT" locale="en"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script>`;
const styled = (css) => `<style>:root { color-scheme: light dark } ${css}</style>${help}`;

const wanted = {
  neutral: 4.5,
  fluent: 4.5,
  'high-contrast': 7,
};

for (const [name, atLeast] of Object.entries(wanted))
  for (const colorScheme of ['light', 'dark'])
    test(`the theme ${name} has enough contrast in every step: ${colorScheme}`, async () => {
      const css = readFileSync(join(root, `src/themes/${name}.css`), 'utf8');
      const { page, close } = await open(styled(css), { colorScheme });
      await page.locator('article').waitFor();
      const pairs = [
        ['text', 'surface'],
        ['text', 'tint'],
        ['quiet', 'surface'],
        ['accent', 'surface'],
        ['accent', 'tint'],
        ['on-accent', 'accent'],
        ['good', 'surface'],
        ...(atLeast >= 7 ? [['line', 'surface']] : []),
      ];
      await teach(page);
      const lines = await edges(page);
      // Two answers, a link and the button of the list of languages; the latter two have no edge.
      assert.equal(lines.length, 6);
      for (const [name, ratio] of lines) assert.ok(ratio >= 3, `${name}: ${ratio.toFixed(2)}`);
      const ratios = await page.evaluate((pairs) => pairs.map((pair) => contrast(...pair.map(colour))), pairs);
      // The mark of what is done is no text: 3 : 1 would do, but it has as much.
      for (const [index, ratio] of ratios.entries())
        assert.ok(ratio >= atLeast, `${pairs[index].join(' on ')}: ${ratio.toFixed(2)}`);
      await page.evaluate(axe);
      for (const step of [...steps, 'notice']) {
        const violations = await page.evaluate(async (step) => {
          const help = document.querySelector('missing-certificate-help');
          if (step === 'notice') {
            const shown = new Promise((resolve) => help.addEventListener('mch-locale', resolve, { once: true }));
            help.locale = 'tlh';
            await shown;
          } else help.goTo(step);
          await help.updateComplete;
          await Promise.all(document.getAnimations().map(({ finished }) => finished));
          const { violations } = await axe.run(help, { runOnly: ['color-contrast', 'color-contrast-enhanced'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.flat().join(' ')}`));
        }, step);
        const serious = violations.filter((text) => atLeast >= 7 || !text.startsWith('color-contrast-enhanced'));
        assert.deepEqual(serious, [], step);
      }
      await close();
    });
