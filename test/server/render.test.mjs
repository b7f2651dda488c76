import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { renderToString, styleText } from '../../dist/server.js';
import { wordsOf } from '../helpers/words.mjs';
import { read, skeleton } from './html.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
const tags = [sourceLocale, ...targetLocales];
const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const defaultHref = 'https://go.microsoft.com/fwlink/?linkid=2010980';
const certificate = {
  certificateName: 'Contoso Root CA',
  certificateSha256: 'ab'.repeat(32),
  certificateExpires: '2999-01-15',
};

const rendered = async (options) => read(await renderToString(options));
const currentSteps = ({ find }) => find(undefined, 'aria-current', 'step').map(({ attributes }) => attributes.id);
const articleOf = ({ find }) => find('article')[0].attributes;
const noticesOf = ({ find }) => find(undefined, 'part', 'notice');

for (const tag of tags)
  test(`the article in a language: ${tag}`, async () => {
    const words = await wordsOf(tag);
    const article = await rendered({ locale: tag });
    assert.deepEqual(article.attributes, { locale: tag });
    const { lang, dir } = articleOf(article);
    assert.deepEqual([lang, dir], [tag, ['ar', 'fa', 'he'].includes(tag) ? 'rtl' : 'ltr']);
    assert.equal(article.find('h2')[0].text, words['article.title']);
    assert.equal(article.find('style')[0].text, styleText);
    assert.deepEqual(
      article.find('h3').map(({ text }) => text),
      [
        `${words['guide.position'].replace('{number}', '1').replace('{count}', '4')} ${words['recognize.heading']}`,
        ...['check.heading', 'organization.heading', 'support.heading', 'solved.goal'].map((id) => words[id]),
      ],
    );
    assert.deepEqual(article.links, [defaultHref, defaultHref]);
    // Everything that the script would show stands there, also what is folded.
    assert.deepEqual(noticesOf(article), []);
  });

test('without options it is English, and dist/prerendered is made of it', async () => {
  assert.equal(await renderToString(), await renderToString({ locale: 'en' }));
  for (const tag of tags)
    assert.equal(
      readFileSync(join(root, `dist/prerendered/${tag}.html`), 'utf8'),
      `${await renderToString({ locale: tag })}\n`,
    );
});

test('every option becomes the attribute of its name', async () => {
  const { attributes, find, text, links } = await rendered({
    locale: 'de',
    supportHref: '/help?from=portal&to=team',
    supportName: 'Contoso “IT” & Co.',
    step: 'check-phone',
    headingLevel: 3,
    languagePicker: 'none',
    remember: 'session',
    knownProblemUntil: '2026-11-27T18:00Z',
    ...certificate,
  });
  assert.deepEqual(attributes, {
    locale: 'de',
    'support-href': '/help?from=portal&to=team',
    'support-name': 'Contoso “IT” & Co.',
    step: 'check-phone',
    'heading-level': '3',
    'language-picker': 'none',
    'certificate-name': 'Contoso Root CA',
    'certificate-sha256': 'ab'.repeat(32),
    'certificate-expires': '2999-01-15',
    remember: 'session',
    'known-problem-until': '2026-11-27T18:00Z',
  });
  assert.deepEqual(currentSteps({ find }), ['check-phone']);
  assert.deepEqual(links, ['/help?from=portal&to=team', '/help?from=portal&to=team']);
  assert.equal(find('bdi').filter((name) => name.text === 'Contoso “IT” & Co.').length, 2);
  assert.equal(find('h3', 'part', 'title').length, 1);
  assert.equal(find(undefined, 'part', 'language-picker').length, 0);
  assert.match(text, /\u2068Contoso Root CA\u2069/);
});

test('each step can be the one that is open', async () => {
  for (const step of steps) {
    const article = await rendered({ step });
    assert.deepEqual(currentSteps(article), [step]);
    // The message of the first step stands above its answers, and stays in sight.
    const folded = step === 'recognize' ? 2 * (steps.length - 1) : 2 * (steps.length - 1) - 1;
    assert.equal(article.find('div', 'hidden', 'until-found').length, folded);
  }
});

test('headings begin at each level, and none is deeper than the sixth', async () => {
  for (const level of [1, 2, 3, 4, 5, 6, '1', '6']) {
    const { all } = await rendered({ headingLevel: level });
    const headings = all.filter(({ attributes }) => /^(title|heading)$/.test(attributes.part));
    const levels = headings.map(({ name, attributes }) => Number(attributes['aria-level'] ?? name.slice(1)));
    const base = Number(level);
    const below = [0, 1, 2, 1, 1, 2, 1, 1];
    assert.deepEqual(
      levels,
      below.map((deeper) => Math.min(base + deeper, 6)),
    );
  }
});

