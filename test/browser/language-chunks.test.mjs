import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './languages.mjs';
import { opener } from './page.mjs';

const open = opener();
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

/** What may become of a language's file. */
const faults = {
  'answered with 404': (route) => route.fulfill({ status: 404 }),
  'answered with 500': (route) => route.fulfill({ status: 500, contentType: 'text/javascript', body: 'oops' }),
  'cut off': js('export default ["Ihrem Ger'),
  'no JavaScript': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'script that throws': js('throw new Error("no")'),
  'out of reach: offline': (route) => route.abort('internetdisconnected'),
};

for (const [what, fault] of Object.entries(faults)) {
  test(`a language that is ${what}: the first gives way to English, and a retry works`, async () => {
    let broken = true;
    const routes = { '**/locales/de.js*': (route) => (broken ? fault(route) : route.continue()) };
    const { page, close } = await open(html, { lang: 'de', routes });
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
    const { page, close } = await open(html, { routes });
    await article(page, 'en').waitFor();
    await chooseLanguage(page, 'de');
    await retry(page).waitFor();
    assert.equal(await article(page, 'en').count(), 1);
    broken = false;
    await retry(page).click();
    await article(page, 'de').waitFor();
    assert.deepEqual(await thrown(page), []);
    await close();
  });
}

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
