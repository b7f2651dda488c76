import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { currentStep } from '../helpers/step.mjs';
import { wordsOf } from '../helpers/words.mjs';

const open = opener();
const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
const en = await wordsOf('en');
const listen = `<script>
  self.thrown = [];
  addEventListener('error', ({ message }) => message && self.thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => self.thrown.push(String(reason)));
</script>`;
const html = `${listen}<script type="module" src="/dist/cdn/missing-certificate-help.js"></script><missing-certificate-help></missing-certificate-help>`;
const js = (body) => (route) => route.fulfill({ contentType: 'text/javascript', body });
const article = (page, lang) => page.locator(`article[lang="${lang}"]`);
const retry = (page) => page.getByRole('button', { name: 'Try again' });
const thrown = (page) => page.evaluate(() => self.thrown);

const help = (page) => page.locator('missing-certificate-help');

/** A server that takes the request and never answers. */
const never = () => undefined;

/** Opens the page with a clock that a test can move on, before its script comes. */
async function openWithClock({ own = 'Words of the page', attributes = {}, ...options }) {
  const { page, ...opened } = await open('', options);
  await page.clock.install();
  const asked = page.waitForRequest('**/locales/*.js');
  await page.evaluate(
    async ([listening, own, attributes]) => {
      document.head.append(document.createRange().createContextualFragment(listening));
      await import('/dist/cdn/missing-certificate-help.js');
      const element = document.createElement('missing-certificate-help');
      document.body.append(Object.assign(element, { textContent: own, ...attributes }));
    },
    [listen, own, attributes],
  );
  await asked;
  return { page, ...opened };
}

/** What the list says of the reader's choice: a tag, or nothing. */
async function expectChoice(page, tag) {
  const dialog = await openLanguages(page);
  const tags = dialog.locator('li button[aria-current=true] > bdi[lang]');
  assert.deepEqual(await tags.evaluateAll((names) => names.map(({ lang }) => lang)), tag ? [tag] : []);
  await dialog.locator('button.close').click();
  await dialog.waitFor({ state: 'detached' });
}

/** What may become of a language's file. */
const faults = {
  'answered with 404': (route) => route.fulfill({ status: 404 }),
  'answered with 500': (route) => route.fulfill({ status: 500, contentType: 'text/javascript', body: 'oops' }),
  'cut off': js('export default ["Ihrem Ger'),
  // What a proxy leaves of a file, and what a blocker puts in its place: JavaScript that has no words.
  empty: js(''),
  'a blocker’s substitute': js('(() => {})();'),
  'no JavaScript': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'script that throws': js('throw new Error("no")'),
  'out of reach: offline': (route) => route.abort('internetdisconnected'),
  'of other bytes than its hash says': js('self.thrown.push("it ran"); export default []'),
};
/** With the hashes of those files that a test breaks; the others need none. */
const guarded = (what) => {
  if (!what.includes('hash')) return html;
  const hashes = Object.entries(integrity).filter(([file]) => file.startsWith('locales/de.js'));
  const map = Object.fromEntries(hashes.map(([file, hash]) => [`/dist/cdn/${file}`, hash]));
  return `<script type="importmap">${JSON.stringify({ integrity: map })}</script>${html}`;
};

for (const [what, fault] of Object.entries(faults)) {
  test(`a language that is ${what}: the first gives way to English, and a retry works`, async () => {
    let broken = true;
    const routes = { '**/locales/de.js*': (route) => (broken ? fault(route) : route.continue()) };
    const { page, close } = await open(guarded(what), { lang: 'de', routes });
    await article(page, 'en').waitFor();
    broken = false;
    await retry(page).click();
    await article(page, 'de').waitFor();
    assert.deepEqual(await thrown(page), []);
    await close();
  });

  test(`a language that is ${what}: with a later one the article stays, and a retry works`, async () => {
    let broken = true;
    const routes = { '**/locales/de.js*': (route) => (broken ? fault(route) : route.continue()) };
    const { page, close } = await open(guarded(what), { routes });
    await article(page, 'en').waitFor();
    await chooseLanguage(page, 'de');
    await retry(page).waitFor();
    assert.equal(await article(page, 'en').count(), 1);
    await expectChoice(page, '');
    broken = false;
    await retry(page).click();
    await article(page, 'de').waitFor();
    await expectChoice(page, 'de');
    assert.deepEqual(await thrown(page), []);
    await close();
  });
}

/** A Content-Security-Policy with each file but German. */
const withoutGerman = {
  'content-security-policy': `script-src 'unsafe-inline' ${['missing-certificate-help', 'companion', 'language-list', 'locales/en', 'locales/fr'].map((file) => `http://localhost:*/dist/cdn/${file}.js`).join(' ')}`,
};

test('a language that the policy blocks: the first gives way to English, and another can be chosen', async () => {
  const { page, seen, close } = await open(html, { lang: 'de', headers: withoutGerman });
  await article(page, 'en').waitFor();
  await retry(page).waitFor();
  await chooseLanguage(page, 'fr');
  await article(page, 'fr').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.ok(seen.console.some((text) => text.includes('Content Security Policy')));
  assert.deepEqual(await thrown(page), []);
  await close();
});

test('a language that the policy blocks: with a later one the article stays, the choice goes back, and a retry says so again', async () => {
  const { page, close } = await open(html, { headers: withoutGerman });
  await article(page, 'en').waitFor();
  await page.evaluate(() => {
    self.failed = [];
    addEventListener('mch-error', ({ detail }) => self.failed.push(detail.locale));
  });
  await chooseLanguage(page, 'de');
  await retry(page).waitFor();
  await expectChoice(page, '');
  await retry(page).click();
  await page.waitForFunction(() => self.failed.length === 2);
  await retry(page).waitFor();
  assert.equal(await article(page, 'en').count(), 1);
  await chooseLanguage(page, 'fr');
  await article(page, 'fr').waitFor();
  assert.deepEqual(await page.evaluate(() => self.failed), ['de', 'de']);
  assert.deepEqual(await thrown(page), []);
  await close();
});

