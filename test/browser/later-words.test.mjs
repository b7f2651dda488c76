/** Words that few readers need, each in a file that is loaded when it is needed: for administrators, and about a certificate. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from '../../dist/server.js';
import { chooseLanguage } from '../helpers/languages.mjs';
import { adminWordsOf } from '../helpers/words.mjs';
import { answer, button, cdn, certificate, de, en, heading, help, visit } from './final-steps-page.mjs';

const files = (seen, folder) => seen.requests.filter((path) => path.includes(`/${folder}/`));
const summary = (page, words = en) => page.locator('summary', { hasText: words['admin.heading'] });
const says = (page, words, id = 'admin.cause') => page.getByText(words[id], { exact: true });
const alert = (page) => page.locator('[part=admin]').getByRole('alert');

test('the words for administrators are asked for when their section is opened, once', () =>
  visit(help('step="contact-support"'), async (page, seen) => {
    await summary(page).waitFor();
    assert.deepEqual(files(seen, 'admin'), []);
    await summary(page).click();
    for (const id of ['admin.cause', 'admin.public', 'admin.contact']) await says(page, en, id).waitFor();
    await summary(page).click();
    await says(page, en).waitFor({ state: 'hidden' });
    await summary(page).click();
    await says(page, en).waitFor();
    assert.deepEqual(files(seen, 'admin'), [`${cdn}admin/en.js`]);
  }));

test('without a network the section says so, and a retry brings the words', () =>
  visit(
    help('step="contact-support"'),
    async (page, seen) => {
      await summary(page).waitFor();
      await page.context().setOffline(true);
      await summary(page).click();
      await alert(page).waitFor();
      const [before] = en['language.failed'].split('{asked}');
      assert.equal(await alert(page).innerText(), `${before}English${en['language.failed'].split('{asked}')[1]}`);
      assert.equal(await says(page, en).count(), 0);
      await page.context().setOffline(false);
      await button(page, en['language.retry']).click();
      await says(page, en).waitFor();
      assert.equal(await alert(page).count(), 0);
      // The button is gone, but not the reader's place.
      assert.equal(
        await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent),
        en['admin.heading'],
      );
      assert.deepEqual(files(seen, 'admin'), [`${cdn}admin/en.js`, `${cdn}admin/en.js?retry=1`]);
    },
    { complaints: /ERR_INTERNET_DISCONNECTED/ },
  ));

test('an open section changes its language with the article, in one update', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await visit(
    help('audience="admin" step="contact-support"'),
    async (page, seen) => {
      await says(page, en).waitFor();
      await Promise.all([page.waitForRequest('**/admin/de.js'), chooseLanguage(page, 'de')]);
      await page.evaluate(() => import('/dist/cdn/extras/de.js').then(() => undefined));
      assert.ok(await heading(page, en['article.title']).isVisible());
      assert.ok(await says(page, en).isVisible());
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('missing-certificate-help');
        self.mixed = [];
        new MutationObserver(() => {
          const lang = shadowRoot.querySelector('article').lang;
          self.mixed.push(`${lang} ${shadowRoot.querySelector('[part=admin] p')?.innerText}`);
        }).observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      release();
      await says(page, de).waitFor();
      await heading(page, de['article.title']).waitFor();
      const mixed = await page.evaluate(() => self.mixed);
      assert.deepEqual(
        mixed.filter((text) => ![`en ${en['admin.cause']}`, `de ${de['admin.cause']}`].includes(text)),
        [],
      );
      assert.deepEqual(files(seen, 'admin'), [`${cdn}admin/en.js`, `${cdn}admin/de.js`]);
    },
    { routes: { '**/admin/de.js': (route) => held.then(() => route.continue()) } },
  );
});

test('an open section whose words can’t be had in another language shows none of the old one', () =>
  visit(
    help('audience="admin" step="contact-support"'),
    async (page) => {
      await says(page, en).waitFor();
      await chooseLanguage(page, 'de');
      await heading(page, de['article.title']).waitFor();
      await alert(page).waitFor();
      assert.ok((await alert(page).innerText()).startsWith(de['language.failed'].split('{asked}')[0]));
      const text = await page.locator('[part=admin]').innerText();
      for (const sentence of Object.values(await adminWordsOf('en'))) assert.ok(!text.includes(sentence), sentence);
      await chooseLanguage(page, 'en');
      await says(page, en).waitFor();
      assert.equal(await alert(page).count(), 0);
    },
    { routes: { '**/admin/de.js*': (route) => route.abort() }, complaints: /ERR_FAILED/ },
  ));

