/** Takes the README's pictures from the real thing: npm run pictures, after a build. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, findBrowser } from './browser.mjs';
import { startServer } from './serve.mjs';
import { root } from './setup.mjs';

const page = (scheme) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <style>:root { color-scheme: ${scheme}; background: light-dark(#eef0f4, #0f1115); } body { margin: 0; padding: 24px; }</style>
  <missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT"></missing-certificate-help>
  <script type="module" src="/dist/cdn/missing-certificate-help.js"></script></html>`;

const server = await startServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
for (const scheme of ['light', 'dark']) {
  const tab = await browser.newPage({ viewport: { width: 960, height: 600 } });
  await tab.route('**/picture.html', (route) => route.fulfill({ contentType: 'text/html', body: page(scheme) }));
  await tab.goto(`${server.url}/picture.html`);
  await tab.getByRole('button', { name: 'Yes, I see this message' }).click();
  await tab.evaluate(() => document.activeElement?.blur());
  await tab.screenshot({ path: join(root, `media/readme-${scheme}.png`), fullPage: true, animations: 'disabled' });
}
await browser.close();
await server.close();