test('a language that never answers: the first gives way to English in time, and a retry asks anew', async () => {
  const { page, seen, close } = await openWithClock({ lang: 'de', routes: { '**/locales/de.js': never } });
  assert.equal(await page.getByText('Words of the page').isVisible(), true);
  await page.clock.fastForward(15_000);
  await article(page, 'en').waitFor();
  await retry(page).click();
  await article(page, 'de').waitFor();
  assert.ok(seen.requests.some((path) => path.endsWith('/locales/de.js?retry=1')));
  assert.deepEqual(await thrown(page), []);
  await close();
});

test('no language that ever answers: the words of the page stand, else those built in', async () => {
  for (const own of ['Words of the page', '']) {
    const { page, close } = await openWithClock({ lang: 'de', own, routes: { '**/locales/*': never } });
    await Promise.all([page.waitForRequest('**/locales/en.js'), page.clock.fastForward(15_000)]);
    await page.clock.fastForward(15_000);
    if (own) await page.locator('missing-certificate-help [aria-busy=false]').waitFor();
    if (own) assert.equal(await page.getByText(own).isVisible(), true);
    else await page.getByRole('alert').getByRole('link').waitFor();
    await page.unroute('**/locales/*');
    await help(page).evaluate((element) => (element.locale = 'fr'));
    await article(page, 'fr').waitFor();
    assert.deepEqual(await thrown(page), []);
    await close();
  }
});

test('a later language that never answers: the article stays, answers and lets the reader choose another', async () => {
  const { page, close } = await openWithClock({ routes: { '**/locales/de.js': never } });
  await article(page, 'en').waitFor();
  await Promise.all([page.waitForRequest('**/locales/de.js'), chooseLanguage(page, 'de')]);
  await page.locator('article[lang=en][aria-busy=true]').waitFor();
  await page.getByRole('button', { name: en['answer.thisMessage'], exact: true }).click();
  await currentStep(page, en, 'check.heading').waitFor();
  await chooseLanguage(page, 'fr');
  await page.locator('article[lang=fr][aria-busy=false]').waitFor();
  assert.deepEqual(await thrown(page), []);
  await close();
});

test('a later language that never answers: in time the article says so, the choice goes back, and a retry asks anew', async () => {
  const { page, close } = await openWithClock({ routes: { '**/locales/de.js': never } });
  await article(page, 'en').waitFor();
  await Promise.all([page.waitForRequest('**/locales/de.js'), chooseLanguage(page, 'de')]);
  await page.clock.fastForward(15_000);
  await page.getByRole('alert').getByText('Deutsch').or(page.getByRole('alert').getByText('German')).waitFor();
  await expectChoice(page, '');
  await retry(page).click();
  await article(page, 'de').waitFor();
  await expectChoice(page, 'de');
  assert.deepEqual(await thrown(page), []);
  await close();
});

for (const [file, attributes] of [
  ['extras/de', { step: 'solved' }],
  ['labels/fr', { deviceLocale: 'fr' }],
])
  test(`${file} never answers: the language that waits for it is shown in time, without it`, async () => {
    const { page, seen, close } = await openWithClock({ routes: { [`**/${file}.js`]: never }, attributes });
    await article(page, 'en').waitFor();
    await Promise.all([page.waitForResponse('**/locales/de.js'), chooseLanguage(page, 'de')]);
    await page.evaluate(() => import('/dist/cdn/locales/de.js').then(() => undefined));
    if (!seen.requests.some((path) => path.endsWith(`/${file}.js`))) await page.waitForRequest(`**/${file}.js`);
    assert.equal(await article(page, 'en').count(), 1);
    await page.clock.fastForward(15_000);
    await page.locator('article[lang=de][aria-busy=false]').waitFor();
    assert.deepEqual(await thrown(page), []);
    await close();
  });

test('a language that comes when the element is gone changes nothing', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const routes = { '**/locales/de.js': (route) => held.then(() => route.continue()) };
  const { page, close } = await open(html, { routes });
  await article(page, 'en').waitFor();
  await Promise.all([page.waitForRequest('**/locales/de.js'), chooseLanguage(page, 'de')]);
  await page.evaluate(() => {
    self.gone = document.querySelector('missing-certificate-help');
    self.gone.remove();
  });
  const answered = page.waitForResponse('**/locales/de.js');
  release();
  await answered;
  await page.evaluate(() => import('/dist/cdn/locales/de.js').then(() => undefined));
  assert.equal(await page.evaluate(() => self.gone.shadowRoot.querySelector('article').lang), 'en');
  assert.deepEqual(await thrown(page), []);
  await close();
});

test('the list of languages that can’t be loaded says so, and comes when the network is back', async () => {
  let broken = true;
  const routes = {
    '**/language-list.js*': (route) => (broken ? route.abort('internetdisconnected') : route.continue()),
  };
  const { page, close } = await open(html, { routes });
  await article(page, 'en').waitFor();
  await page.locator('[part=language-picker]').click();
  await page.getByRole('alert').getByText(en['language.listFailed'], { exact: true }).waitFor();
  broken = false;
  await chooseLanguage(page, 'de');
  await article(page, 'de').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.deepEqual(await thrown(page), []);
  await close();
});
