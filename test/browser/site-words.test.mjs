import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, openLanguages } from '../helpers/languages.mjs';
import { needed, opener } from '../helpers/page.mjs';

const open = opener();
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const tag = (attributes = 'resources-href="/help-words/{{lng}}.json"') =>
  `<missing-certificate-help ${attributes}></missing-certificate-help>`;
const words = {
  en: { 'article.title': 'Contoso: your phone needs a certificate' },
  de: { 'article.title': 'Contoso: Ihrem Smartphone fehlt ein Zertifikat' },
  cy: { 'article.title': 'Mae angen tystysgrif ar eich dyfais', 'article.lead': 'Dyma beth y gallwch ei wneud.' },
};
const ours = { en: 'Your device is missing a required certificate' };

/** A server with the site's words; the answers of some addresses can be replaced. */
const wordsServer = (answers = {}) => ({
  '**/help-words/*': (route) => {
    const [, name] = /help-words\/(.*)$/.exec(route.request().url());
    const answer = answers[name];
    if (typeof answer === 'function') return answer(route);
    const json = words[name.replace('.json', '')];
    return route.fulfill(answer ?? (json ? { json } : { status: 404, body: 'Not found' }));
  },
});
const title = (page, name) => page.getByRole('heading', { level: 2, name, exact: true });
/** What our element said; the browser itself tells each request that failed. */
const warnings = (seen) => seen.console.filter((text) => text.startsWith('<missing-certificate-help>'));

test('a site without words of its own loads nothing for them', async () => {
  const { page, seen, close } = await open(script + tag(''));
  await title(page, ours.en).waitFor();
  assert.ok(!seen.requests.some((path) => /site-words|i18next/.test(path)));
  await close();
});

test('words from a file for each language stand in place of ours, and follow the language', async () => {
  const { page, seen, close } = await open(script + tag(), { routes: wordsServer() });
  await title(page, words.en['article.title']).waitFor();
  assert.deepEqual(
    new Set(needed(seen.requests).slice(2)),
    new Set(['/dist/cdn/site-words.js', '/dist/cdn/i18next.js', '/dist/cdn/locales/en.js', '/help-words/en.json']),
  );
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await title(page, words.de['article.title']).waitFor();
  assert.equal(seen.requests.filter((path) => path.includes('i18next')).length, 1);
  assert.deepEqual(seen.console, []);
  await close();
});

