import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';

const open = opener();
const text = (file) => readFileSync(join(root, file), 'utf8');
const guide = text('docs/theme.md');
const snippetsIn = (language) =>
  Array.from(guide.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')), ([, code]) => code);
const help = `<missing-certificate-help support-name="Contoso IT" locale="en"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script>`;

test('themes and guide use nothing but what is public', () => {
  const [element] = JSON.parse(text('dist/custom-elements.json')).modules[0].declarations;
  const properties = element.cssProperties.map(({ name }) => name);
  const parts = element.cssParts.map(({ name }) => name);
  const themes = readdirSync(join(root, 'src/themes')).map((file) => text(`src/themes/${file}`));
  for (const source of [guide, ...themes]) {
    for (const [name] of source.matchAll(/--mch-[\w-]+/g)) assert.ok(properties.includes(name), name);
    for (const [, name] of source.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(parts.includes(name), name);
  }
  // Every other selector of a theme would be a bet on what is inside.
  for (const css of themes)
    for (const [, selectors] of css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g))
      for (const selector of selectors.split(','))
        assert.match(selector.trim(), /^missing-certificate-help(::part\([\w-]+\)(:[\w-]+)?)?$/);
  for (const name of [...properties, ...parts])
    assert.match(guide, new RegExp(`\`${name}\`|part\\(${name}\\)`), `The guide doesn't tell of ${name}.`);
});

test('the snippets of docs/theme.md do what they say', async () => {
  const snippets = snippetsIn('css');
  assert.equal(snippets.length, 5);
  const { page, close } = await open(
    `<style>${snippets.join('\n')}</style><div>${help}</div><div class="always-light">${help}</div>
    <div lang="ar">${help.replace('locale="en"', '')}</div>`,
    { colorScheme: 'dark' },
  );
  await page.locator('article').nth(2).waitFor();
  // The list of languages comes before the first answer.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const readLook = () =>
    page.evaluate(() =>
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
  const dark = 'rgb(29, 26, 32)';
  const light = 'rgb(255, 253, 249)';
  const latin = '"Source Sans 3", system-ui, sans-serif';
  const arabic = '"Noto Sans Arabic", system-ui, sans-serif';
  const expected = [
    { surface: dark, text: latin },
    { surface: light, text: latin },
    { surface: dark, text: arabic },
  ];
  for (const [index, { answer, ...rest }] of (await readLook()).entries()) {
    assert.deepEqual(rest, { ...expected[index], title: 'Georgia, serif', picture: 'none' });
    assert.ok(parseFloat(answer) > 100, answer);
  }
  const focused = await page.evaluate(() => {
    const { activeElement } = document.activeElement.shadowRoot;
    return [activeElement.part.value, getComputedStyle(activeElement).outlineStyle];
  });
  assert.deepEqual(focused, ['answer', 'dashed']);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal((await readLook())[0].surface, light);
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  assert.equal((await readLook())[0].surface, dark);
  await close();
});

test('the settings that docs/theme.md gives for VS Code lead to files of the package', () => {
  const [settings, ...others] = snippetsIn('json').map((code) => JSON.parse(code));
  assert.deepEqual(others, []);
  const paths = Object.values(settings).flat();
  assert.equal(paths.length, 2);
  for (const path of paths) {
    const { version } = JSON.parse(text(path.replace('./node_modules/missing-certificate-help/', '')));
    assert.equal(version, 1.1);
  }
});
