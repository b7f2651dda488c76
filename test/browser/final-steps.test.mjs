import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { answer, button, de, en, hear, heard, heading, help, isAt, visit } from './final-steps-page.mjs';

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

test('who has opened the support link at the first step is asked whether this helped, too', () =>
  visit(help(), async (page) => {
    await page.evaluate(() => addEventListener('mch-support', (event) => event.preventDefault()));
    // The list of languages is there, and with it what comes after the article, but not what comes after the first step.
    await chooseLanguage(page, 'de');
    await heading(page, de['article.title']).waitFor();
    await page.locator('footer a[part=support-link]').click();
    await answer(page, 'other');
    await page.locator('.now').getByText(de['feedback.question'], { exact: true }).waitFor();
  }));

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

test('a site’s words stand in place of these too', () =>
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
