import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';

const open = opener();

/** Mounts elements, uses them as a reader does or not at all, and removes them. */
const comeAndGo = (page, how, count) =>
  page.evaluate(
    async ([how, count]) => {
      const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const place = document.createElement('div');
      const helps = Array.from({ length: count }, (_, index) => {
        const help = document.createElement('missing-certificate-help');
        help.id = `help-${index}`;
        for (const [name, value] of Object.entries(how.attributes ?? {})) help.setAttribute(name, value);
        return help;
      });
      const shown = helps.map(
        (help) => new Promise((done) => help.addEventListener('mch-locale', done, { once: true })),
      );
      place.append(...helps);
      document.body.append(place);
      await Promise.all(shown);
      await frames();
      if (how.isUsed) {
        for (const help of helps) help.shadowRoot.querySelector('[data-answer=next]').click();
        for (const help of helps) help.locale = 'de';
        await Promise.all(helps.map((help) => help.updateComplete));
        for (const help of helps) help.step = 'contact-support';
        await Promise.all(helps.map((help) => help.report()));
        document.body.prepend(place);
        await frames();
      }
      // Each by itself, so that one that the engine keeps doesn’t keep the others.
      for (const help of helps) help.remove();
      place.remove();
      localStorage.clear();
      sessionStorage.clear();
    },
    [how, count],
  );

/** What the page holds when everything that nothing refers to is collected. */
async function held(page, cdp) {
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestIdleCallback(done))));
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
  return { documents, nodes, listeners, heap };
}

/**
 * Bytes that may be left of all, while each takes thirty thousand: the engine notes something of code that it runs again and again.
 * It also keeps one element in its cache of styles that have counters.
 */
const tolerance = 100_000;

for (const [what, count, how] of [
  ['that are mounted', 1000, {}],
  [
    'that are read to the end in two languages, moved, and keep progress',
    100,
    {
      isUsed: true,
      attributes: {
        remember: 'session',
        'certificate-name': 'Contoso Root CA',
        'certificate-sha256': '0123456789abcdef'.repeat(4),
        'certificate-expires': '2038-01-15',
        'support-href': 'https://help.contoso.com/{step}',
      },
    },
  ],
])
  test(`${count} elements ${what} leave no node, no listener and no memory behind`, async () => {
    const { page, seen, close } = await open(
      '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>',
    );
    const cdp = await page.context().newCDPSession(page);
    // As many before, since chunks, compiled code and templates stay.
    for (let round = 0; round < count / 50; round++) await comeAndGo(page, how, 50);
    let left;
    // The engine may compile code again in a batch. A leak would be in each.
    for (let batch = 0; batch < 5 && !(left < tolerance); batch++) {
      const { heap: heapBefore, ...before } = await held(page, cdp);
      for (let round = 0; round < count / 50; round++) await comeAndGo(page, how, 50);
      const { heap: heapAfter, ...after } = await held(page, cdp);
      left = heapAfter - heapBefore;
      console.log(`Heap: ${left} bytes more. ${JSON.stringify(after)}`);
      assert.deepEqual(after, before);
    }
    assert.ok(left < tolerance, `${left} bytes`);
    assert.deepEqual(seen.console, []);
    await close();
  });
