import { chromium } from 'playwright-core';
import { browserArgs, findHeadlessShell } from '../browser.mjs';

export function findChromium() {
  let executablePath;
  try {
    executablePath = findHeadlessShell();
  } catch (error) {
    return { missing: error.message };
  }
  return {
    async launch() {
      const browser = await chromium.launch({ executablePath, args: browserArgs });
      return {
        async open(url) {
          const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1000, height: 800 } });
          const page = await context.newPage();
          await page.goto(url);
          return {
            // Playwright passes a single argument.
            evaluate: (script, ...args) =>
              page.evaluate(typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`),
            reload: () => page.reload(),
            resize: (size) => page.setViewportSize(size),
            press: (keys) => page.keyboard.press(keys),
            showAsOnPaper: () => page.emulateMedia({ media: 'print' }),
            screenshot: () => page.screenshot(),
            close: () => context.close(),
          };
        },
        close: () => browser.close(),
      };
    },
  };
}
