import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { extrasOf, wordsOf } from '../helpers/words.mjs';
import { held, script, steps, takenOver } from './prerendered.mjs';
import { currentStep } from '../helpers/step.mjs';
import { translateAsEdge, translateAsFirefox, translateAsGoogle, translateAsSafari } from './translators.js';

const open = opener();
const [en, de] = [await wordsOf('en'), await wordsOf('de')];
const tag = '<missing-certificate-help support-name="Contoso IT"></missing-certificate-help>';

/** Opens the help and has it translated: each letter of the translation is an x. */
async function openTranslated(translator, html = tag, prepare = async () => undefined) {
  const opened = await open(html + script());
  const { page } = opened;
  await page.getByRole('heading', { name: en['article.title'] }).waitFor();
  await prepare(page);
  const translate = () =>
    page.evaluate(
      ([translator]) => {
        const { shadowRoot } = document.querySelector('missing-certificate-help');
        new Function(`return ${translator}`)()(shadowRoot, (text) => text.replace(/\p{L}/gu, 'x'));
      },
      [translator.toString()],
    );
  await translate();
  return { ...opened, translate };
}

const help = (page) => page.locator('missing-certificate-help');
const answer = (page, index = 0) => page.locator('.now [part=answer]').nth(index);

/** Nothing of a translation is left, but for names of languages, which have no x before anybody translates. */
const isClean = (page) =>
  help(page).evaluate(({ shadowRoot }) => !/x{3}|<font/.test(shadowRoot.querySelector('article').innerHTML));

for (const translator of [translateAsFirefox, translateAsGoogle, translateAsEdge, translateAsSafari]) {
  const by = translator.name.replace('translateAs', '');

  test(`${by}: another language is shown, and only that one`, async () => {
    for (const change of [
      (element) => element.evaluate((element) => (element.locale = 'de')),
      (element) => element.evaluate(() => (document.documentElement.lang = 'de')),
      (element) => chooseLanguage(element, 'de'),
    ]) {
      const { page, close } = await openTranslated(translator);
      await change(help(page));
      await page.getByRole('heading', { name: de['article.title'] }).waitFor();
      assert.ok(await isClean(page));
      await answer(page).click();
      await currentStep(page, de, 'check.heading').waitFor();
      await close();
    }
  });

  test(`${by}: another attribute is shown`, async () => {
    const { page, close } = await openTranslated(translator);
    await help(page).evaluate((element) => (element.supportName = 'Fabrikam Desk'));
    await page
      .getByRole('link', { name: /^Fabrikam Desk/ })
      .first()
      .waitFor();
    assert.equal(await page.getByText('Contoso IT').count(), 0);
    await close();
  });

  for (const step of steps)
    test(`${by}: every answer leads on from ${step}, there and back, and again after a translation of that`, async () => {
      const html = tag.replace(' ', ` step="${step}" `);
      const { page, close, translate } = await openTranslated(translator, html);
      const count = await page.locator('.now [part=answer]').count();
      for (let index = 0; index < count; index++) {
        const before = await help(page).evaluate((element) => element.step);
        await answer(page, index).click();
        const after = await help(page).evaluate((element) => element.step);
        assert.notEqual(after, before);
        const isShown = (step) =>
          page.waitForFunction((step) => {
            const { shadowRoot } = document.querySelector('missing-certificate-help');
            const nodes = Array.from(shadowRoot.querySelectorAll('[aria-current=step]'), (heading) =>
              heading.closest('li'),
            );
            return (
              nodes.length === 1 &&
              nodes[0].classList.contains(step) &&
              nodes[0].querySelector('.body:not([hidden])').checkVisibility()
            );
          }, step);
        await isShown(after);
        await translate();
        await help(page).evaluate((element) => element.back());
        await isShown(before);
        await translate();
      }
      await help(page).evaluate((element) => (element.locale = 'de'));
      await page.getByRole('heading', { name: de['article.title'] }).waitFor();
      assert.ok(await isClean(page));
      await close();
    });

  test(`${by}: the end of the guide works, and speaks the next language`, async () => {
    const more = await extrasOf('de');
    const english = await extrasOf('en');
    const html = tag.replace(' ', ' step="solved" ');
    const { page, close } = await openTranslated(translator, html, (page) =>
      page.locator('.now').getByText(english['feedback.question']).waitFor(),
    );
    await page.locator('.now [part=feedback] button').first().click();
    await page.locator('.now').getByText(english['feedback.thanks']).waitFor();
    await help(page).evaluate((element) => (element.locale = 'de'));
    await page.locator('.now').getByText(more['feedback.thanks']).waitFor();
    assert.ok(await isClean(page));
    await close();
  });

  test(`${by}: while the next language loads, that one is shown, and only that`, async () => {
    const late = held();
    const { page, close, translate } = await openTranslated(translator, tag, async (page) => {
      await page.route('**/locales/de.js', late.hold);
      await help(page).evaluate((element) => (element.locale = 'de'));
      await late.asked;
    });
    await translate();
    late.release();
    await page.getByRole('heading', { name: de['article.title'] }).waitFor();
    assert.ok(await isClean(page));
    await close();
  });

  test(`${by}: with the list of languages open, another one can be chosen, and only that is shown`, async () => {
    const { page, close } = await openTranslated(translator, tag, (page) => openLanguages(page));
    const list = page.locator('[part=language-list]');
    await list
      .locator('li button')
      .filter({ has: page.locator('bdi[lang=de]') })
      .click();
    await page.getByRole('heading', { name: de['article.title'] }).waitFor();
    await list.waitFor({ state: 'detached' });
    assert.ok(await isClean(page));
    await close();
  });

  test(`${by}: prerendered help that was translated before the script came works, in one language`, async () => {
    const html = await renderToString({ locale: 'en', supportName: 'Contoso IT' });
    const { page, close } = await open(html);
    await page.evaluate(
      ([translator]) => {
        const { shadowRoot } = document.querySelector('missing-certificate-help');
        new Function(`return ${translator}`)()(shadowRoot, (text) => text.replace(/\p{L}/gu, 'x'));
      },
      [translator.toString()],
    );
    await page.addScriptTag({ type: 'module', url: '/dist/cdn/missing-certificate-help.js' });
    await takenOver(page);
    assert.ok(await isClean(page));
    await help(page).evaluate((element) => (element.locale = 'de'));
    await page.getByRole('heading', { name: de['article.title'] }).waitFor();
    assert.ok(await isClean(page));
    await answer(page).click();
    await currentStep(page, de, 'check.heading').waitFor();
    await close();
  });
}
