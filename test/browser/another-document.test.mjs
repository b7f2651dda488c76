import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { script } from './prerendered.mjs';
import { currentStep } from '../helpers/step.mjs';

const open = opener();
const [en, de, fr] = [await wordsOf('en'), await wordsOf('de'), await wordsOf('fr')];
const tag = '<missing-certificate-help id="help" support-name="Contoso IT"></missing-certificate-help>';
const frame = '<iframe srcdoc="&lt;html lang=de&gt;&lt;div&gt;&lt;/div&gt;" width="900" height="700"></iframe>';

const title = (scope, words) => scope.getByRole('heading', { name: words['article.title'], exact: true });
const isStyled = (scope) =>
  scope
    .locator('missing-certificate-help article')
    .evaluate((card) => getComputedStyle(card).borderStyle === 'solid' && getComputedStyle(card).display !== 'inline');

/** Moves the element, and keeps hold of it. */
const move = (page, isInside) =>
  page.evaluate((isInside) => {
    self.moved ??= document.querySelector('missing-certificate-help');
    const inner = document.querySelector('iframe').contentDocument;
    (isInside ? inner.querySelector('div') : document.querySelector('main')).append(self.moved);
  }, isInside);

test('in a frame of the same site it keeps its looks and follows the language there, and when it comes back', async () => {
  const { page, seen, close } = await open(`<main>${tag}</main>${frame}${script()}`);
  const inner = page.frameLocator('iframe');
  await title(page, en).waitFor();
  assert.ok(await isStyled(page));
  await move(page, true);
  await title(inner, de).waitFor();
  assert.ok(await isStyled(inner));
  await page.evaluate(() => (document.querySelector('iframe').contentDocument.documentElement.lang = 'fr'));
  await title(inner, fr).waitFor();
  await inner.getByRole('button', { name: fr['answer.otherMessage'], exact: true }).click();
  await inner.locator('[part=report]').waitFor();
  const looks = (scope) =>
    scope.locator('[part=report]').evaluate((report) => {
      const { padding, backgroundColor, borderRadius } = getComputedStyle(report);
      return [padding, backgroundColor, borderRadius].join();
    });
  const inside = await looks(inner);
  await chooseLanguage(inner, 'en');
  await title(inner, en).waitFor();
  await chooseLanguage(inner, '');
  await title(inner, fr).waitFor();
  await move(page, false);
  await title(page, en).waitFor();
  assert.ok(await isStyled(page));
  assert.equal(await looks(page), inside);
  assert.equal(
    await page.locator('li', { has: currentStep(page, en, 'support.heading') }).getAttribute('class'),
    'contact-support now',
  );
  assert.deepEqual(seen.console, []);
  await close();
});

test('in a frame it hears the status of @lit/localize there, and no more that of the page it has left', async () => {
  const { page, close } = await open(`<main>${tag}</main>${frame}${script()}`);
  const inner = page.frameLocator('iframe');
  await title(page, en).waitFor();
  await move(page, true);
  await title(inner, de).waitFor();
  const say = (tag, isInside) =>
    page.evaluate(
      ([tag, isInside]) => {
        const view = isInside ? document.querySelector('iframe').contentWindow : self;
        const detail = { status: 'ready', readyLocale: tag };
        view.dispatchEvent(new view.CustomEvent('lit-localize-status', { detail }));
      },
      [tag, isInside],
    );
  await say('ja', false);
  await say('fr', true);
  await title(inner, fr).waitFor();
  await say('ja', false);
  await page.evaluate(() => self.moved.updateComplete);
  await title(inner, fr).waitFor();
  await close();
});

