import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from './languages.mjs';
import { opener } from './page.mjs';
import { currentStep } from './step.mjs';

const open = opener();
const words = async (tag) => ({
  ...(await import(`../../dist/locales/${tag}.js`)).default,
  ...(await import(`../../dist/extras/${tag}.js`)).default,
});
const en = await words('en');
const de = await words('de');
const cdn = '/dist/cdn/';
const certificate = `certificate-name="Contoso Root CA" certificate-expires="2038-01-15"
  certificate-sha256="${'0F'.repeat(32)}"`;
const help = (attributes = '', id = 'help') =>
  `<script type="module" src="${cdn}missing-certificate-help.js"></script>
  <missing-certificate-help ${id ? `id="${id}"` : ''} ${attributes}></missing-certificate-help>`;

const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const step = (page) => page.locator('missing-certificate-help').evaluate((element) => element.step);
const isAt = (page, wanted) =>
  page.waitForFunction((wanted) => document.querySelector('missing-certificate-help').step === wanted, wanted);
/** The step’s heading is the one that is current. */
const shows = (page, words, id) => currentStep(page, words, id).waitFor();
const answer = (page, id) =>
  page
    .locator('.now [part=answer]')
    .and(page.locator(`[data-answer=${id}]`))
    .click();

/** What is stored for a day, and as long as the tab is open. */
const keys = (page) => page.evaluate(() => [localStorage, sessionStorage].map((storage) => Object.keys(storage)));

/** Notes what the element tells the page. */
const hear = (page) =>
  page.evaluate(() => {
    self.heard = [];
    for (const type of ['mch-step', 'mch-outcome', 'mch-feedback'])
      document.addEventListener(type, (event) => self.heard.push([type, event.detail]));
  });
const heard = (page) => page.evaluate(() => self.heard);

async function visit(html, drive, options) {
  const { page, seen, close } = await open(html, options);
  try {
    await drive(page, seen);
    const wrong = seen.console.filter((text) => !(options?.complaints ?? /^$/).test(text));
    assert.deepEqual(wrong, []);
  } finally {
    await close();
  }
}

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

