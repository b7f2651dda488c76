import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../helpers/languages.mjs';
import { answer, button, certificate, de, en, heading, help, isAt, shows, visit } from './final-steps-page.mjs';

/* The link at the end of a report, opened by somebody who has progress of their own on the same page. */

const report = (page) => page.evaluate(() => document.querySelector('missing-certificate-help').report());
/** Opens the link of somebody's report, in a new document. */
async function openShared(page, code) {
  await page.goto('about:blank');
  await page.goBack();
  await page.evaluate((code) => (location.hash = `#mch-help-${code}`), code);
  await page.reload();
  await page.getByText(en['shared.notice'], { exact: true }).waitFor();
}
const startOwn = (page) => button(page, en['shared.start']).click();
const kept = (page) => page.evaluate(() => Object.values(localStorage).map((text) => JSON.parse(text).progress));

test('it shows nothing of the progress of who opens it, and gives that back', () =>
  visit(help(certificate), async (page) => {
    await answer(page, 'next');
    await page.getByRole('radio').first().check();
    await answer(page, 'next');
    await isAt(page, 'organization-certificate');
    const own = await report(page);
    assert.match(own, /Did you find the certificate\? Yes/);
    assert.match(own, /– Do you see this message\? \(.+\): Yes, I see this message/);
    await openShared(page, 'way1-0n1n2o30--');
    const theirs = await report(page);
    assert.match(theirs, /Did you find the certificate\? no answer/);
    assert.match(theirs, /– Do you see this message\?: Yes, I see this message/);
    assert.match(theirs, /– Your organization’s certificate: I can’t find these settings/);
    assert.match(theirs, /Does sign-in work in the browser\? It works there/);
    await startOwn(page);
    await shows(page, en, 'organization.heading');
    assert.equal(
      (await report(page)).split('\nDevice')[0].replace(/\nMade.*/, ''),
      own.split('\nDevice')[0].replace(/\nMade.*/, ''),
    );
  }));

test('one’s own beginning at the step of the link has none of its answers', () =>
  visit(help('step="contact-support" locale="en"'), async (page) => {
    await heading(page, en['report.heading']).waitFor();
    // What is kept now is the language only.
    await chooseLanguage(page, 'de');
    await heading(page, de['article.title']).waitFor();
    await chooseLanguage(page, 'en');
    await heading(page, en['article.title']).waitFor();
    await openShared(page, 'way1-0n1n2n3---');
    assert.match(await report(page), /No, I still can’t sign in/);
    await startOwn(page);
    await page.getByText(en['shared.notice'], { exact: true }).waitFor({ state: 'hidden' });
    assert.doesNotMatch(await report(page), /Yes, I see this message/);
    assert.deepEqual(await kept(page), [{ current: 'contact-support', passed: [] }]);
  }));

test('one’s own begins anew if what is kept is of another start', () =>
  visit(help(), async (page) => {
    await answer(page, 'next');
    await isAt(page, 'check-phone');
    await page.route(/\/page\.html/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A</title>${help('step="check-phone"')}</html>`,
      }),
    );
    await openShared(page, 'way1-0n1n2n3---');
    await startOwn(page);
    await shows(page, en, 'recognize.heading');
    assert.doesNotMatch(await report(page), /No, I still can’t sign in/);
  }));
