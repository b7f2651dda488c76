import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';

const open = opener();
const tags = ['en', 'de', 'fr', 'ja', 'ar', 'zh-Hans'];
const entry = '/dist/cdn/missing-certificate-help.js';
const script = `<script type="module" src="${entry}"></script>`;
const element = (attributes = '') =>
  `<missing-certificate-help support-href="https://help.contoso.com" support-name="Contoso IT" ${attributes}></missing-certificate-help>`;

/** Nothing but files of the page's own origin, no markup from strings, and one Trusted Types policy. */
const strict = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'missing-certificate-help',
};
const headers = (changes = {}) => ({
  'content-security-policy': Object.entries({ ...strict, ...changes })
    .map((directive) => directive.join(' '))
    .join('; '),
});

const violations = (page) => page.evaluate(() => self.violations);
const title = async (page, tag = 'en') =>
  page.getByRole('heading', { level: 2, name: (await wordsOf(tag))['article.title'], exact: true });
const press = async (page, id, tag = 'en') =>
  page.getByRole('button', { name: (await wordsOf(tag))[id], exact: true }).click();
const choose = (page, tag) => chooseLanguage(page.locator('missing-certificate-help'), tag);
const retry = (page) => page.getByRole('button', { name: 'Try again' });

const paths = [
  ['answer.otherMessage', 'answer.worksNow'],
  ['answer.thisMessage', 'answer.messageStillThere', 'answer.cannotSignIn'],
];

for (const tag of tags) {
  test(`the strictest policy holds for the whole guide, on screen and on paper: ${tag}`, async () => {
    const { page, seen, close } = await open(script + element(), { headers: headers() });
    await (await title(page)).waitFor();
    await choose(page, tag);
    await (await title(page, tag)).waitFor();
    for (const path of paths) {
      for (const id of path) await press(page, id, tag);
      await page
        .locator('summary')
        .filter({ visible: true })
        .evaluateAll((summaries) => summaries.forEach((summary) => summary.click()));
      await page.emulateMedia({ media: 'print' });
      assert.ok((await page.pdf()).length > 10_000);
      await page.emulateMedia({ media: 'screen' });
      await press(page, 'guide.restart', tag);
    }
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(seen.console, []);
    await close();
  });
}

test('it holds for all that is loaded later: a certificate to look up, and words of the site', async () => {
  const { page, seen, close } = await open(
    script +
      element(
        `resources-href="/words/{{lng}}.json" certificate-name="Contoso Root CA" certificate-sha256="${'ab'.repeat(32)}" certificate-expires="2099-01-15"`,
      ),
    {
      headers: headers(),
      routes: { '**/words/*.json': (route) => route.fulfill({ json: { 'article.title': 'Words <b>of</b> ours' } }) },
    },
  );
  await page.getByRole('heading', { name: 'Words <b>of</b> ours' }).waitFor();
  await press(page, 'answer.thisMessage');
  await page.getByText('Contoso Root CA').first().waitFor();
  for (const file of ['named-certificate', 'certificate/en', 'site-words', 'i18next'])
    assert.ok(seen.requests.includes(`/dist/cdn/${file}.js`));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(seen.console, []);
  await close();
});

test('it holds when languages can’t be had', async () => {
  let broken = true;
  const routes = { '**/locales/*': (route) => (broken ? route.fulfill({ status: 404 }) : route.continue()) };
  const { page, close } = await open(script + element(), { headers: headers(), routes });
  await page.getByRole('alert').getByRole('link', { name: 'Contoso IT' }).waitFor();
  broken = false;
  await retry(page).click();
  await (await title(page)).waitFor();
  broken = true;
  await choose(page, 'ja');
  await retry(page).waitFor();
  await (await title(page)).waitFor();
  broken = false;
  await retry(page).click();
  await (await title(page, 'ja')).waitFor();
  assert.deepEqual(await violations(page), []);
  await close();
});

