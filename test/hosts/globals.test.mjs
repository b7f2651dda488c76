import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { spyOnPage } from './page-spy.mjs';

const open = opener();

/** Adds the script, and the element with everything that it can load. */
async function mount(page, attributes) {
  await page.evaluate((attributes) => {
    const script = Object.assign(document.createElement('script'), attributes);
    const help = document.createElement('missing-certificate-help');
    document.body.append(script, help);
  }, attributes);
  await page.getByRole('article').waitFor();
}

/** A long visit: answers, languages, a certificate, words of the site's. */
async function live(page) {
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.evaluate(() => {
    const help = document.querySelector('missing-certificate-help');
    help.certificateName = 'Contoso Root CA 2';
    help.certificateSha256 = '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08';
    help.certificateExpires = '2038-01-15';
    help.resources = { fr: { 'missing-certificate-help': { 'article.title': 'Un titre du portail' } } };
  });
  await page.getByText('Contoso Root CA 2').first().waitFor();
  await chooseLanguage(page.locator('missing-certificate-help'), 'de');
  await page.locator('article[lang=de]').waitFor();
  await page.evaluate(() => {
    document.documentElement.lang = 'fr';
    document.querySelector('missing-certificate-help').resetLocale();
  });
  await page.getByRole('heading', { name: 'Un titre du portail' }).waitFor();
  await page.evaluate(() =>
    dispatchEvent(new CustomEvent('lit-localize-status', { detail: { status: 'ready', readyLocale: 'ja' } })),
  );
  await page.locator('article[lang=ja]').waitFor();
}

/** Takes all of it away again. */
const unmount = (page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('missing-certificate-help, script[src]')) element.remove();
    document.documentElement.lang = 'en';
    // An observer hears of that in a microtask; rendering is over with the next frame.
    return new Promise(requestAnimationFrame);
  });

/** What scripts of the page declared by let, const and class: no properties of the window, but seen by all scripts. */
async function declared(page) {
  const session = await page.context().newCDPSession(page);
  return (await session.send('Runtime.globalLexicalScopeNames')).names;
}

const withSpy = () => open(`<script>(${spyOnPage})()</script>`);

for (const [kind, attributes] of [
  ['a module', { type: 'module', src: '/dist/cdn/missing-certificate-help.js' }],
  ['a classic script', { src: '/dist/cdn/missing-certificate-help.js' }],
  ['one file with its language', { type: 'module', src: '/dist/cdn/en.js' }],
]) {
  test(`${kind}: no name and no built-in object of the page is another`, async (t) => {
    const { page, seen, close } = await withSpy();
    await mount(page, attributes);
    await live(page);
    t.diagnostic(`${await page.evaluate(() => globalThis.spy.watched())} objects watched`);
    assert.deepEqual(await page.evaluate(() => globalThis.spy.changes()), []);
    assert.deepEqual(await declared(page), []);
    assert.deepEqual(seen.console, []);
    await close();
  });

  test(`${kind}: nothing is kept in the browser, and nothing is added to the page`, async () => {
    const { page, close } = await withSpy();
    const before = await page.evaluate(() => globalThis.spy.kept());
    await mount(page, attributes);
    await live(page);
    await unmount(page);
    assert.deepEqual(await page.evaluate(() => globalThis.spy.kept()), before);
    await close();
  });

  test(`${kind}: with the element go all its listeners, observers and intervals`, async () => {
    const { page, close } = await withSpy();
    const before = await page.evaluate(() => globalThis.spy.active());
    await mount(page, attributes);
    await live(page);
    const during = await page.evaluate(() => globalThis.spy.active());
    // Else the test could see nothing.
    assert.ok(during.listeners.includes('Window languagechange'));
    assert.ok(during.observers.includes('MutationObserver'));
    await unmount(page);
    assert.deepEqual(await page.evaluate(() => globalThis.spy.active()), before);
    await close();
  });
}

test('the spy itself sees what is changed, declared and left behind', async () => {
  const { page, close } = await withSpy();
  const before = await page.evaluate(() => globalThis.spy.kept());
  const { changes, active, after } = await page.evaluate(async () => {
    document.body.append(Object.assign(document.createElement('script'), { text: 'const left = 1' }));
    Array.prototype.extra = 1;
    globalThis.extra = 2;
    Node.prototype.appendChild = () => undefined;
    addEventListener('resize', () => undefined);
    const leave = new AbortController();
    document.addEventListener('click', () => undefined, { signal: leave.signal });
    leave.abort();
    document.addEventListener('click', () => undefined, { signal: leave.signal });
    localStorage.left = 1;
    localStorage['mch:step'] = 1;
    sessionStorage.left = 1;
    document.cookie = 'left=1';
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    await caches.open('left');
    await new Promise((resolve) => (indexedDB.open('left').onsuccess = resolve));
    const { changes, active, kept } = globalThis.spy;
    return { changes: changes(), active: active(), after: await kept() };
  });
  assert.deepEqual(changes.toSorted(), [
    'globalThis.Array.prototype: extra is new',
    'globalThis.Node.prototype: appendChild is another',
    'globalThis: extra is new',
  ]);
  assert.deepEqual(active.listeners, ['Window resize']);
  assert.deepEqual(await declared(page), ['left']);
  const different = Object.keys(after).filter((name) => !isDeepStrictEqual(after[name], before[name]));
  assert.deepEqual(different.toSorted(), [
    'adoptedStyleSheets',
    'caches',
    'cookie',
    'databases',
    'localStorage',
    'outline',
    'sessionStorage',
  ]);
  assert.deepEqual(after.localStorage, ['left']);
  await close();
});
