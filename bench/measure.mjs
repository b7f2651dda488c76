import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup.mjs';

export const conditions = {
  unthrottled: undefined,
  // A slow phone on a bad network: processor slowed by 4, 1.6 Mbit/s, 150 ms.
  'slow phone': { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 2e5 } },
};

/** What a reader has to be able to read: the title, and what stands below it. */
const words = async () => {
  const { default: en } = await import(join(root, 'dist/locales/en.js'));
  return [en['article.title'], en['article.lead']];
};

/**
 * Runs in the page before anything else: notes when both texts are on screen, in whatever shadow root or frame, looking once
 * a frame. The time is that of the frame after, when they have been painted. It is the same for every row.
 */
function watch(texts) {
  if (self !== top) return;
  const roots = function* (node) {
    yield node;
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot) yield* roots(element.shadowRoot);
      if (element.localName === 'iframe' && element.contentDocument) yield* roots(element.contentDocument);
    }
  };
  const isShown = (text) => {
    for (const root of roots(document)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (
          node.data.includes(text) &&
          node.parentElement.checkVisibility({ visibilityProperty: true }) &&
          node.parentElement.getClientRects().length > 0
        )
          return true;
    }
    return false;
  };
  self.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) self.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.body && texts.every(isShown)) requestAnimationFrame((time) => (self.readable = time));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A page that will note when it is readable, with nothing in the cache. */
export async function watchedPage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  const [title, lead] = await words();
  // Its sheet is folded on a phone, and shows no more.
  await page.addInitScript(watch, url.includes('pwa-install') ? [title] : [title, lead]);
  return { context, page };
}

/** Waits until the page is readable. */
export const isReadable = (page) => page.waitForFunction(() => self.readable > 0, undefined, { polling: 100 });

/**
 * One visit to a page with nothing in the cache.
 * @param {boolean} [onlyReadable] leaves out everything but the time to readable, for the gate has little time
 * @returns {Promise<{ readable: number, script: number, layout: number, heap: number, shift: number, requests: string[] }>}
 * milliseconds, bytes, paths
 */
export async function visit(browser, url, condition, onlyReadable = false) {
  const { context, page } = await watchedPage(browser, url);
  const requests = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests.push(new URL(request.url()).pathname);
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  if (condition) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', condition.network);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
  }
  await page.goto(url, { waitUntil: 'commit' });
  await isReadable(page);
  if (onlyReadable) {
    const readable = await page.evaluate(() => self.readable);
    await context.close();
    return { readable };
  }
  await page.waitForLoadState('networkidle');
  const { readable, shift } = await page.evaluate(() => ({ readable: self.readable, shift: self.layoutShift }));
  if (condition) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await cdp.send('HeapProfiler.collectGarbage');
  const metrics = await metricsOf(cdp);
  await context.close();
  return {
    readable,
    shift,
    requests,
    script: metrics.ScriptDuration * 1000,
    layout: (metrics.LayoutDuration + metrics.RecalcStyleDuration) * 1000,
    heap: metrics.JSHeapUsedSize,
  };
}

export const metricsOf = async (cdp) =>
  Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));

/** The order of the rows, another one for each round. */
export function shuffled(rows, round) {
  const order = rows.map((row, index) => [Math.sin((round + 1) * 999 + index * 77), row]);
  return order.sort(([a], [b]) => a - b).map(([, row]) => row);
}

export const machine = async (browser) => {
  const { cpus } = await import('node:os');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { cores: cpus().length, browser: `Chromium ${browser.version()}`, node: process.version, version };
};
