/** The demo portal as its tests see it: how to open it, where things are, what it must never do. */

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { startServer } from '../../scripts/dev/serve.mjs';
import { launch } from '../helpers/browser.mjs';
import { complaintsOf } from '../helpers/complaints.mjs';
import { headingText, lineOf } from '../helpers/step.mjs';
import { wordsOf } from '../helpers/words.mjs';

export const tags = ['en', 'de', 'fr', 'ja', 'ar', 'zh-Hans'];
/** What the widget says, so that a test speaks of answers and not of their wording. */
export const words = {};
/** What the demo portal around it says. */
export const demoWords = {};
export let server;
let browser;
before(async () => {
  for (const tag of tags) {
    words[tag] = await wordsOf(tag);
    demoWords[tag] = (await import(`../../build/demo/words/${tag}.js`)).default;
  }
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/**
 * Opens the demo portal, and asserts at the end that it broke no rule: no error or warning on the console, no violation of
 * the Content-Security-Policy, no request to anybody else.
 * @param {(page: import('playwright-core').Page, context: import('playwright-core').BrowserContext) => unknown} drive
 * @param {object} [options] of the browser context; `expected` allows complaints that a test causes on purpose, `query` is of
 * the page's address
 */
export async function visit(drive, { expected = /^$/, query = '', ...options } = {}) {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  const complaints = complaintsOf(context, (url) => url.startsWith(`${server.url}/`));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  try {
    const page = await context.newPage();
    await page.goto(query ? `${server.url}/demo/portal/${query}` : `${server.url}/`);
    await widget(page).getByRole('article', { includeHidden: true }).waitFor({ state: 'attached' });
    if (!query) await title(page).waitFor();
    await drive(page, context);
    assert.deepEqual(
      complaints.filter((complaint) => !expected.test(complaint)),
      [],
    );
  } finally {
    await context.close();
  }
}

export const title = (page, tag = 'en', level = 2) =>
  page.getByRole('heading', { level, name: words[tag]['article.title'], exact: true });
export const widget = (page) => page.locator('missing-certificate-help').first();
export const card = (page) => widget(page).getByRole('article');
export const answer = (page, id) => widget(page).getByRole('button', { name: words.en[id], exact: true });
/** The heading of the step that is open. */
export const current = (page) => widget(page).getByRole('heading').and(page.locator('[aria-current=step]'));
export const supportLink = (page, name) => widget(page).getByRole('link', { name }).first();
/** The panel speaks the page's language, so what a test calls by its English name is found in whichever is shown. */
export const named = (english) => {
  const [id] = Object.entries(demoWords.en).find(([, text]) => text === english) ?? [];
  const names = id ? tags.map((tag) => demoWords[tag][id]) : [english];
  return new RegExp(`^(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`);
};
export const panel = (page) => page.getByRole('complementary', { name: named('Developer panel') });
export const section = (page, name) => panel(page).getByRole('heading', { level: 3, name: named(name) });
export const control = (page, name) => panel(page).getByLabel(named(name));
export const button = (page, name) => panel(page).getByRole('button', { name: named(name) });
export const problem = (page) => panel(page).getByText('No value for this property').filter({ visible: true });
export const events = (page) =>
  panel(page)
    .getByRole('list', { name: named('Events, newest first') })
    .getByRole('listitem');
export const code = (page) => panel(page).getByRole('region', { name: named('Embed code') });

export const answers = async (page, ...ids) => {
  for (const id of ids) await answer(page, id).click();
};
export const assertCurrent = async (page, id) => {
  assert.equal(await lineOf(current(page)), headingText(words.en, id));
};
/** Name of an event in the log and its details. */
export const logged = (page) =>
  events(page).evaluateAll((items) =>
    items.map((item) => [item.querySelector('b').textContent, JSON.parse(item.querySelector('code').textContent)]),
  );
/** What stands on the card, without what is only announced. */
export const texts = (page) => card(page).locator('> :not([role=status])').allInnerTexts();
export const style = (locator, property) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
/** Everything in sight that reaches beyond the window or is cut off at its side. */
export const tooWide = (page) =>
  page.evaluate(() => {
    const found = [];
    const look = (scope) => {
      for (const element of scope.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { left, right, width, height } = element.getBoundingClientRect();
        const isHidden = width <= 1 || height <= 1 || !element.checkVisibility();
        if (!isHidden && (left < -1 || right > document.documentElement.clientWidth + 1)) found.push(element.outerHTML);
      }
    };
    look(document.body);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('the page scrolls');
    return found.map((html) => html.slice(0, 120));
  });

/** Puts the embed code into an otherwise empty page of the same server. */
export async function embed(page, context) {
  const body = await code(page).innerText();
  await context.route('**/embedded.html', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en">${body}</html>` }),
  );
  // An address without an icon makes the browser ask for one.
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const embedded = await context.newPage();
  await embedded.goto(`${server.url}/embedded.html`);
  await card(embedded).waitFor();
  return embedded;
}