test('in a frame the list of languages has its keys to itself, and closes when its backdrop is clicked', async () => {
  const { page, seen, close } = await open(`<main>${tag}</main>${frame}${script()}`);
  const inner = page.frameLocator('iframe');
  await title(page, en).waitFor();
  await move(page, true);
  await title(inner, de).waitFor();
  // Shortcuts of the page in the frame.
  await page.frames()[1].evaluate(() => {
    self.heard = [];
    document.addEventListener('keydown', ({ key }) => self.heard.push(key));
  });
  const list = await openLanguages(inner);
  await list.getByRole('searchbox').press('j');
  await list.getByRole('searchbox').press('ArrowDown');
  const focused = () =>
    inner.locator('missing-certificate-help').evaluate((element) => {
      const { activeElement } = element.shadowRoot;
      return activeElement.localName;
    });
  assert.equal(await focused(), 'button');
  assert.deepEqual(await page.frames()[1].evaluate(() => self.heard), []);
  const { x, y } = await page.locator('iframe').boundingBox();
  await page.mouse.click(x + 4, y + 4);
  await list.waitFor({ state: 'detached' });
  assert.deepEqual(seen.console, []);
  await close();
});

test('in a frame focus moves on when the site fills the slot with the focused support link', async () => {
  const { page, seen, close } = await open(
    `<main>${tag.replace(' ', ' step="contact-support" ')}</main>${frame}${script()}`,
  );
  const inner = page.frameLocator('iframe');
  await title(page, en).waitFor();
  await page.locator('[part=report]').waitFor();
  await move(page, true);
  await title(inner, de).waitFor();
  await inner.locator('.now [part=support-link]').focus();
  const focused = await page.frames()[1].evaluate(async () => {
    const own = Object.assign(document.createElement('p'), { slot: 'support', textContent: 'Call us' });
    const element = document.querySelector('missing-certificate-help');
    element.append(own);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return element.shadowRoot.activeElement?.getAttribute('aria-current');
  });
  assert.equal(focused, 'step');
  assert.deepEqual(seen.console, []);
  await close();
});

test('with deep-link its addresses are those of the frame', async () => {
  const { page, seen, close } = await open(
    `<main>${tag.replace(' ', ' deep-link ')}</main><iframe src="/frame.html" width="900" height="700"></iframe>${script()}`,
    {
      routes: {
        '**/frame.html': (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><div></div></html>' }),
      },
    },
  );
  const inner = page.frameLocator('iframe');
  await title(page, en).waitFor();
  await move(page, true);
  await title(inner, en).waitFor();
  await inner.getByRole('button', { name: en['answer.thisMessage'], exact: true }).click();
  const frameUrl = () => page.frames()[1].evaluate(() => location.hash);
  await page.frames()[1].waitForFunction(() => location.hash === '#mch-help-check-phone');
  assert.equal(await page.evaluate(() => location.hash), '');
  await page.frames()[1].evaluate(() => history.back());
  await inner.locator('.recognize.now').waitFor({ state: 'attached' });
  assert.equal(await frameUrl(), '');
  assert.deepEqual(seen.console, []);
  await close();
});

for (const step of ['recognize', 'contact-support'])
  test(`in a document that nobody sees it is quiet, and complete when it comes back: ${step}`, async () => {
    const { page, seen, close } = await open(`<main>${tag.replace(' ', ` step="${step}" `)}</main>${script()}`);
    await title(page, en).waitFor();
    if (step !== 'recognize') await page.locator('[part=report]').waitFor();
    await page.evaluate(async () => {
      const help = document.querySelector('missing-certificate-help');
      document.implementation.createHTMLDocument('').body.append(help);
      help.supportName = 'Fabrikam';
      help.locale = 'de';
      await help.updateComplete;
      help.back();
      await help.report('fr');
      document.querySelector('main').append(help);
    });
    await title(page, de).waitFor();
    await page
      .getByRole('link', { name: /^Fabrikam/ })
      .first()
      .waitFor();
    assert.ok(await isStyled(page));
    if (step !== 'recognize') await page.locator(`.${step}.now [part=report]`).waitFor();
    assert.deepEqual(seen.console, []);
    await close();
  });
