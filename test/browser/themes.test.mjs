import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from './page.mjs';

const open = opener();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const help = `<missing-certificate-help support-name="Contoso IT" locale="en"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script>`;
const styled = (css) => `<style>:root { color-scheme: light dark } ${css}</style>${help}`;

/** Contrast of two colours of the card, as WCAG counts it. */
const contrasts = (page, pairs) =>
  page.evaluate((pairs) => {
    const card = document.querySelector('missing-certificate-help').shadowRoot.querySelector('.card');
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const luminance = (name) => {
      const probe = document.createElement('i');
      probe.className = 'probe';
      card.append(probe);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.probe { color: var(--mch_${name}) }`);
      card.getRootNode().adoptedStyleSheets.push(sheet);
      canvas.fillStyle = getComputedStyle(probe).color;
      card.getRootNode().adoptedStyleSheets.pop();
      probe.remove();
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return pairs.map(([one, other]) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
  }, pairs);

const wanted = {
  neutral: 4.5,
  fluent: 4.5,
  'high-contrast': 7,
};

for (const [name, atLeast] of Object.entries(wanted))
  for (const colorScheme of ['light', 'dark'])
    test(`the theme ${name} has enough contrast in every step: ${colorScheme}`, async () => {
      const css = readFileSync(join(root, `demo/themes/${name}.css`), 'utf8');
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
      ];
      const ratios = await contrasts(page, pairs);
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
        // The phone in the picture has its own colours, which no theme changes.
        assert.deepEqual(
          serious.filter((text) => !/\.(phone|bar|dialog)/.test(text)),
          [],
          step,
        );
      }
      await close();
    });

test('the snippets of docs/theme.md do what they say', async () => {
  const text = readFileSync(join(root, 'docs/theme.md'), 'utf8');
  const snippets = [...text.matchAll(/```css\n([^]*?)```/g)].map(([, css]) => css);
  assert.equal(snippets.length, 3);
  const { page, close } = await open(
    `<style>${snippets.join('\n')}</style><div>${help}</div><div class="always-light">${help}</div>`,
    { colorScheme: 'dark' },
  );
  await page.locator('article').nth(1).waitFor();
  const look = await page.evaluate(() =>
    [...document.querySelectorAll('missing-certificate-help')].map(({ shadowRoot }) => {
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return {
        surface: style('.card').backgroundColor,
        title: style('[part=title]').fontFamily,
        text: style('.lead').fontFamily,
        answer: style('[part=answer]').borderRadius,
        picture: style('[part=picture]').display,
      };
    }),
  );
  const same = { title: 'Georgia, serif', text: '"Source Sans 3", system-ui, sans-serif', picture: 'none' };
  for (const [index, surface] of ['rgb(29, 26, 32)', 'rgb(255, 253, 249)'].entries()) {
    const { answer, ...rest } = look[index];
    assert.deepEqual(rest, { ...same, surface });
    assert.ok(parseFloat(answer) > 100, answer);
  }
  await close();
});