test('it holds as a classic script, and with a language in the script', async () => {
  for (const html of ['missing-certificate-help', 'de'].map((name) => `<script src="/dist/cdn/${name}.js"></script>`)) {
    const { page, seen, close } = await open(html + element(), { headers: headers(), lang: 'de' });
    await (await title(page, 'de')).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(seen.console, []);
    await close();
  }
});

test('it holds for prerendered HTML, with the hash of its style sheet', async () => {
  const html = readFileSync(join(root, 'dist/prerendered/en.html'), 'utf8');
  const hash = readFileSync(join(root, 'dist/prerendered/csp.txt'), 'utf8').replace('style-src', '').trim();
  const { page, seen, close } = await open(html + script, { headers: headers({ 'style-src': `'self' ${hash}` }) });
  await page.evaluate(() => customElements.whenDefined('missing-certificate-help').then(() => undefined));
  await page.evaluate(() => document.querySelector('missing-certificate-help').ready);
  await press(page, 'answer.thisMessage');
  await (await title(page)).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(seen.console, []);
  await close();
});

for (const source of ["'nonce-r4nd0m'", "'nonce-r4nd0m' 'strict-dynamic'"]) {
  test(`a nonce on the script is enough, also for what it loads: ${source}`, async () => {
    const nonce = script.replace('<script', '<script nonce="r4nd0m"');
    const classic = nonce.replace('type="module"', 'defer');
    for (const html of [nonce, classic]) {
      const { page, seen, close } = await open(html + element(), { headers: headers({ 'script-src': source }) });
      await (await title(page)).waitFor();
      for (const tag of tags.toReversed()) {
        await choose(page, tag);
        await (await title(page, tag)).waitFor();
      }
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(seen.console, []);
      await close();
    }
  });
}

test('the script a second time under another address makes no second policy', async () => {
  const { page, seen, close } = await open(`${script}${script.replace('.js', '.js?again')}${element()}`, {
    headers: headers(),
  });
  await (await title(page)).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(seen.console.length, 1);
  assert.match(seen.console[0], /is already defined; [\d.]+ is not used/);
  await close();
});

test('a policy that forgets the languages is told, and the page keeps what it has', async () => {
  const changes = { 'script-src': `http://localhost:*${entry}` };
  const { page, close } = await open(script + element().replace('</', '<p>Ask Contoso IT.</p></'), {
    headers: headers(changes),
  });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        if (self.violations.length) resolve();
        else addEventListener('securitypolicyviolation', () => resolve());
      }),
  );
  assert.equal(await page.getByText('Ask Contoso IT.').isVisible(), true);
  assert.deepEqual(await violations(page), ['script-src-elem']);
  await close();
});

test('a policy that forgets our Trusted Types policy: the page keeps what it has, and one warning says why', async () => {
  const { page, seen, close } = await open(script + element().replace('</', '<p>Ask Contoso IT.</p></'), {
    headers: headers({ 'trusted-types': 'other' }),
  });
  const own = () => seen.console.filter((text) => text.startsWith('<missing-certificate-help>'));
  if (!own().length) await page.waitForEvent('console', () => own().length > 0);
  assert.equal(await page.getByText('Ask Contoso IT.').isVisible(), true);
  assert.equal(own().length, 1);
  assert.match(own()[0], /^<missing-certificate-help> can't be shown: TypeError: .*TrustedHTML/);
  await close();
});

test('a policy that only names other Trusted Types policies, and requires none: the article stands', async () => {
  const rest = { ...strict, 'trusted-types': 'other' };
  delete rest['require-trusted-types-for'];
  const policy = Object.entries(rest)
    .map((directive) => directive.join(' '))
    .join('; ');
  const { page, close } = await open(script + element(), { headers: { 'content-security-policy': policy } });
  await (await title(page)).waitFor();
  await choose(page, 'de');
  await (await title(page, 'de')).waitFor();
  await close();
});
