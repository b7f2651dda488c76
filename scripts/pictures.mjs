/**
 * Takes the pictures of the README and the docs from the last build: npm run pictures. With names as arguments, takes
 * only those. The same build on the same machine gives the same bytes.
 */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from './test/browser.mjs';
import { startServer } from './dev/serve.mjs';
import { root } from './setup.mjs';

const wide = { viewport: { width: 960, height: 600 } };
const medium = { viewport: { width: 800, height: 600 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };

/** The pictures: viewport (or full page), language of the page, HTML of its head, and the answers to click. */
const pictures = {
  readme: { window: wide, answers: ['next'] },
  phone: { window: phone, upToAnswers: true },
  arabic: { window: medium, lang: 'ar' },
  theme: {
    window: medium,
    answers: ['next'],
    head: '<link rel="stylesheet" href="/src/themes/fluent.css"><link rel="stylesheet" href="/picture.css">',
  },
};

/** The theme with one property changed, as in docs/theme.md. */
const ownAccent = 'missing-certificate-help { --mch-accent: light-dark(#7b2d8e, #d9a5e6); }';

const page = ({ lang = 'en', head = '' }) => `<!doctype html><html lang="${lang}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">${head}
  <style>
    :root { color-scheme: light dark; background: light-dark(#eef0f4, #0f1115); }
    body { margin: 0; padding: min(24px, 3vw); }
  </style>
  <missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script></html>`;

async function take(browser, url, [name, picture], colorScheme) {
  // The settings of this machine must not show: language, time zone, reduced motion.
  const context = await browser.newContext({
    ...picture.window,
    colorScheme,
    locale: picture.lang ?? 'en',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  await tab.route('**/picture.html', (route) => route.fulfill({ contentType: 'text/html', body: page(picture) }));
  await tab.route('**/picture.css', (route) => route.fulfill({ contentType: 'text/css', body: ownAccent }));
  await tab.goto(`${url}/picture.html`);
  await tab.locator('article').waitFor();
  for (const answer of picture.answers ?? [])
    await tab.locator(`[data-answer=${answer}]`).filter({ visible: true }).click();
  await tab.evaluate(() => document.activeElement?.blur());
  await tab.mouse.move(0, 0);
  await tab.evaluate(() => document.fonts.ready);
  if (picture.upToAnswers)
    await tab.getByRole('group').evaluate((answers) => {
      scrollTo(0, answers.getBoundingClientRect().bottom + 24 - innerHeight);
    });
  const path = join(root, `media/${name}-${colorScheme}.png`);
  await tab.screenshot({ path, fullPage: !picture.upToAnswers, animations: 'disabled' });
  await context.close();
}

const wanted = process.argv.slice(2);
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs, '--hide-scrollbars'] });
for (const picture of Object.entries(pictures))
  if (!wanted.length || wanted.includes(picture[0]))
    for (const scheme of ['light', 'dark']) await take(browser, server.url, picture, scheme);
await browser.close();
await server.close();
