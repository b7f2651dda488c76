import { isReadable, watchedPage } from './measure.mjs';

/** Runs in the page before anything else: counts the nodes when it is readable, and marks that moment in the trace. */
function count() {
  const nodesBelow = (root) => {
    let nodes = 0;
    const walker = document.createTreeWalker(root);
    for (let node = walker.currentNode; node; node = walker.nextNode())
      nodes += 1 + (node.shadowRoot ? nodesBelow(node.shadowRoot) : 0);
    return nodes;
  };
  let readable;
  Object.defineProperty(self, 'readable', {
    get: () => readable,
    set(time) {
      readable = time;
      performance.mark('readable');
      self.nodes = nodesBelow(document);
      self.scriptBytes = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
    },
  });
}

/**
 * What a browser has done until a page is readable, counted: this hardly depends on the machine.
 * @returns {Promise<{ nodes: number, styled: number, layouts: number, scriptBytes: number }>} nodes in the document and its
 * shadow trees, elements whose style was computed (again counts again), layouts, and bytes of script, uncompressed
 */
export async function workUntilReadable(browser, url) {
  const { context, page } = await watchedPage(browser, url);
  await page.addInitScript(count);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.goto(url, { waitUntil: 'commit' });
  await isReadable(page);
  const { nodes, scriptBytes } = await page.evaluate(() => ({ nodes: self.nodes, scriptBytes: self.scriptBytes }));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await context.close();
  const { ts: end, pid } = traceEvents.find(({ name }) => name === 'readable');
  const named = (name) => traceEvents.filter((event) => event.name === name && event.pid === pid && event.ts < end);
  return {
    nodes,
    styled: named('UpdateLayoutTree').reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0),
    layouts: named('Layout').length,
    scriptBytes,
  };
}
