import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { release } from './engine.mjs';

const en = await wordsOf('en');
const read = (file) => readFileSync(join(root, 'dist/prerendered', file), 'utf8');
const body = read('en.html');
const headers = {
  'content-security-policy': `default-src 'none'; script-src 'self'; img-src 'self'; ${read('csp.txt').trim()}`,
};

/** Which steps are there to be read, and what there is to press. */
const seen = () => ({
  steps: self.help
    .all('[part=explanation]')
    .map((explanation) => [...explanation.querySelectorAll('p, li')].every(self.help.isShown)),
  buttons: self.help.all('button').some(self.help.isShown),
});

const entry = `${release}missing-certificate-help.js`;

/** What a reader has before the script comes, or if it never does. */
export function prerendered({ testPage }) {
  testPage(
    'a prerendered article shows every step, by style alone, if its script never comes',
    async (page) => {
      assert.deepEqual(await page.evaluate(seen), { steps: [true, false, false, false, false], buttons: true });
      page.patience = 12_000;
      const milliseconds = await page.waitFor(
        () => self.help.all('.check-phone [part=explanation] > *').some(self.help.isShown) && performance.now(),
      );
      assert.ok(milliseconds > 7000, `shown after ${milliseconds} ms`);
      assert.deepEqual(await page.evaluate(seen), { steps: [true, true, true, true, true], buttons: false });
    },
    {
      body,
      headers,
      prepare: (web) => web.answers.set(entry, { status: 404 }),
      expected: /missing-certificate-help\.js is missing$/,
    },
  );

  testPage(
    'a prerendered article is there before its script, which takes it over',
    async (page) => {
      assert.deepEqual(await page.evaluate(seen), { steps: [true, false, false, false, false], buttons: true });
      await page.evaluate((src) => {
        self.heading = self.help.find('heading', self.help.current);
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
      }, entry);
      await page.evaluate(async () => {
        await customElements.whenDefined('missing-certificate-help');
        await document.querySelector('missing-certificate-help').ready;
      });
      assert.equal(await page.evaluate(() => self.heading === self.help.find('heading', self.help.current)), true);
      await page.evaluate((name) => self.help.find('button', name).click(), en['answer.thisMessage']);
      await page.waitFor((name) => self.help.current === name, en['check.heading']);
      // What a certificate is stands below the guide now, and so comes last.
      assert.deepEqual(await page.evaluate(seen), { steps: [true, false, false, false, true], buttons: true });
    },
    { body, headers, script: '' },
  );
}
