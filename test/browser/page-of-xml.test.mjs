import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { entry, script, seen as seenWords, told } from './prerendered.mjs';
import { currentStep } from '../helpers/step.mjs';

const open = opener();
const en = await wordsOf('en');
const ownWords = '<p>Call 555 for help.</p>';
const tag = `<missing-certificate-help>${ownWords}</missing-certificate-help>`;
/** Chromium runs no modules in such a page: https://crbug.com/717643 */
const classic = `<script defer="defer" src="${entry}"></script>`;
const title = (page) => page.getByRole('heading', { name: en['article.title'], exact: true });

/** The page as XHTML: what can't be parsed as XML isn't shown at all. */
const asXml = (body, contentType = 'application/xhtml+xml') => ({
  routes: {
    '**/xml.html': (route) =>
      route.fulfill({
        contentType,
        body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XML</title></head><body>${body}</body></html>`,
      }),
  },
});

for (const type of ['application/xhtml+xml', 'application/xml'])
  test(`the article works in a page of ${type}`, async () => {
    const { page, seen, close } = await open('', asXml(tag + classic, type));
    await page.goto(new URL('/xml.html', page.url()).href);
    await title(page).waitFor();
    assert.equal(await page.getByText('Call 555').isVisible(), false);
    await page.getByRole('button', { name: en['answer.thisMessage'], exact: true }).click();
    await page.getByText(en['check.network'], { exact: true }).waitFor();
    await chooseLanguage(page, 'de');
    const de = await wordsOf('de');
    await page.getByRole('heading', { name: de['article.title'], exact: true }).waitFor();
    await page.getByRole('button', { name: de['answer.messageStillThere'], exact: true }).click();
    await currentStep(page, de, 'organization.heading').waitFor();
    assert.deepEqual(seen.console, []);
    await close();
  });

/** Whatever it is that fails: here it is what Lit makes its templates with. */
const breakRendering = `<script>
  Object.defineProperty(Element.prototype, 'innerHTML', { set() { throw new Error('not here'); } });
</script>`;

test('if the article can not be rendered, what is between the tags stands, with one warning', async () => {
  const { page, seen, close } = await open(breakRendering + tag + script());
  const help = page.locator('missing-certificate-help');
  await page.waitForFunction(() =>
    document.querySelector('missing-certificate-help').shadowRoot?.querySelector('slot'),
  );
  assert.ok(await page.getByText('Call 555').isVisible());
  await help.evaluate((element) => (element.supportName = 'Contoso'));
  await help.evaluate((element) => (element.locale = 'de'));
  await help.evaluate((element) => element.ready);
  await help.evaluate((element) => element.updateComplete);
  assert.ok(await page.getByText('Call 555').isVisible());
  assert.equal(await help.evaluate(({ shadowRoot }) => shadowRoot.childNodes.length), 1);
  assert.deepEqual(seen.console, ["<missing-certificate-help> can't be shown: Error: not here"]);
  await close();
});

test('if the article can not be rendered and nothing is between the tags, a few words stand there', async () => {
  const { page, close } = await open(
    `${breakRendering}<missing-certificate-help></missing-certificate-help>${script()}`,
  );
  await page.getByText('Your device is missing a certificate that your organization requires').waitFor();
  await close();
});

test('if the article fails later, what is between the tags returns, and the article as soon as it can', async () => {
  const { page, seen, close } = await open(tag + script());
  const help = page.locator('missing-certificate-help');
  await title(page).waitFor();
  await help.evaluate(async (element) => {
    const { createTreeWalker, importNode } = Document.prototype;
    Document.prototype.importNode = () => {
      throw new Error('not now');
    };
    self.mend = () => Object.assign(Document.prototype, { createTreeWalker, importNode });
    element.shadowRoot.querySelector('article').remove();
    element.supportName = 'Contoso';
    await element.updateComplete;
  });
  assert.ok(await page.getByText('Call 555').isVisible());
  await help.evaluate((element) => {
    self.mend();
    element.supportName = 'Fabrikam';
  });
  await title(page).waitFor();
  await page
    .getByRole('link', { name: /^Fabrikam/ })
    .first()
    .waitFor();
  assert.deepEqual(seen.console, ["<missing-certificate-help> can't be shown: Error: not now"]);
  await close();
});

test('if prerendered help can not be taken over, it stands as it does without a script', async () => {
  const { page, seen, close } = await open(breakRendering + (await renderToString()) + script());
  const help = page.locator('missing-certificate-help');
  await help.evaluate((element) => customElements.whenDefined(element.localName));
  await help.evaluate((element) => element.ready);
  await help.evaluate((element) => element.updateComplete);
  await title(page).waitFor();
  assert.deepEqual(await seenWords(page, 'en', told.recognize), told.recognize);
  assert.deepEqual(seen.console, ["<missing-certificate-help> can't be shown: Error: not here"]);
  await close();
});
