import assert from 'node:assert/strict';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from '../../scripts/test/browser.mjs';
import { startServer } from '../../scripts/dev/serve.mjs';

// Playwright and Chromium's headless shell have no such cache, and Puppeteer only without what it usually sets.
const ignoreDefaultArgs = [
  '--disable-back-forward-cache',
  ...puppeteer.defaultArgs().filter((arg) => arg.startsWith('--disable-features=')),
];

test('restored from the back-forward cache it is as it was, and answers, follows the page and is heard', async () => {
  const server = await startServer();
  const browser = await puppeteer.launch({ executablePath: findBrowser(), args: browserArgs, ignoreDefaultArgs });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    // Any page of the server's will do.
    await page.goto(`${server.url}/demo/hosts/index.html`);
    await page.evaluate(async () => {
      document.documentElement.lang = 'en';
      const help = document.createElement('missing-certificate-help');
      document.body.replaceChildren(help);
      self.heard = [];
      addEventListener('mch-step', ({ detail }) => self.heard.push(detail.to));
      addEventListener('pageshow', ({ persisted }) => (self.isRestored = persisted));
      await import('/dist/cdn/missing-certificate-help.js');
      await help.ready;
      help.shadowRoot.querySelector('.now [data-answer=next]').click();
      await help.updateComplete;
    });
    await page.goto(`${server.url}/demo/offline/`);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => self.isRestored, { timeout: 10_000 });
    await page.evaluate(() => {
      document.querySelector('missing-certificate-help').shadowRoot.querySelector('.now [data-answer=next]').click();
      document.documentElement.lang = 'de';
    });
    await page.waitForFunction(
      () => {
        const { shadowRoot } = document.querySelector('missing-certificate-help');
        return shadowRoot.querySelector('article[lang=de] .organization-certificate.now');
      },
      { timeout: 10_000 },
    );
    assert.deepEqual(await page.evaluate(() => self.heard), ['check-phone', 'organization-certificate']);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await server.close();
  }
});
