import assert from 'node:assert/strict';
import { wordsOf } from '../helpers/words.mjs';
import { appears } from './engine.mjs';

const en = await wordsOf('en');
const fr = await wordsOf('fr');

const answer = (page, id) => page.evaluate((name) => self.help.find('button', name).click(), en[id]);

/** The article and its guide behave alike in every engine. */
export function article({ testPage }) {
  testPage(
    'the article appears in the language of the page',
    async (page) => {
      await appears(page, fr);
      assert.equal(await page.evaluate(() => self.help.root.querySelector('article').lang), 'fr');
      assert.equal((await page.screenshot()).subarray(1, 4).toString(), 'PNG');
    },
    { lang: 'fr-CA' },
  );

  testPage('the list of languages switches, and the step stays', async (page) => {
    await appears(page, en);
    await answer(page, 'answer.thisMessage');
    await page.evaluate(() => self.help.root.querySelector('[part=language-picker]').click());
    const entry = '[part=language-list] li button:has(bdi[lang=fr])';
    await page.waitFor((entry) => self.help.isShown(self.help.root.querySelector(entry)), entry);
    await page.evaluate((entry) => self.help.root.querySelector(entry).click(), entry);
    await appears(page, fr);
    assert.equal(await page.evaluate(() => self.help.current), fr['check.heading']);
  });

  testPage('only the open step is seen; the others take no room', async (page) => {
    await appears(page, en);
    const seen = () =>
      page.evaluate(() =>
        self.help.all('.body').map((body) => ({
          step: body.closest('li').className.split(' ')[0],
          hidden: body.getAttribute('hidden'),
          height: body.getBoundingClientRect().height > 0,
          text: [...body.querySelectorAll('p, button')].some(self.help.isShown),
        })),
      );
    for (const open of ['recognize', 'check-phone']) {
      const bodies = await seen();
      // The message of the first step stands above its answers, whatever step is open.
      assert.equal(bodies.length, 9);
      for (const { step, hidden, height, text } of bodies) {
        assert.equal(hidden, step === open ? null : 'until-found', step);
        assert.equal(height, step === open, step);
        assert.equal(text, step === open, step);
      }
      if (open === 'recognize') await answer(page, 'answer.thisMessage');
    }
  });

  testPage('the card is light or dark as the page is', async (page) => {
    await appears(page, en);
    const background = (scheme) =>
      page.evaluate((scheme) => {
        document.documentElement.style.colorScheme = scheme;
        return getComputedStyle(self.help.root.querySelector('article')).backgroundColor;
      }, scheme);
    assert.equal(await background('light'), 'rgb(255, 255, 255)');
    assert.equal(await background('dark'), 'rgb(25, 28, 34)');
  });

  testPage('on paper every step stands, and nothing to press', async (page) => {
    await appears(page, en);
    const shown = () =>
      page.evaluate(() => ({
        steps: self.help
          .all('[part=explanation]')
          .map((explanation) => [...explanation.querySelectorAll('p, li')].every(self.help.isShown)),
        buttons: self.help.all('button').filter(self.help.isShown).length,
      }));
    // The folded steps are rendered after the first screen.
    await page.waitFor(() => self.help.all('[part=explanation]').length === 5);
    const onScreen = await shown();
    assert.deepEqual(onScreen.steps, [true, false, false, false, false]);
    assert.ok(onScreen.buttons > 0);
    await page.showAsOnPaper();
    assert.deepEqual(await shown(), { steps: [true, true, true, true, true], buttons: 0 });
  });
}
