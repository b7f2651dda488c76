import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { installByApt } from '../apt.mjs';

const candidates = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)'].map((place) =>
    join(process.env[place] ?? 'C:\\', 'Mozilla Firefox', 'firefox.exe'),
  ),
];
const find = () => candidates.find((path) => path && existsSync(path));

export function findFirefox() {
  if (!find()) installByApt('firefox-esr');
  const executablePath = find();
  if (!executablePath) return { missing: 'no Firefox found: install it, or set FIREFOX_PATH to one' };
  return {
    async launch() {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath,
        // Required to emulate print media.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: { 'intl.accept_languages': 'en-US, en' },
      });
      return {
        async open(url) {
          const context = await browser.createBrowserContext();
          const page = await context.newPage();
          await page.setViewport({ width: 1000, height: 800 });
          await page.goto(url);
          return {
            evaluate: (script, ...args) => page.evaluate(script, ...args),
            reload: () => page.reload(),
            resize: (size) => page.setViewport(size),
            async press(keys) {
              const [key, ...held] = keys.split('+').reverse();
              for (const modifier of held) await page.keyboard.down(modifier);
              await page.keyboard.press(key);
              for (const modifier of held) await page.keyboard.up(modifier);
            },
            showAsOnPaper: async () => {
              await page.bringToFront();
              await setMedium(browser, 'print');
            },
            screenshot: async () => Buffer.from(await page.screenshot()),
            close: () => context.close(),
          };
        },
        close: () => browser.close(),
      };
    },
  };
}

/** Neither Puppeteer nor WebDriver BiDi can emulate print media in Firefox. Its developer tools protocol can. */
async function setMedium({ connection }, medium) {
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context } of tree.contexts) {
    const { result } = await connection.send('script.evaluate', {
      expression: `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}'`,
      target: { context },
      awaitPromise: false,
    });
    if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
  }
}
