import assert from 'node:assert/strict';
import { extrasOf, wordsOf } from '../helpers/words.mjs';
import { appears } from './engine.mjs';

const en = await wordsOf('en');
const extras = await extrasOf('en');

/** What comes at the end of the guide, and what is remembered, in every engine. */
export function finalSteps({ testPage }) {
  testPage('at the end of the guide there is a report, and the question whether it helped', async (page) => {
    await appears(page, en);
    await page.evaluate((name) => self.help.find('button', name).click(), en['answer.otherMessage']);
    await page.waitFor((name) => self.help.sees('button', name), extras['report.copy']);
    const report = await page.evaluate(() => self.help.root.querySelector('pre').textContent);
    assert.ok(report.includes(`– ${en['recognize.heading']}`) && report.includes(en['answer.otherMessage']), report);
    await page.evaluate(() => {
      document.addEventListener('mch-feedback', ({ detail }) => (self.told = detail));
    });
    // The question comes when the report was used.
    await page.evaluate((name) => self.help.find('button', name).click(), extras['report.copy']);
    await page.waitFor((name) => self.help.sees('button', name), extras['feedback.no']);
    await page.evaluate((name) => self.help.find('button', name).click(), extras['feedback.no']);
    await page.evaluate((name) => self.help.find('button', name).click(), extras['feedback.unclear']);
    assert.deepEqual(await page.evaluate(() => self.told), { helped: false, reason: 'unclear' });
    assert.match(await page.evaluate(() => self.help.root.activeElement.textContent), /Thank you/);
  });

  testPage('after a reload the reader is at the same step', async (page) => {
    await appears(page, en);
    await page.evaluate((name) => self.help.find('button', name).click(), en['answer.thisMessage']);
    await page.waitFor(() => localStorage.length === 1);
    await page.reload();
    await page.waitFor((name) => self.help.current === name, en['check.heading']);
  });
}
