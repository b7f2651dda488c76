import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLanguages } from '../helpers/languages.mjs';
import { opener } from '../helpers/page.mjs';
import { allWordsOf } from '../helpers/words.mjs';
import { script } from './prerendered.mjs';

/* In forced colours nothing is told by a colour or a background alone. */

const open = opener();
const en = await allWordsOf('en');
const tag = (attributes = '') => `<missing-certificate-help id="help" ${attributes}></missing-certificate-help>`;
const button = (page, id) => page.getByRole('button', { name: en[id], exact: true });

async function visit(attributes, options) {
  const opened = await open(tag(attributes) + script(), {
    forcedColors: 'active',
    reducedMotion: 'reduce',
    ...options,
  });
  await opened.page.getByRole('article').waitFor();
  assert.ok(await opened.page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  return opened;
}

/** What is left of a style when colours are the reader's own. */
const look = (locator) =>
  locator.evaluate((element) => {
    const style = getComputedStyle(element);
    return {
      edge: style.borderBlockStartStyle === 'none' ? 0 : parseFloat(style.borderBlockStartWidth),
      foot: style.borderBlockEndStyle === 'none' ? 0 : parseFloat(style.borderBlockEndWidth),
      start: style.borderInlineStartStyle === 'none' ? 0 : parseFloat(style.borderInlineStartWidth),
      weight: Number(style.fontWeight),
    };
  });

/** How a step's mark and heading look: what stands in the mark, its edge, the heading's weight. */
const mark = (page, step) =>
  page.locator(`li.${step}`).evaluate((item) => {
    const dot = item.querySelector('.dot');
    const svg = dot.querySelector('svg');
    const { content } = getComputedStyle(dot, '::before');
    return [
      svg ? svg.innerHTML.replaceAll(/<!--.*?-->|\s+/g, '') : content.startsWith('counter') ? 'number' : content,
      getComputedStyle(dot).borderBlockStartWidth,
      getComputedStyle(item.querySelector('[part=heading]')).fontWeight,
    ].join(' ');
  });

test('a step that worked, one that was tried, the present one, one to come and the goal each have a mark of their own', async () => {
  const { page, close } = await visit();
  await button(page, 'answer.thisMessage').click();
  const marks = {
    tried: await mark(page, 'recognize'),
    present: await mark(page, 'check-phone'),
    toCome: await mark(page, 'contact-support'),
    goal: await mark(page, 'solved'),
  };
  await button(page, 'answer.works').click();
  marks.worked = await mark(page, 'check-phone');
  marks.reached = await mark(page, 'solved');
  assert.equal(new Set(Object.values(marks)).size, 6, JSON.stringify(marks, null, 1));
  const [check, flag] = [marks.worked, marks.goal].map((mark) => mark.split(' ')[0]);
  assert.match(check, /^<path/);
  assert.match(flag, /^<path/);
  assert.match(marks.tried, /^number/);
  // Drawn in the reader's own colour of text, on the reader's own background.
  const drawn = await page
    .locator('.check-phone .dot svg')
    .evaluate((svg) => [getComputedStyle(svg).stroke, getComputedStyle(document.body).color]);
  assert.equal(drawn[0], drawn[1]);
  await close();
});

test('the first answer, and what to do first at the end, stand out by their edge', async () => {
  const { page, close } = await visit();
  assert.ok(
    (await look(button(page, 'answer.thisMessage'))).edge > (await look(button(page, 'answer.otherMessage'))).edge,
  );
  await button(page, 'answer.thisMessage').click();
  assert.ok(
    (await look(button(page, 'answer.works'))).edge > (await look(button(page, 'answer.messageStillThere'))).edge,
  );
  await button(page, 'answer.otherProblem').click();
  const copy = await look(button(page, 'report.copy'));
  const mail = await look(page.getByRole('link', { name: en['report.mail'], exact: true }));
  assert.ok(copy.edge > mail.edge);
  assert.ok(mail.edge >= 1);
  await close();
});

test('the phone and its message have edges', async () => {
  const { page, close } = await visit();
  for (const part of ['.phone', '.dialog']) assert.ok((await look(page.locator(part).first())).edge >= 1, part);
  await close();
});

test('the list of languages has an edge, and the chosen one is told from the others', async () => {
  const { page, close } = await visit();
  const dialog = await openLanguages(page);
  assert.ok((await look(dialog)).edge >= 1);
  assert.ok((await look(dialog.getByRole('searchbox'))).edge >= 1);
  const entries = dialog.getByRole('listitem').getByRole('button');
  const [chosen, other] = [await look(entries.first()), await look(entries.nth(3))];
  assert.ok(chosen.weight > other.weight);
  assert.equal(await entries.first().getAttribute('aria-current'), 'true');
  await close();
});

test('the choices of the quick checks are the platform’s own, so that it draws what is chosen', async () => {
  const { page, close } = await visit('step="contact-support"');
  await page.getByText(en['checks.browser']).click();
  const radios = page.locator('[data-check=browser]').getByRole('radio');
  await radios.first().check();
  for (const radio of await radios.all()) {
    const style = await radio.evaluate((input) => {
      const { appearance, forcedColorAdjust } = getComputedStyle(input);
      return [appearance, forcedColorAdjust];
    });
    assert.deepEqual(style, ['auto', 'auto']);
  }
  const picture = (radio) => radio.screenshot().then((image) => image.toString('base64'));
  assert.notEqual(await picture(radios.first()), await picture(radios.last()));
  await close();
});

for (const [what, attributes, search] of [
  ['a known problem', `known-problem-until="${new Date(Date.now() + 3_600_000).toISOString()}"`, ''],
  ['somebody else’s way', '', '#mch-help-way1-0n1n2n310-'],
  ['a language that isn’t there', 'locale="eo"', ''],
])
  test(`the notice of ${what} has an edge`, async () => {
    const { page, close } = await visit(attributes, { search });
    const notice = page.locator('[part=notice]');
    await notice.waitFor();
    assert.ok((await look(notice)).foot >= 1);
    await close();
  });

test('a warning has an edge', async () => {
  const { page, close } = await visit('step="organization-certificate"');
  assert.ok((await look(page.locator('.now .tip').first())).start >= 2);
  await close();
});