test('the button of the list of languages names the language of the page, and nothing of the list is there', async () => {
  for (const [locale, own] of [
    ['fr', 'français'],
    ['ar', 'العربية'],
  ]) {
    const { find } = await rendered({ locale });
    const [button, ...others] = find('button', 'part', 'language-picker');
    assert.deepEqual(others, []);
    assert.equal(button.text.trim(), own);
    assert.equal(button.attributes['aria-label'], `${(await wordsOf(locale))['language.label']}: ${own}`);
    assert.equal(button.attributes['aria-haspopup'], 'dialog');
    assert.deepEqual([...find('dialog'), ...find(undefined, 'part', 'language-list')], []);
  }
});

test('what is undefined, null or of another type counts as not given', async () => {
  const plain = await renderToString({ locale: 'en' });
  const names = ['locale', 'supportHref', 'supportName', 'step', 'headingLevel', 'languagePicker'];
  const values = [undefined, null, true, {}, [], ['en'], () => 'en', Symbol('en'), 1n, { toString: () => 'de' }];
  for (const name of [...names, ...Object.keys(certificate)])
    for (const value of values) assert.equal(await renderToString({ [name]: value }), plain, name);
  for (const options of [undefined, null, {}, [], Object.create({ locale: 'de', supportName: 'From a prototype' })])
    assert.equal(await renderToString(options), plain);
});

test('a wrong value stays on the attribute, and the default is shown, as the element does', async () => {
  const usual = skeleton(await rendered({ locale: 'en' }));
  for (const [name, values] of Object.entries({
    step: ['', 'finished', 'constructor', 'Solved'],
    // The element reads the very digit, so what only counts as a number is refused as well.
    headingLevel: ['', 0, 7, 2.5, -1, NaN, '02', ' 3', '3.0', '0x3', '3e0'],
    languagePicker: ['', 'no', 'NONE'],
    supportHref: ['', ' ', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'http://['],
    supportName: ['', '   '],
  }))
    for (const value of values) {
      const article = await rendered({ [name]: value });
      assert.deepEqual(skeleton(article), usual, `${name}: ${value}`);
      assert.deepEqual(article.links, [defaultHref, defaultHref]);
      assert.equal(Object.keys(article.attributes).length, 2, `${name}: ${value}`);
    }
});

test('all of a certificate is shown, or nothing', async () => {
  const { certificateName, certificateSha256, certificateExpires } = certificate;
  const usual = skeleton(await rendered());
  assert.notDeepEqual(skeleton(await rendered(certificate)), usual);
  for (const options of [
    { certificateName },
    { certificateName, certificateSha256 },
    { certificateName, certificateExpires },
    { ...certificate, certificateSha256: 'ab' },
    { ...certificate, certificateExpires: '2001-01-01' },
    { ...certificate, certificateName: '\u202eContoso' },
  ])
    assert.deepEqual(skeleton(await rendered(options)), usual);
});

test('the nearest language is shown, and a notice if that is another one', async () => {
  for (const [locale, shown, notice] of [
    ['de-AT', 'de', false],
    ['DE_ch', 'de', false],
    ['zh-CN', 'zh-Hans', false],
    ['zh', 'zh-Hans', false],
    ['ar-EG-u-nu-latn', 'ar', false],
    ['zh-TW', 'zh-Hant', false],
    ['cy', 'en', true],
    ['not a tag', 'en', false],
    ['', 'en', false],
    ['x'.repeat(200), 'en', false],
  ]) {
    const article = await rendered({ locale });
    assert.equal(articleOf(article).lang, shown, locale);
    assert.equal(noticesOf(article).length, notice ? 1 : 0, locale);
  }
  assert.match(noticesOf(await rendered({ locale: 'cy' }))[0].text, /Welsh.*English/);
});

test('“browser” is for the reader’s browser to tell, and is no language', async () => {
  const article = await rendered({ locale: 'browser' });
  assert.deepEqual(article.attributes, { locale: 'browser' });
  assert.equal(articleOf(article).lang, 'en');
  assert.deepEqual(noticesOf(article), []);
});

test('a language is found however its tag is written', async () => {
  for (const [written, shown] of [
    ['zh-cmn-Hans', 'zh-Hans'],
    ['zh-CHS', 'zh-Hans'],
    ['de_DE.UTF-8', 'de'],
    ['de_DE@euro', 'de'],
    ['ar-arb', 'ar'],
  ]) {
    const { find } = await rendered({ locale: written });
    assert.equal(find('article')[0].attributes.lang, shown, written);
  }
});
