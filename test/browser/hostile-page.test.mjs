import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { hostile, readAll, readable, report, title } from './reader.mjs';

const open = opener();
const { claims } = JSON.parse(readFileSync(join(root, 'src/words/facts.json'), 'utf8'));
const words = await wordsOf('en');
const nothing = () => {};
const answer = (page) => page.getByRole('button', { name: 'Yes, I see this message' }).click();
const second = (page) => page.getByRole('heading', { name: 'Check your phone' }).waitFor();

test('storage denied: the article stands', async () => {
  // Without an origin of its own a page has no storage.
  const headers = { 'content-security-policy': 'sandbox allow-scripts' };
  // Chromium lets no page without an origin ask this machine for files, so they are handed to it.
  const routes = { '**/dist/cdn/**': async (route) => route.fulfill({ response: await route.fetch() }) };
  const { page, seen, close } = await open(hostile(nothing), { headers, routes });
  const denied = () => {
    try {
      return Boolean(localStorage);
    } catch ({ name }) {
      return name;
    }
  };
  assert.equal(await page.evaluate(denied), 'SecurityError');
  await readAll(page);
  assert.deepEqual(seen.console, []);
  await close();
});

test('storage full: the article stands', async () => {
  const fill = () => {
    for (const storage of [localStorage, sessionStorage])
      for (let size = 2 ** 23; size; size = Math.floor(size / 2))
        try {
          storage.setItem(`full${size}`, 'x'.repeat(size));
        } catch ({ name }) {
          self.refused = name;
        }
  };
  const { page, seen, close } = await open(hostile(fill));
  await readAll(page);
  assert.equal(await page.evaluate(() => self.refused), 'QuotaExceededError');
  await page.reload();
  await readable(page);
  assert.deepEqual(seen.console, []);
  await close();
});

/** In place of what the element itself keeps: its progress, answers, times, and the language chosen. */
const nonsense = [
  '',
  'null',
  '[]',
  '{"progress":',
  '{"progress":{"current":"<img src=x onerror=alert(1)>","passed":[]},"set":null}',
  '{"savedAt":8e15,"progress":{"current":"__proto__","passed":[]},"set":null}',
  '{"savedAt":8e15,"progress":{"current":"check-phone","passed":"[1"},"set":null}',
  '{"savedAt":8e15,"progress":{"current":"check-phone","passed":[{"step":"check-phone"}]},"set":null}',
  '{"savedAt":8e15,"progress":{"current":"solved","passed":[]},"choice":"javascript:alert(1)","times":{"solved":1e99},"certificate":{},"set":3}',
  'x'.repeat(1_000_000),
];

test('storage that holds nonsense: the article stands, and what was kept there is not believed', async () => {
  const { page, seen, close } = await open('<p>First</p>');
  for (const text of nonsense) {
    await page.evaluate((text) => localStorage.setItem('mch: /page.html', text), text);
    await page.evaluate(() => document.querySelector('missing-certificate-help')?.remove());
    await page.evaluate(async () => {
      await import('/dist/cdn/missing-certificate-help.js');
      document.body.append(document.createElement('missing-certificate-help'));
    });
    await readable(page);
    await report(page);
  }
  assert.deepEqual(seen.console, []);
  await close();
});

for (const [when, time, isTold] of [
  ['1970', 0, true],
  ['2100', Date.UTC(2100, 0, 1), false],
])
  test(`a clock that shows ${when}: the article stands${isTold ? ', and names the clock as a cause' : ''}`, async () => {
    const { page, seen, close } = await open('<p>First</p>');
    await page.clock.setFixedTime(time);
    await page.evaluate(async () => {
      await import('/dist/cdn/missing-certificate-help.js');
      document.body.append(document.createElement('missing-certificate-help'));
    });
    await readable(page);
    await answer(page);
    await second(page);
    const note = page.getByRole('note').getByText(when === '1970' ? /19(69|70)/ : when);
    if (isTold) await note.waitFor();
    assert.equal(await note.count(), isTold ? 1 : 0);
    await page.getByRole('button', { name: 'No, something else is wrong' }).click();
    await page.getByRole('button', { name: 'Copy the report' }).waitFor();
    assert.match(await report(page), when === '1970' ? /19(69|70)/ : /2100/);
    assert.deepEqual(seen.console, []);
    await close();
  });

