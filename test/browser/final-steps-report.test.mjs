import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { answer, button, cdn, certificate, de, en, heading, help, shows, visit } from './final-steps-page.mjs';

test('the reader sees exactly what is sent, copies it, and nothing was asked of any server for it', () =>
  visit(
    help(),
    async (page, seen) => {
      await answer(page, 'next');
      await answer(page, 'next');
      await answer(page, 'next');
      await heading(page, en['report.heading']).waitFor();
      await page.getByText(en['report.show'], { exact: true }).click();
      const shown = await page.getByRole('region', { name: en['report.heading'] }).innerText();
      assert.match(shown, new RegExp(`^Report: ${en['article.title']}\nOutcome: still can’t sign in`));
      for (const [question, given] of [
        ['recognize.heading', 'answer.thisMessage'],
        ['check.heading', 'answer.messageStillThere'],
        ['organization.heading', 'answer.cannotSignIn'],
      ])
        assert.match(shown, new RegExp(`– ${en[question].replace('?', '\\?')} \\(.+\\): ${en[given]}`));
      await button(page, en['report.copy']).click();
      await page.getByText(en['report.copied'], { exact: true }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
      assert.equal(await page.evaluate(() => document.querySelector('missing-certificate-help').report()), shown);
      const mail = new URL(await page.getByRole('link', { name: en['report.mail'] }).getAttribute('href'));
      assert.equal(mail.searchParams.get('subject'), shown.split('\n')[0]);
      assert.equal(mail.searchParams.get('body'), shown.replaceAll('\n', '\r\n'));
      assert.deepEqual(
        seen.requests.filter((path) => !path.startsWith(cdn) && !path.startsWith('/page.html')),
        [],
      );
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

test('where copying is forbidden, the text is shown and selected', () =>
  visit(
    help('step="contact-support"'),
    async (page) => {
      await button(page, en['report.copy']).click();
      await page.getByText(en['report.notCopied'], { exact: true }).waitFor();
      assert.ok(await page.getByRole('region', { name: en['report.heading'] }).isVisible());
    },
    { headers: { 'permissions-policy': 'clipboard-write=()' }, complaints: /Clipboard API has been blocked/ },
  ));

test('sharing gives the same text to the phone’s own list of apps', () =>
  visit(help('step="contact-support"'), async (page) => {
    // Chromium on Linux has no such list; what a phone’s would be given is what matters.
    await page.evaluate(() => {
      Object.assign(navigator, { canShare: () => true, share: (data) => ((self.shared = data), Promise.resolve()) });
      document.querySelector('missing-certificate-help').headingLevel = 3;
    });
    await button(page, en['report.share']).click();
    const shared = await page.evaluate(() => self.shared);
    assert.equal(shared.text, await page.evaluate(() => document.querySelector('missing-certificate-help').report()));
  }));

test('the report is in the support team’s language, and the reader is told which', () =>
  visit(help('step="contact-support" support-locale="de"'), async (page) => {
    await page.getByText('It is written in this language, for your support team: German').waitFor();
    await page.getByText(en['report.show'], { exact: true }).click();
    const region = page.getByRole('region', { name: en['report.heading'] });
    assert.equal(await region.getAttribute('lang'), 'de');
    assert.ok((await region.innerText()).startsWith(`Bericht: ${de['article.title']}`));
    const element = page.locator('missing-certificate-help');
    assert.ok((await element.evaluate((element) => element.report('fr'))).startsWith('Rapport'));
    assert.ok((await element.evaluate((element) => element.report('no such tag'))).startsWith('Report'));
  }));

test('a support link gets step, outcome, language and report, as long as it stays short enough', () =>
  visit(
    help('support-href="https://desk.example/new?step={step}&o={outcome}&l={locale}&r={report}&x={other}"'),
    async (page) => {
      const link = page.locator('[part=support-link]').first();
      assert.equal(new URL(await link.getAttribute('href')).searchParams.get('step'), 'recognize');
      await answer(page, 'other');
      await page.waitForFunction(() =>
        new URL(
          document.querySelector('missing-certificate-help').shadowRoot.querySelector('[part=support-link]').href,
        ).searchParams.get('r'),
      );
      const { searchParams, href } = new URL(await link.getAttribute('href'));
      assert.deepEqual(
        ['step', 'o', 'l', 'x'].map((name) => searchParams.get(name)),
        ['contact-support', 'support', 'en', '{other}'],
      );
      assert.match(searchParams.get('r'), /^Report: .*\nOutcome: still can’t sign in\n/);
      assert.ok(href.length < 2000);
    },
  ));

test('a QR code leads another device to the same step in the same language', () =>
  visit(help('locale="de" step="contact-support"'), async (page, seen) => {
    const fold = page.getByText(de['device.heading'], { exact: true });
    await fold.waitFor();
    assert.ok(!seen.requests.includes(`${cdn}qr-code.js`));
    await fold.click();
    const code = page.getByRole('img', { name: de['device.code'] });
    const picture = (await code.screenshot()).toString('base64');
    const { data, width, height } = await page.evaluate(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      return {
        ...image,
        data: [...canvas.getImageData(0, 0, image.width, image.height).data],
        width: image.width,
        height: image.height,
      };
    }, picture);
    const found = jsQR(Uint8ClampedArray.from(data), width, height)?.data;
    const link = await page.getByRole('link', { name: '#mch-' }).getAttribute('href');
    assert.equal(found, link);
    assert.match(found, /\/page\.html#mch-help-contact-support~de$/);

    // The other device: nothing is remembered there, and the page itself is in English.
    const other = await page.context().browser().newContext();
    const there = await other.newPage();
    await there.route(/\/page\.html/, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>A</title>${help()}</html>`,
      }),
    );
    await there.goto(found);
    await shows(there, de, 'support.heading');
    await other.close();
  }));

test('the certificate was found or not: the answer stands in the report, also after a reload', () =>
  visit(help(`step="check-phone" ${certificate}`), async (page) => {
    const found = page.getByRole('radio', { name: 'Yes, but turned off, only under User, or different', exact: true });
    await found.check();
    const report = () => page.evaluate(() => document.querySelector('missing-certificate-help').report());
    assert.match(
      await report(),
      /Certificate looked for: \u2068Contoso Root CA\u2069\n– Did you find the certificate\? Yes, but turned off, only under User, or different/,
    );
    await page.reload();
    await found.waitFor();
    assert.ok(await found.isChecked());
  }));

test('a certificate that has expired is shown to nobody; support is told why', () =>
  visit(
    help(`step="check-phone" ${certificate.replace('2038', '2020')}`),
    async (page, seen) => {
      await page.waitForFunction(() => document.querySelector('missing-certificate-help').ready);
      const report = await page.evaluate(() => document.querySelector('missing-certificate-help').report());
      assert.match(report, /can’t be used\. Look at this attribute: \u2068certificate-expires/);
      assert.equal(await page.getByRole('radio').count(), 0);
      assert.equal(seen.console.filter((text) => text.includes('certificate-expires')).length, 1);
    },
    { complaints: /certificate-expires="2020-01-15"/ },
  ));

test('a clock before the day of the build is named as the likely cause, to the reader and in the report', () => {
  // Playwright's clock would stop the timers that the page needs, so only the date is another one.
  const clock = `<script>{ const past = Date.UTC(2001, 1, 3); Date.now = () => past; }</script>`;
  return visit(clock + help('step="check-phone"'), async (page) => {
    await page.getByRole('note').filter({ hasText: 'February' }).waitFor();
    assert.match(
      await page.getByRole('note').innerText(),
      /The clock of this device says: .*2001.* That looks wrong\./,
    );
    const report = await page.evaluate(() => document.querySelector('missing-certificate-help').report());
    assert.match(report, /Clock of that device when the report was made \(wrong\): .*2001/);
  });
});
