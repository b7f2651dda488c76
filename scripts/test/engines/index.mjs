/**
 * The engines of all browsers that matter: Chromium (Chrome, Edge), Firefox, and WebKit (Safari), each as the machine has
 * it, or as it can be installed. Each is driven by the library that its makers serve best, behind one small interface.
 */
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

/**
 * @typedef {object} EnginePage
 * @property {<T>(script: string | ((...args: never[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} evaluate runs an
 * expression or a function in the page; arguments and result are JSON
 * @property {<T>(script: string | ((...args: never[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} waitFor the same,
 * again and again until there is something; fails after 10 seconds, or what `page.patience` says in milliseconds
 * @property {number} patience
 * @property {() => Promise<unknown>} reload
 * @property {(size: { width: number, height: number }) => Promise<void>} resize sets the size of the page's window; WebKitGTK's
 * can't be narrower than 447 px
 * @property {(keys: string) => Promise<void>} press a key, such as `Tab`, or several at once: `Shift+Tab`
 * @property {() => Promise<void>} showAsOnPaper lets the style rules of paper apply
 * @property {() => Promise<Buffer>} screenshot a PNG of what is in sight
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Engine
 * @property {(url: string) => Promise<EnginePage>} open opens a page that shares nothing with those before
 * @property {() => Promise<void>} close
 */

const finders = { Chromium: findChromium, Firefox: findFirefox, WebKit: findWebKit };

export const engineNames = Object.keys(finders);

/** How often a page is asked whether what is waited for is there. */
const pause = 50;

function withWaiting(page) {
  const waiting = {
    ...page,
    patience: 10_000,
    async waitFor(script, ...args) {
      for (const end = Date.now() + waiting.patience; Date.now() < end;) {
        const found = await page.evaluate(script, ...args);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      throw new Error(`Waited ${waiting.patience} ms in vain for: ${script} ${JSON.stringify(args)}`);
    },
  };
  return waiting;
}

/**
 * @param {string} name one of `engineNames`
 * @returns {{ launch(): Promise<Engine> } | { missing: string }} `missing` tells why it can't be had
 */
export function findEngine(name) {
  const found = finders[name]();
  if (found.missing) return found;
  return {
    async launch() {
      const engine = await found.launch();
      return { ...engine, open: async (url) => withWaiting(await engine.open(url)) };
    },
  };
}
