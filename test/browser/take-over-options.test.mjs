import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { opener } from '../helpers/page.mjs';
import { openerBefore, steps, tags, takenOver } from './prerendered.mjs';

const openBefore = openerBefore(opener());

const certificate = {
  certificateName: 'Contoso <Root> & "CA"',
  certificateSha256: 'AB:'.repeat(31) + 'AB',
  certificateExpires: '2999-01-15',
};

/** Everything a server may be asked for; a pair is what the element warns of. */
const options = [
  ...tags.flatMap((locale) => steps.map((step) => ({ locale, step }))),
  ...[1, 2, 3, 4, 5, 6].map((headingLevel) => ({ headingLevel, ...certificate, step: 'check-phone' })),
  { supportHref: 'https://help.contoso.com', supportName: 'Contoso IT' },
  { supportHref: '../contact?a=1&b=2#here', supportName: 'אבג <b>&amp;</b>', locale: 'ar' },
  { supportHref: 'tel:+49 30 1234', supportName: ' \n Two\r\nlines ', step: 'contact-support' },
  { supportHref: 'mailto:it@contoso.com?subject=%22Help%22', languagePicker: 'none', locale: 'fr' },
  { supportName: '}{{supportLink}} ${x} \u202e\0' },
  { ...certificate, languagePicker: 'none', locale: 'ja' },
  { locale: 'de-AT' },
  { locale: 'zh-CN' },
  { locale: 'browser' },
];
const refused = [
  [{ locale: 'cy' }, 'locale="cy"'],
  [{ locale: 'tlh', step: 'contact-support', headingLevel: 4 }, 'locale="tlh"'],
  [{ supportHref: 'javascript:alert(1)' }, 'support-href'],
  [{ step: 'finished' }, 'step="finished"'],
  [{ headingLevel: '3.0' }, 'heading-level="3.0"'],
  [{ languagePicker: 'no' }, 'language-picker="no"'],
  [{ ...certificate, certificateExpires: '2001-01-01' }, 'certificate-expires'],
];

test('every node is kept, whatever the options: the first rendering of the script is the prerendered one', async () => {
  const given = [...options, ...refused.map(([options]) => options)];
  const html = await Promise.all(given.map((options) => renderToString(options)));
  const { page, seen, arrive, close } = await openBefore(html.join('\n'));
  // Hundreds of elements at once.
  page.setDefaultTimeout(60_000);
  const marked = await page.evaluate(() => {
    self.heard = [];
    addEventListener('mch-locale', ({ target }) => self.heard.push(target.getAttribute('locale')));
    // Lit's comments are new; elements and texts are what a reader has before them.
    self.walk = (root) =>
      document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node.data?.trim() === '' ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
      );
    let count = 0;
    for (const { shadowRoot } of document.querySelectorAll('missing-certificate-help')) {
      const walker = self.walk(shadowRoot);
      // The style goes, and nothing else.
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('style') && walker.currentNode.localName !== 'style')
          walker.currentNode.mark = count++;
    }
    return count;
  });
  assert.ok(marked > given.length * 250);
  arrive();
  await takenOver(page);
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('missing-certificate-help')].map(({ shadowRoot }) => {
      const marks = [];
      const walker = self.walk(shadowRoot);
      // What the companion puts into its places comes later.
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('[data-more]')) marks.push(walker.currentNode.mark);
      return marks;
    }),
  );
  for (const [index, marks] of kept.entries())
    assert.ok(!marks.includes(undefined), `a new node for ${JSON.stringify(given[index])}`);
  assert.deepEqual(kept.flat(), [...Array(marked).keys()]);
  // Each tells its language once; which one the reader's browser wants is known only afterwards.
  const heard = await page.evaluate(() => self.heard);
  assert.deepEqual(heard.sort(), [...given.map(({ locale = 'en' }) => locale), 'browser'].sort());
  assert.equal(seen.console.length, refused.length, seen.console.join('\n'));
  for (const [, warning] of refused)
    assert.ok(
      seen.console.some((line) => line.includes(warning)),
      warning,
    );
  await close();
});

test('HTML that was prerendered before a claim’s last day shows after it only what still holds', async () => {
  for (const step of steps.slice(0, 3)) {
    const html = await renderToString({ locale: 'en', step });
    assert.ok(html.includes('Next to '));
    const { page, seen, arrive, close } = await openBefore(`<script>Date.now = () => 4e12</script>${html}`);
    arrive();
    await takenOver(page);
    await page.evaluate(() => document.querySelector('missing-certificate-help').goTo('organization-certificate'));
    const now = page.locator('.organization-certificate.now');
    await now.getByText('An instruction is missing here').waitFor();
    assert.equal(await page.locator('missing-certificate-help').getByText('Next to ').count(), 0, step);
    assert.equal(await page.getByRole('article').count(), 1);
    assert.deepEqual(seen.console, []);
    await close();
  }
});
