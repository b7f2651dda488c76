/**
 * The engines of all relevant browsers: Chromium (Chrome, Edge), Firefox, and WebKit (Safari), each as installed on
 * this machine or as it can be installed. Each has the automation library that its vendor supports best, behind one
 * small interface.
 */
import { findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

/**
 * @typedef {object} EnginePage
 * @property {<T>(script: string | ((...args: never[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} evaluate runs
 * an expression or a function in the page; arguments and result are JSON
 * @property {<T>(script: string | ((...args: never[]) => T), ...args: unknown[]) => Promise<Awaited<T>>} waitFor like
 * `evaluate()`, repeated until the result is truthy; fails after 10 seconds, or after `page.patience` milliseconds
 * @property {number} patience
 * @property {() => Promise<unknown>} reload
 * @property {(size: { width: number, height: number }) => Promise<void>} resize sets the size of the window, which WebKitGTK
 * keeps at 447 px or wider
 * @property {(keys: string) => Promise<void>} press presses a key, such as `Tab`, or a combination, such as `Shift+Tab`
 * @property {() => Promise<void>} showAsOnPaper emulates print media
 * @property {() => Promise<Buffer>} screenshot a PNG of the viewport
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Engine
 * @property {(url: string) => Promise<EnginePage>} open opens a page that shares no state with earlier pages
 * @property {() => Promise<void>} close
 */

const finders = { Chromium: findChromium, Firefox: findFirefox, WebKit: findWebKit };

export const engineNames = Object.keys(finders);

/** The interval between two attempts of `waitFor()`, in milliseconds. */
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
 * @returns {{ launch(): Promise<Engine> } | { missing: string }} `missing` says why the engine isn't available
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
