import { metricsOf } from './measure.mjs';

const tags = { ours: 'missing-certificate-help', vanilla: 'vanilla-help' };
const pages = { ours: 'entry.html', vanilla: 'vanilla.html' };
const shown = { ours: 'mch-locale', vanilla: 'shown' };

async function open(browser, url, row) {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`${url}/${pages[row]}`, { waitUntil: 'networkidle' });
  return { page, cdp, close: () => context.close() };
}

/** Mounts `count` elements at once, and waits until all are shown and laid out. */
const mount = (page, row, count) =>
  page.evaluate(
    async ([tag, event, count]) => {
      const place = document.createElement('div');
      const elements = Array.from({ length: count }, () => document.createElement(tag));
      const all = elements.map(
        (element) => new Promise((done) => element.addEventListener(event, done, { once: true })),
      );
      place.append(...elements);
      document.body.append(place);
      await Promise.all(all);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    [tags[row], shown[row], count],
  );

/** Takes out what was mounted last. */
const unmount = (page) => page.evaluate(() => document.body.lastElementChild.remove());

/**
 * Main-thread time per instance, in milliseconds, with everything in memory: `all` of it, and `own`, without layout and style,
 * for which the engine takes the longer, the larger a page is.
 */
export async function perInstance(browser, url, row, count) {
  const { page, cdp, close } = await open(browser, url, row);
  await mount(page, row, 1);
  await unmount(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const before = await metricsOf(cdp);
  await mount(page, row, count);
  const after = await metricsOf(cdp);
  await close();
  const spent = (name) => ((after[name] - before[name]) * 1000) / count;
  const all = spent('TaskDuration');
  return { all, own: all - spent('LayoutDuration') - spent('RecalcStyleDuration') };
}

/** What is left of nodes, listeners and memory after a thousand elements came and went. */
export async function leftovers(browser, url, row) {
  const { page, cdp, close } = await open(browser, url, row);
  const count = async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const { JSHeapUsedSize } = await metricsOf(cdp);
    return { nodes, listeners: jsEventListeners, heap: JSHeapUsedSize };
  };
  const comeAndGo = async (count) => {
    await mount(page, row, count);
    await unmount(page);
  };
  await comeAndGo(10);
  const before = await count();
  for (let round = 0; round < 10; round++) await comeAndGo(100);
  const after = await count();
  await close();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}

/** From asking for a language to its layout, in milliseconds: the first time, and the median of later ones. */
export async function languageSwitch(browser, url, row, times = 20) {
  const { page, close } = await open(browser, url, row);
  const measured = await page.evaluate(
    async ([tag, event, times]) => {
      const element = document.querySelector(tag);
      const durations = [];
      for (let round = 0; round < times; round++) {
        const done = new Promise((resolve) => element.addEventListener(event, resolve, { once: true }));
        const start = performance.now();
        element.locale = round % 2 ? 'en' : 'de';
        await done;
        element.getBoundingClientRect();
        durations.push(performance.now() - start);
      }
      return durations;
    },
    [tags[row], shown[row], times],
  );
  await close();
  const [cold, , ...warm] = measured;
  return { cold, warm: warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)] };
}