test('a language that only the site has is found, named in the list, and told to the page', async () => {
  const { page, seen, close } = await open(
    `<script>addEventListener('mch-locale', ({ detail }) => (self.told = detail))</script>${script}${tag()}`,
    { lang: 'cy-GB', routes: wordsServer() },
  );
  await title(page, words.cy['article.title']).waitFor();
  assert.ok(seen.requests.includes('/help-words/cy.json'));
  const { complete, ...told } = await page.evaluate(() => self.told);
  assert.deepEqual(told, { asked: 'cy-GB', shown: 'cy', cause: 'page' });
  assert.ok(Math.abs(complete - 2 / 182) < 0.001, String(complete));
  // Not every build of the browser knows what Welsh is called in Welsh.
  const list = await openLanguages(page);
  const entry = list.getByRole('listitem').getByRole('button', { name: /^(Cymraeg|Welsh)/ });
  await entry.waitFor();
  assert.equal(await entry.count(), 1);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  assert.equal(await page.getByText('Yes, I see this message').isVisible(), true);
  await chooseLanguage(page, 'de');
  await title(page, words.de['article.title']).waitFor();
  await chooseLanguage(page, 'cy');
  await title(page, words.cy['article.title']).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('one file may hold all languages', async () => {
  const all = Object.fromEntries(
    Object.entries(words).map(([tag, texts]) => [tag, { 'missing-certificate-help': texts }]),
  );
  const { page, seen, close } = await open(script + tag('resources-href="/help-words/all.json"'), {
    lang: 'cy',
    routes: wordsServer({ 'all.json': { json: all } }),
  });
  await title(page, words.cy['article.title']).waitFor();
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await title(page, words.de['article.title']).waitFor();
  assert.deepEqual(
    seen.requests.filter((path) => path.includes('help-words')),
    ['/help-words/all.json'],
  );
  await close();
});

for (const [what, answer, why] of [
  ['missing', { status: 404, body: 'Not found' }, /the server says 404/],
  ['answered with an error', { status: 500, body: '{"article.title": "Oops"}' }, /the server says 500/],
  ['not JSON', { contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }, /JSON/],
  ['cut off', { contentType: 'application/json', body: '{"article.title": "Cont' }, /JSON/],
  ['no object', { json: ['article.title'] }, /it is no object of messages/],
  ['null', { json: null }, /it is no object of messages/],
  [
    'full of what is no text',
    { json: { 'article.title': 7, 'article.lead': {} } },
    /"article\.title".*"article\.lead"/,
  ],
  ['a megabyte of text', { json: { 'article.title': 'A'.repeat(1_000_000) } }, /"article\.title" is longer than 2000/],
  ['blocked', (route) => route.abort(), /Failed to fetch/],
])
  test(`a file of words that is ${what}: ours are shown, and one warning names the file`, async () => {
    const { page, seen, close } = await open(script + tag(), { routes: wordsServer({ 'en.json': answer }) });
    await title(page, ours.en).waitFor();
    assert.equal(warnings(seen).length, 1, warnings(seen).join('\n'));
    assert.match(
      warnings(seen)[0],
      /resources-href="\/help-words\/\{\{lng\}\}\.json" in en: .*; using our own words\.$/,
    );
    assert.match(warnings(seen)[0], why);
    await close();
  });

test('a file that is slow keeps nobody waiting: ours come first, the site’s when they are there', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { page, seen, close } = await open(script + tag(), {
    routes: wordsServer({ 'en.json': (route) => held.then(() => route.fulfill({ json: words.en })) }),
  });
  await title(page, ours.en).waitFor();
  await page.getByRole('button', { name: 'Yes, I see this message' }).click();
  release();
  await title(page, words.en['article.title']).waitFor();
  assert.equal(
    await page.getByRole('heading', { name: 'Check your phone' }).evaluate((h) => h.matches(':focus')),
    true,
  );
  assert.deepEqual(seen.console, []);
  await close();
});

test('a file that fails slowly is not asked for again and again', async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const { page, seen, close } = await open(script + tag(), {
    routes: wordsServer({ 'en.json': (route) => held.then(() => route.abort()) }),
  });
  await title(page, ours.en).waitFor();
  const told = page.waitForEvent('console', (message) => message.text().startsWith('<missing-certificate-help>'));
  release();
  await told;
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await title(page, words.de['article.title']).waitFor();
  assert.equal(seen.requests.filter((path) => path === '/help-words/en.json').length, 1);
  await close();
});

test('a request ends with the element', async () => {
  const { page, seen, close } = await open(script + tag(), {
    routes: wordsServer({ 'en.json': () => undefined }),
  });
  const asked = page.waitForRequest('**/help-words/en.json');
  await asked.catch(() => undefined);
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('en.json'));
  await page.evaluate(() => document.querySelector('missing-certificate-help').remove());
  assert.match((await ended).failure().errorText, /ABORTED/);
  assert.deepEqual(warnings(seen), []);
  await close();
});

for (const href of ['javascript:alert(1)', 'data:application/json,{}', 'http://[', 'file:///etc/{{lng}}.json'])
  test(`an address that is no place for words is refused: ${href}`, async () => {
    const { page, seen, close } = await open(script + tag(`resources-href="${href}"`));
    await title(page, ours.en).waitFor();
    assert.equal(warnings(seen).length, 1);
    assert.match(warnings(seen)[0], /resources-href=.* can't be used/);
    await close();
  });

test('without the chunks for site words, ours are shown', async () => {
  const { page, close } = await open(script + tag(), {
    routes: { ...wordsServer(), '**/site-words.js': (route) => route.fulfill({ status: 404 }) },
  });
  await title(page, ours.en).waitFor();
  await close();
  const { page: second, close: closeSecond } = await open(script + tag(), {
    routes: { ...wordsServer(), '**/i18next.js': (route) => route.fulfill({ status: 404 }) },
  });
  await title(second, ours.en).waitFor();
  await closeSecond();
});
