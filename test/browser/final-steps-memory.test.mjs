import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../helpers/languages.mjs';
import { answer, de, en, hear, heard, heading, help, isAt, keys, shows, step, visit } from './final-steps-page.mjs';

test('a reload brings the reader back to the step, with the answers given', () =>
  visit(help(), async (page) => {
    await answer(page, 'next');
    await answer(page, 'next');
    await chooseLanguage(page, 'de');
    await heading(page, de['article.title']).waitFor();
    await hear(page);
    await page.reload();
    await shows(page, de, 'organization.heading');
    assert.equal(await page.getByText(de['answer.thisMessage'], { exact: true }).first().isVisible(), true);
    // Nobody's focus is taken for that.
    assert.equal(await page.evaluate(() => document.activeElement.localName), 'body');
    await page.getByRole('button', { name: de['guide.back'], exact: true }).click();
    await shows(page, de, 'check.heading');
    assert.deepEqual(await keys(page), [['mch:help /page.html'], []]);
  }));

test('a reload tells the page why the step changed', () =>
  visit(help(), async (page) => {
    await page.addInitScript(() => {
      self.causes = [];
      document.addEventListener('mch-step', ({ detail }) => self.causes.push([detail.to, detail.cause]));
    });
    await answer(page, 'next');
    await isAt(page, 'check-phone');
    await page.reload();
    await shows(page, en, 'check.heading');
    assert.deepEqual(await page.evaluate(() => self.causes), [['check-phone', 'memory']]);
  }));

test('what a site sets anew counts more than what is remembered', () =>
  visit(help('step="check-phone"'), async (page) => {
    await answer(page, 'next');
    await isAt(page, 'organization-certificate');
    await page.reload();
    await shows(page, en, 'organization.heading');
    await page.route(/\/page\.html/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A</title>${help('step="contact-support"')}</html>`,
      }),
    );
    await page.reload();
    await heading(page, en['report.heading']).waitFor();
    assert.equal(await step(page), 'contact-support');
  }));

test('nothing is remembered if a page doesn’t want that, or storage is blocked, or holds something else', async () => {
  await visit(help('remember="none"'), async (page) => {
    await answer(page, 'next');
    await isAt(page, 'check-phone');
    assert.deepEqual(await keys(page), [[], []]);
    await page.reload();
    await shows(page, en, 'recognize.heading');
  });
  const blocked = `<script>
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(self, storage, { get() { throw new DOMException('', 'SecurityError'); } });
    history.pushState = () => { throw new DOMException('', 'SecurityError'); };
  </script>`;
  await visit(blocked + help('deep-link="fragment"'), async (page) => {
    await answer(page, 'next');
    await isAt(page, 'check-phone');
    await answer(page, 'next');
    await isAt(page, 'organization-certificate');
  });
  await visit(help(), async (page) => {
    await page.evaluate(() => localStorage.setItem('mch:help /page.html', '{"progress":{"current":"<b>","passed":9}}'));
    await page.reload();
    await shows(page, en, 'recognize.heading');
  });
});

test('two elements on a page each have a memory of their own', () =>
  visit(help('', 'a') + help('', 'b') + help('', ''), async (page) => {
    const at = () => page.locator('missing-certificate-help').evaluateAll((all) => all.map(({ step }) => step));
    await page.locator('#b .now [data-answer=other]').click();
    await page.locator('missing-certificate-help:not([id]) .now [data-answer=next]').click();
    await page.waitForFunction(() => localStorage.length === 2);
    await page.reload();
    await page.locator('#b .contact-support.now').waitFor();
    await page.locator('missing-certificate-help:not([id]) .check-phone.now').waitFor();
    assert.deepEqual(await at(), ['recognize', 'contact-support', 'check-phone']);
  }));

test('an element that comes in the place of one that was taken away is where its reader was', () =>
  visit(help(), async (page) => {
    await answer(page, 'next');
    await page.waitForFunction(() => localStorage.length === 1);
    await page.evaluate(() => {
      const element = document.querySelector('missing-certificate-help');
      element.remove();
      document.body.append(Object.assign(document.createElement('missing-certificate-help'), { id: 'help' }));
    });
    await shows(page, en, 'check.heading');
    await page.evaluate(() => document.querySelector('missing-certificate-help').restart());
    await shows(page, en, 'recognize.heading');
    await page.waitForFunction(() => localStorage.length === 0);
  }));

test('each step has an address: back and forward lead through them, and a link leads there', () =>
  visit(help('deep-link="fragment"'), async (page) => {
    const hash = () => page.evaluate(() => location.hash);
    await answer(page, 'next');
    await page.waitForURL('**#mch-help-check-phone');
    await answer(page, 'next');
    await page.waitForURL('**#mch-help-organization-certificate');
    await page.goBack();
    await shows(page, en, 'check.heading');
    assert.equal(await hash(), '#mch-help-check-phone');
    await page.goBack();
    await shows(page, en, 'recognize.heading');
    assert.equal(await hash(), '');
    await page.goForward();
    await shows(page, en, 'check.heading');
    await hear(page);
    await page.evaluate(() => (location.hash = '#mch-help-contact-support'));
    await shows(page, en, 'support.heading');
    assert.deepEqual(await heard(page), [['mch-step', { from: 'check-phone', to: 'contact-support', cause: 'link' }]]);
    // As with any link within a page, the reader goes on from there.
    await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.id === 'contact-support');
  }));

test('without deep-link the address stays as it is, but a link still leads to its step', () =>
  visit(
    help(),
    async (page) => {
      await shows(page, en, 'check.heading');
      await answer(page, 'next');
      await isAt(page, 'organization-certificate');
      assert.equal(await page.evaluate(() => location.hash), '#mch-help-check-phone');
    },
    { search: '#mch-help-check-phone' },
  ));
