import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';

const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const tag = (attributes = '') => `<missing-certificate-help id="help" ${attributes}></missing-certificate-help>`;
const open = opener();

const report = (page) => page.evaluate(() => document.querySelector('missing-certificate-help').report());
const later = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

test('the quick checks are told to the page, stand in the report with what they point to, and in its link', async () => {
  const { page, close } = await open(tag('step="contact-support"') + script);
  await page.evaluate(() => {
    self.told = [];
    addEventListener('mch-check', ({ detail }) => self.told.push(detail));
  });
  await page.getByText('Does sign-in work in the browser?').click();
  await page.locator('[data-check=browser] [data-answer=works]').check();
  await page.getByText('Do others see this message?').click();
  await page.locator('[data-check=others] [data-answer=yes]').check();
  assert.deepEqual(await page.evaluate(() => self.told), [
    { check: 'browser', answer: 'works' },
    { check: 'others', answer: 'yes' },
  ]);
  const text = await report(page);
  assert.match(text, /Does sign-in work in the browser\? It works there/);
  assert.match(text, /The sign-in server may not send its intermediate certificates/);
  assert.match(text, /Others are affected/);
  assert.match(text, /#mch-help-way1-30-0$/);
  await close();
});

test('the link of a report shows somebody else’s way, marked so, and leaves room for one’s own', async () => {
  const { page, close } = await open(tag() + script, { search: '#mch-help-way1-0n1n2n310-' });
  await page.getByRole('heading', { name: 'Ask your support team' }).waitFor();
  const notice = page.getByText('This is what somebody else answered.');
  await notice.waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'it isn’t kept');
  assert.match(await report(page), /The browser warns about the connection/);
  await page.getByRole('button', { name: 'Start your own' }).click();
  await page.getByRole('button', { name: 'Yes, I see this message' }).waitFor();
  await notice.waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => location.hash), '');
  await close();
});

test('any other code is refused quietly', async () => {
  const { page, seen, close } = await open(tag() + script, { search: '#mch-help-way1-0n0n1999' });
  await page.getByRole('button', { name: 'Yes, I see this message' }).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('a known problem is told above the steps, stands in the report, and ends by itself', async () => {
  const { page, close } = await open('');
  await page.clock.install();
  await page.setContent(tag(`known-problem-until="${later(30)}"`));
  await page.addScriptTag({ type: 'module', url: '/dist/cdn/missing-certificate-help.js' });
  const notice = page.getByText('Your support team knows of a problem');
  await notice.waitFor();
  assert.match(await report(page), /The page showed your notice of a known problem/);
  await page.clock.runFor(31 * 60_000);
  await notice.waitFor({ state: 'hidden' });
  await close();
});

test('a known problem ends at a time in the reader’s zone and language', async () => {
  const until = new Date();
  until.setUTCDate(until.getUTCDate() + 2);
  until.setUTCHours(18, 0, 0, 0);
  const [date] = until.toISOString().split('T');
  for (const [locale, timezoneId] of [
    ['en', 'Asia/Tokyo'],
    ['de', 'America/New_York'],
    ['ar', 'Asia/Kolkata'],
  ]) {
    const { page, close } = await open(tag(`locale="${locale}" known-problem-until="${date}T18:00Z"`) + script, {
      timezoneId,
    });
    const format = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' };
    // The browser’s own formats: it may have other data than Node.
    const expected = await page.evaluate(
      ([locale, format, timeZone, until]) => new Intl.DateTimeFormat(locale, { ...format, timeZone }).format(until),
      [locale, format, timezoneId, until.getTime()],
    );
    await page.getByRole('note').getByText(expected, { exact: true }).waitFor();
    await close();
  }
});

for (const value of ['tomorrow', '2020-01-01T00:00Z', later(15 * 24 * 60), '<b>'])
  test(`a known problem until ${value.slice(0, 10)}: one warning, and nothing is shown`, async () => {
    const { page, seen, close } = await open(`<div></div>${script}`);
    const warned = page.waitForEvent('console');
    await page.evaluate((until) => {
      const help = document.createElement('missing-certificate-help');
      help.setAttribute('known-problem-until', until);
      document.querySelector('div').append(help);
    }, value);
    assert.equal(
      (await warned).text(),
      `<missing-certificate-help> known-problem-until="${value}" can't be used; using no notice.`,
    );
    await page.getByRole('button', { name: 'Yes, I see this message' }).waitFor();
    assert.equal(await page.getByText('knows of a problem').count(), 0);
    assert.equal(seen.console.length, 1);
    await close();
  });

const android = (version) => `Mozilla/5.0 (Android ${version}; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0`;

test('a phone that is too old is told so at once, and led to the support', async () => {
  const { page, close } = await open(tag() + script, { userAgent: android('8.1') });
  await page.evaluate(() => Object.defineProperty(navigator, 'userAgentData', { value: undefined }));
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.getByText('This device has Android 8.1.').waitFor();
  await page.getByRole('note').getByRole('button', { name: 'Ask your support team' }).click();
  await page.getByRole('heading', { name: /^Step 4 of 4/ }).waitFor();
  await close();
});

for (const [version, said] of [
  ['10', true],
  ['9', false],
])
  test(`a phone with Android ${version} is told ${said ? 'that this is new enough' : 'nothing of the kind'}`, async () => {
    const { page, close } = await open(tag('step="check-phone"') + script, { userAgent: android(version) });
    await page.getByText(`his device ${said ? 'says that it ' : ''}has Android ${version}.`).waitFor();
    assert.equal(await page.getByText('That is usually new enough.').count(), Number(said));
    assert.equal(await page.getByText('needs Android 10 or later').count(), Number(!said));
    await close();
  });

for (const version of ['14', '8.1'])
  test(`past the last day of these claims, Android ${version} is not judged, and no menu is drawn`, async () => {
    const late = '<script>Date.now = () => Date.UTC(2100, 0, 1)</script>';
    const { page, close } = await open(late + tag('step="check-phone"') + script, { userAgent: android(version) });
    // Stands in both steps when everything has loaded.
    const loaded = page.locator('.now').getByText('Another device');
    await loaded.waitFor();
    assert.equal(await page.getByText(`has Android ${version}`).count(), 0);
    await page.locator('missing-certificate-help').evaluate((element) => element.goTo('organization-certificate'));
    await loaded.waitFor();
    assert.equal(await page.locator('.now').getByText('Enable Browser Access').count(), 0);
    await close();
  });

test('the progress is kept for a day in another tab, and gone after it', async () => {
  const { page, close } = await open(tag() + script);
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  await page.waitForFunction(() => localStorage.length);
  await page.reload();
  await page.getByRole('heading', { name: /^Step 2 of 4/ }).waitFor();
  await page.clock.setFixedTime(Date.now() + 25 * 60 * 60_000);
  await page.reload();
  await page.getByRole('heading', { name: /^Step 1 of 4/ }).waitFor();
  await close();
});
