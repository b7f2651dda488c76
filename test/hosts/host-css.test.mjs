import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { styles } from './page-styles.mjs';

const open = opener();
/** Two looks: narrow and light at the start; wide, dark, from right to left and with focus at the end. */
const looks = {
  narrow: { lang: 'en', width: 360, colorScheme: 'light', ground: '#fff' },
  wide: { lang: 'ar', width: 960, colorScheme: 'dark', ground: '#101317' },
};

/** The time in the report. */
const now = new Date();

/** Shows the widget in a page with this style, in a frame that the style can't change. */
async function show({ lang, width, colorScheme, ground }, css) {
  const box = {
    position: 'absolute',
    inset: '0 auto auto 0',
    display: 'block',
    width: `${width}px`,
    margin: 0,
    padding: 0,
    border: 0,
    background: ground,
    'color-scheme': colorScheme,
    'font-size': '16px',
  };
  const important = Object.entries(box).map(([name, value]) => `${name}: ${value} !important`);
  const { page, close } = await open(
    `<div style="${important.join('; ')}"><missing-certificate-help></missing-certificate-help></div>`,
    { lang, reducedMotion: 'reduce' },
  );
  await page.clock.setFixedTime(now);
  // A style element would be seen where everything is.
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await page.addScriptTag({ type: 'module', url: '/dist/cdn/missing-certificate-help.js' });
  const card = page.getByRole('article');
  await card.waitFor();
  if (width > 700) {
    await card.locator('.now [data-answer]').nth(1).click();
    // The question whether this helped comes when the report was used.
    await card.locator('.now [part=report] button').first().click();
    await card.locator('.now [part=feedback]').waitFor();
    // The preview of the report, which may be there only a moment later.
    await card.locator('pre:not(.paper)', { hasText: /\d+\.\d+\.\d+/ }).waitFor({ state: 'attached' });
  }
  return { card, close };
}

/** Every computed style of everything in the card, and of what CSS adds before and after it. */
const computed = (card) =>
  card.evaluate((article) =>
    [article, ...article.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') return [];
        const name = element.localName + (element.part.value && `[part=${element.part}]`) + (pseudo ?? '');
        const properties = [...style].filter((property) => !property.startsWith('--'));
        return [[name, properties.map((property) => `${property}: ${style.getPropertyValue(property)}`)]];
      }),
    ),
  );

const plain = {};
/** The same without any style of the page's. */
const usual = (look) =>
  (plain[look] ??= (async () => {
    const { card, close } = await show(looks[look], '');
    const found = { styles: await computed(card), picture: await card.screenshot() };
    await close();
    return found;
  })());

for (const [name, css] of Object.entries(styles)) {
  for (const look of Object.keys(looks)) {
    test(`${name}: the card looks as ever, ${look}`, async () => {
      const expected = await usual(look);
      const { card, close } = await show(looks[look], css);
      const found = await computed(card);
      const different = found.flatMap(([element, style], i) =>
        style.flatMap((line, j) =>
          line === expected.styles[i][1][j] ? [] : `${element} has ${line}, not ${expected.styles[i][1][j]}`,
        ),
      );
      assert.deepEqual(different.slice(0, 20), []);
      assert.equal(found.length, expected.styles.length);
      assert.ok((await card.screenshot()).equals(expected.picture), 'The pictures differ.');
      await close();
    });
  }
}

test('the styles of the widget stay with it: everything else on the page looks as before', async () => {
  const names = [
    'article',
    'header',
    'footer',
    'section',
    'figure',
    'ul',
    'ol',
    'li',
    'p',
    'a',
    'b',
    'i',
    'label',
    'summary',
  ];
  const classes = [
    'card',
    'body',
    'path',
    'rail',
    'now',
    'done',
    'dot',
    'label',
    'hidden',
    'quiet',
    'phone',
    'dialog',
    'said',
  ];
  const { page, close } = await open(`
    ${names.map((name) => `<${name}>${name}</${name}>`).join('')}
    ${classes.map((name) => `<div class="${name}" part="${name}" role="group">${name}</div>`).join('')}
    <h2 id="title" part="title">h2</h2><button part="answer">button</button><select><option>select</option></select>
    <input /><textarea></textarea><table><tbody><tr><th>th</th><td>td</td></tr></tbody></table><svg></svg>
    <div style="contain: strict; block-size: 20rem"><missing-certificate-help></missing-certificate-help></div>`);
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('html, body, body :not(script)')].flatMap((element) =>
        // The element itself is a block from the moment it is defined.
        element.matches('missing-certificate-help')
          ? []
          : [null, '::before', '::after', '::marker', '::selection'].map((pseudo) => {
              const style = getComputedStyle(element, pseudo);
              return [
                element.outerHTML.slice(0, 40),
                pseudo,
                ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`),
              ].join('\n');
            }),
      ),
    );
  const before = await look();
  await page.addScriptTag({ type: 'module', url: '/dist/cdn/missing-certificate-help.js' });
  await page.locator('.card[lang]').waitFor();
  assert.deepEqual(await look(), before);
  await close();
});
