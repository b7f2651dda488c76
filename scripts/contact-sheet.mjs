/**
 * Takes pictures of every step, to compare side by side: npm run contact-sheet, after a build. Writes them to
 * build/contact-sheet/, one page for each width and color scheme. --languages=en,de --widths=390 --schemes=dark select
 * some of them. --text=200 doubles the font size.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from './test/browser.mjs';
import { startServer } from './dev/serve.mjs';
import { root } from './setup.mjs';

const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'en,de,fr,ar,ja,zh-Hans' },
    widths: { type: 'string', default: '360,390,1280' },
    schemes: { type: 'string', default: 'light,dark' },
    text: { type: 'string', default: '100' },
  },
});
const [languages, widths, schemes] = [values.languages, values.widths, values.schemes].map((list) => list.split(','));
const folder = join(root, 'build/contact-sheet');
/** The answers that lead to each step: the shortest path that has a completed step. */
const ways = {
  recognize: [],
  'check-phone': ['next'],
  'organization-certificate': ['next', 'next'],
  'contact-support': ['next', 'next', 'next'],
  solved: ['next', 'solved'],
};

const html = (tag) => `<!doctype html><html lang="${tag}"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    :root { color-scheme: light dark; background: light-dark(#eef0f4, #0f1115); font-size: ${values.text}%; }
    body { margin: 16px; }
  </style>
  <missing-certificate-help></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script></html>`;

async function take(browser, url, tag, width, colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme,
    locale: tag,
    reducedMotion: 'reduce',
  });
  const pictures = [];
  for (const [step, answers] of Object.entries(ways)) {
    const tab = await context.newPage();
    await tab.route('**/sheet.html', (route) => route.fulfill({ contentType: 'text/html', body: html(tag) }));
    await tab.goto(`${url}/sheet.html`);
    for (const answer of answers) await tab.locator(`.now [part=answer][data-answer=${answer}]`).click();
    await tab.locator(`.${step}.now`).waitFor();
    // Wait for the final steps.
    if (step !== 'recognize') await tab.locator(`.now [part=${step === 'solved' ? 'feedback' : 'device'}]`).waitFor();
    // Move the pointer away from the buttons.
    await tab.mouse.move(0, 0);
    const file = `${tag}-${width}-${colorScheme}-${step}.png`;
    await tab.screenshot({ path: join(folder, file), fullPage: true });
    await tab.evaluate(() => localStorage.clear());
    await tab.close();
    pictures.push(file);
  }
  await context.close();
  return pictures;
}

mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs, '--hide-scrollbars'] });
for (const width of widths)
  for (const scheme of schemes) {
    const rows = [];
    for (const tag of languages) rows.push(await take(browser, server.url, tag, Number(width), scheme));
    const images = rows.map(
      (row) => `<p>${row.map((file) => `<img src="${file}" alt="${file}" width="300">`).join('')}`,
    );
    const sheet = join(folder, `${width}-${scheme}.html`);
    writeFileSync(sheet, `<!doctype html><meta charset="utf-8"><title>${width}, ${scheme}</title>${images.join('\n')}`);
    console.log(sheet);
  }
await browser.close();
await server.close();
