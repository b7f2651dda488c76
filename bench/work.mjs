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
        // The companion comes after the first words, but may arrive before they are painted.
        .filter(({ name }) => name.endsWith('.js') && !name.endsWith('/companion.js'))
        .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
    },
  });
}

/**
 * What a browser has done until a page is readable, counted. This hardly depends on the machine.
 * @returns {Promise<{ nodes: number, boxes: number, layouts: number, scriptBytes: number }>} nodes in the document and its
 * shadow trees, layout objects, which are the boxes and texts that are styled and laid out, layouts, and bytes of script,
 * uncompressed
 */
export async function workUntilReadable(browser, url) {
  const { context, page } = await watchedPage(browser, url);
  await page.addInitScript(count);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.goto(url, { waitUntil: 'commit' });
  await isReadable(page);
  const { nodes, scriptBytes } = await page.evaluate(() => ({ nodes: self.nodes, scriptBytes: self.scriptBytes }));
  const cdp = await context.newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await context.close();
  const { ts: end } = traceEvents.find(({ name }) => name === 'readable');
  // The browser's own pages are in the trace too.
  const layouts = traceEvents
    .filter(({ name, ts, args }) => name === 'Layout' && ts < end && args.beginData.frame === frameTree.frame.id)
    .map(({ args }) => args.beginData.totalObjects);
  return { nodes, boxes: Math.max(...layouts), layouts: layouts.length, scriptBytes };
}