test('a certificate is past for a clock that shows 2100: nothing is shown of it, and one warning says so', async () => {
  const { page, seen, close } = await open('<p>First</p>');
  await page.clock.setFixedTime(Date.UTC(2100, 0, 1));
  await page.evaluate(async () => {
    await import('/dist/cdn/missing-certificate-help.js');
    const help = document.createElement('missing-certificate-help');
    Object.assign(help, {
      certificateName: 'Root',
      certificateSha256: 'ab'.repeat(32),
      certificateExpires: '2099-01-01',
    });
    document.body.append(help);
  });
  await readable(page);
  await answer(page);
  await second(page);
  assert.deepEqual(seen.console, [
    '<missing-certificate-help> certificate-expires="2099-01-01" can\'t be used; using no certificate.',
  ]);
  await close();
});

/** What a message says between its marks, so that it is found whatever stands in them. */
const piece = (text) =>
  text
    .split(/\{\w+\}/)
    .sort((a, b) => b.length - a.length)[0]
    .trim();
const dated = Object.entries(claims).filter(([id, { until }]) => until && id in words);
const days = [...new Set(dated.map(([, { until }]) => Date.parse(until)))];
const steps = ['check-phone', 'organization-certificate'];

for (const day of days)
  for (const [when, now] of [
    ['on the last day', day],
    ['past it', day + 1],
  ])
    test(`claims that hold until ${new Date(day).toISOString().slice(0, 10)}, ${when}: what holds is shown, what is past isn’t`, async () => {
      const { page, seen, close } = await open('<p>First</p>');
      await page.clock.setFixedTime(now);
      await page.evaluate(async () => {
        await import('/dist/cdn/missing-certificate-help.js');
        document.body.append(document.createElement('missing-certificate-help'));
      });
      await readable(page);
      let text = '';
      for (const step of steps) {
        await page.evaluate((step) => document.querySelector('missing-certificate-help').goTo(step), step);
        text += await page.locator(`.${step}.now`).innerText();
      }
      const plain = (text) => text.replace(/\s+/g, ' ');
      const shown = (id) => plain(text).includes(plain(piece(words[id])));
      const holds = dated.filter(([, { until }]) => now <= Date.parse(until)).map(([id]) => id);
      assert.deepEqual(dated.map(([id]) => id).filter(shown), holds);
      assert.equal(shown('facts.outdated'), holds.length < dated.length);
      assert.deepEqual(seen.console, []);
      await close();
    });

test('created 1,000 times: each is shown, each file is fetched once, and all leave without a trace', async () => {
  const { page, seen, close } = await open(hostile(nothing));
  await readable(page);
  await report(page);
  const before = seen.requests.length;
  const shown = await page.evaluate(async () => {
    const all = Array.from({ length: 1000 }, () => document.createElement('missing-certificate-help'));
    document.body.append(...all);
    await Promise.all(all.map(({ ready }) => ready));
    const texts = new Set(all.map(({ shadowRoot }) => shadowRoot.textContent.length));
    for (const help of all) help.remove();
    return [...texts].length;
  });
  assert.equal(shown, 1);
  assert.equal(seen.requests.length, before);
  await answer(page);
  await second(page);
  assert.deepEqual(seen.console, []);
  await close();
});

test('in a document that is in no window: nothing is thrown, and the article is there when it comes back', async () => {
  const { page, seen, close } = await open(hostile(nothing, 'support-href="/help"'));
  await readable(page);
  await page.evaluate(async () => {
    const help = document.querySelector('missing-certificate-help');
    const other = document.implementation.createHTMLDocument();
    other.documentElement.lang = 'de';
    other.body.append(help);
    help.supportName = 'Contoso';
    await help.updateComplete;
    help.goTo('check-phone');
    await help.updateComplete;
    document.body.append(help);
    await help.updateComplete;
  });
  await readable(page);
  await second(page);
  assert.deepEqual(seen.console, []);
  await close();
});

test('parsed in a document that is in no window and taken over from there: the article is shown', async () => {
  const { page, seen, close } = await open(hostile(nothing));
  await page.evaluate(() => {
    const other = new DOMParser().parseFromString(
      '<missing-certificate-help id="b" locale="de">x</missing-certificate-help>',
      'text/html',
    );
    document.body.append(document.importNode(other.body.firstChild, true), other.body.firstChild);
  });
  await (await title(page, 'de')).nth(1).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});