test('what a portal sets anew counts more than what is remembered', () =>
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

test('“did this help?” is told to the page, with a reason if there is one, and thanked for', () =>
  visit(help('step="contact-support"'), async (page) => {
    await hear(page);
    // Who has tried nothing yet has nothing to say of it.
    await heading(page, en['report.heading']).waitFor();
    assert.equal(await page.getByText(en['feedback.question'], { exact: true }).count(), 0);
    await button(page, en['report.copy']).click();
    await page.locator('.now').getByText(en['feedback.question'], { exact: true }).waitFor();
    await button(page.locator('.now'), en['feedback.no']).click();
    await page.locator('.now').getByText(en['feedback.why'], { exact: true }).waitFor();
    await button(page.locator('.now'), en['feedback.notFound']).click();
    await page.locator('.now').getByText(en['feedback.thanks'], { exact: true }).waitFor();
    assert.equal(
      await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent.trim()),
      en['feedback.thanks'],
    );
    assert.deepEqual(await heard(page), [
      ['mch-feedback', { helped: false, reason: null }],
      ['mch-feedback', { helped: false, reason: 'not-found' }],
    ]);
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

test('administrators find what to check unfolded', () =>
  visit(help('audience="admin" step="contact-support"'), async (page) => {
    await page.getByText('certlm.msc').waitFor();
    assert.ok(await page.getByText('certlm.msc').isVisible());
    await page.locator('missing-certificate-help').evaluate((element) => (element.audience = 'reader'));
    await page.getByText('certlm.msc').waitFor({ state: 'hidden' });
  }));

test('labels are quoted as the phone has them, with what they mean', () =>
  visit(help('step="organization-certificate" device-locale="de"'), async (page) => {
    const quoted = page.locator('b.label[lang=de]', { hasText: de['label.enableBrowserAccess'] });
    const item = page.locator('.now [part=step]', { has: quoted });
    const label = item.locator(quoted);
    await label.waitFor();
    assert.equal(await label.getAttribute('translate'), 'no');
    const text = await item.innerText();
    assert.ok(text.includes(`${de['label.enableBrowserAccess']} (${en['label.enableBrowserAccess']})`), text);
    await page.getByText(de['label.messageTitle'], { exact: true }).waitFor();
    // Where both are the same there is nothing to explain.
    await chooseLanguage(page, 'de');
    await heading(page, de['article.title']).waitFor();
    assert.equal(await page.locator('b[lang]').count(), 0);
  }));

test('a phone’s browser tells the phone’s language, without anybody asking', () =>
  visit(
    help('locale="en" step="organization-certificate"'),
    (page) => page.locator('.now b.label[lang=fr]').first().waitFor(),
    {
      locale: 'fr-FR',
      userAgent: 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
    },
  ));

test('values that can’t be used: one warning each, and the default', () =>
  visit(
    help('audience="boss" remember="for ever" deep-link="yes" device-locale="no tag" step="contact-support"'),
    async (page, seen) => {
      await heading(page, en['report.heading']).waitFor();
      await page.locator('missing-certificate-help').evaluate(async (element) => {
        element.headingLevel = 3;
        await element.updateComplete;
      });
      const warned = seen.console.map((text) => /(\S+)=".*using (.*)\./.exec(text)?.slice(1));
      assert.deepEqual(warned.sort(), [
        ['audience', 'reader'],
        ['deep-link', 'none'],
        ['device-locale', 'the language shown'],
        ['remember', 'day'],
      ]);
    },
    { complaints: /can't be used/ },
  ));

test('the article stands, and can be answered, if nothing of all this can be loaded; it is asked for again', async () => {
  let isDown = true;
  await visit(
    help(),
    async (page) => {
      await answer(page, 'other');
      await isAt(page, 'contact-support');
      assert.equal(await page.evaluate(() => document.querySelector('missing-certificate-help').report()), '');
      isDown = false;
      await answer(page, 'solved');
      await page.locator('.now').getByText(en['feedback.question'], { exact: true }).waitFor();
    },
    {
      routes: {
        '**/{companion,final-steps}.js': (route) => (isDown ? route.abort() : route.continue()),
      },
      complaints: /ERR_FAILED/,
    },
  );
});

test('words that are missing show nothing rather than another language', () =>
  visit(
    help('step="contact-support"'),
    async (page) => {
      await heading(page, en['report.heading']).waitFor();
      await Promise.all([page.waitForEvent('requestfailed'), chooseLanguage(page, 'de')]);
      await heading(page, de['article.title']).waitFor();
      await heading(page, en['report.heading']).waitFor({ state: 'detached' });
      assert.equal(await heading(page, en['report.heading']).count(), 0);
      await chooseLanguage(page, 'en');
      await heading(page, en['report.heading']).waitFor();
    },
    { routes: { '**/extras/de.js*': (route) => route.abort() }, complaints: /ERR_FAILED/ },
  ));

test('a portal’s words stand in place of these too', () =>
  visit(help('step="solved" support-name="Contoso"'), async (page) => {
    await page.evaluate(() => {
      document.querySelector('missing-certificate-help').resources = {
        en: {
          'missing-certificate-help': {
            'feedback.question': 'Did {{supportName}}’s help help?',
            'report.version': 'Help {{version}}',
          },
        },
      };
    });
    await page.locator('.now').getByText('Did \u2068Contoso\u2069’s help help?', { exact: true }).waitFor();
    assert.ok(await button(page.locator('.now'), en['feedback.yes']).isVisible());
    const report = await page.evaluate(() => document.querySelector('missing-certificate-help').report());
    assert.match(report, /\nHelp \u2068\d+\.\d+\.\d+\u2069\nOpen the same steps and answers: \S+$/);
  }));

test('every file that is loaded later is known to integrity.json, also when it is asked for again', () => {
  const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
  for (const file of [
    'companion.js',
    'final-steps.js',
    'qr-code.js',
    'extras/de.js',
    'extras/de.js?retry=3',
    'labels/de.js?retry=1',
  ])
    assert.match(integrity[file] ?? '', /^sha384-/, file);
});