test('a closed section loads nothing when the language changes', () =>
  visit(help('step="contact-support"'), async (page, seen) => {
    await summary(page).waitFor();
    await chooseLanguage(page, 'de');
    await summary(page, de).waitFor();
    assert.deepEqual(files(seen, 'admin'), []);
    await summary(page, de).click();
    await says(page, de).waitFor();
    assert.deepEqual(files(seen, 'admin'), [`${cdn}admin/de.js`]);
  }));

test('the words about a certificate are asked for where one is named, and the first words don’t wait for them', async () => {
  await visit(help(), async (page, seen) => {
    await answer(page, 'next');
    await heading(page, en['check.heading']).or(page.getByText(en['check.why'])).first().waitFor();
    assert.deepEqual(files(seen, 'certificate'), []);
  });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await visit(
    help(`step="check-phone" ${certificate}`),
    async (page, seen) => {
      await heading(page, en['article.title']).waitFor();
      assert.equal(await heading(page, en['certificate.heading']).count(), 0);
      release();
      await heading(page, en['certificate.heading']).waitFor();
      await page.getByRole('group', { name: en['certificate.question'] }).waitFor();
      assert.deepEqual(files(seen, 'certificate'), [`${cdn}certificate/en.js`]);
    },
    { routes: { '**/certificate/en.js': (route) => held.then(() => route.continue()) } },
  );
});

test('a certificate is never in another language than the article, and is asked for again', async () => {
  let isDown = true;
  await visit(
    help(`step="check-phone" ${certificate}`),
    async (page) => {
      await heading(page, en['certificate.heading']).waitFor();
      await chooseLanguage(page, 'de');
      await heading(page, de['article.title']).waitFor();
      for (const words of [en, de]) assert.equal(await heading(page, words['certificate.heading']).count(), 0);
      assert.equal(await page.getByText('0F0F').count(), 0);
      isDown = false;
      await page.locator('missing-certificate-help').evaluate((element) => (element.headingLevel = 3));
      await heading(page, de['certificate.heading']).waitFor();
    },
    {
      routes: { '**/certificate/de.js*': (route) => (isDown ? route.abort() : route.continue()) },
      complaints: /ERR_FAILED/,
    },
  );
});

test('a site’s own words stand in place of both', () =>
  visit(help(`audience="admin" step="check-phone" ${certificate}`), async (page) => {
    await page.evaluate(() => {
      document.querySelector('missing-certificate-help').resources = {
        en: {
          'missing-certificate-help': {
            'certificate.heading': 'Our certificate',
            'admin.cause': 'Ask {{supportName}}',
          },
        },
      };
    });
    await heading(page, 'Our certificate').waitFor();
    await page.getByText(en['certificate.differs'].split('{')[0]).waitFor();
    await answer(page, 'other');
    await page.getByText(/^Ask .?Your company support.?$/).waitFor();
    await says(page, en, 'admin.public').waitFor();
  }));

test('in a language that only the site has, its words are shown, and ours for the rest', () =>
  visit(
    help(`locale="cy" step="check-phone" ${certificate}`),
    async (page) => {
      await page.evaluate(() => {
        document.querySelector('missing-certificate-help').resources = {
          cy: { 'missing-certificate-help': { 'article.title': 'Teitl', 'certificate.heading': 'Ein tystysgrif' } },
        };
      });
      await heading(page, 'Teitl').waitFor();
      await heading(page, 'Ein tystysgrif').waitFor();
      await page.getByText(en['certificate.differs'].split('{')[0]).waitFor();
    },
    { complaints: /locale="cy"/ },
  ));

test('prerendered: the certificate stands there without a script, and is kept', async () => {
  const html = await renderToString({
    locale: 'de',
    step: 'check-phone',
    certificateName: 'Contoso Root CA',
    certificateSha256: '0F'.repeat(32),
    certificateExpires: '2038-01-15',
  });
  const script = `<script type="module" src="${cdn}missing-certificate-help.js"></script>`;
  await visit(html, (page) => heading(page, de['certificate.heading']).waitFor(), { javaScriptEnabled: false });
  await visit(html, async (page) => {
    await page.evaluate((name) => {
      const { shadowRoot } = document.querySelector('missing-certificate-help');
      self.before = [...shadowRoot.querySelectorAll('[part=heading]')].find((node) => node.textContent === name);
    }, de['certificate.heading']);
    await page.evaluate(
      (source) => {
        const element = document.createElement('script');
        element.type = 'module';
        element.src = source;
        document.head.append(element);
      },
      /src="([^"]+)"/.exec(script)[1],
    );
    await page.getByRole('group', { name: de['certificate.question'] }).waitFor();
    assert.equal(await page.evaluate(() => self.before?.isConnected), true);
  });
});
