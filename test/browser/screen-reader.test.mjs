import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/setup.mjs';
import { opener } from '../helpers/page.mjs';
import { headingText } from '../helpers/step.mjs';
import { allWordsOf } from '../helpers/words.mjs';

/* What a screen reader says on the way through the guide, against test/browser/transcripts. */

const open = opener();
const reader = '/screen-reader.js';
const library = join(root, 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');

/** The first answer that leads on, at each step; what comes after the article is waited for. */
const way = [
  { step: 'recognize', question: 'recognize.heading', answer: 'next' },
  { step: 'check-phone', heading: 'check.heading', question: 'question.signIn', answer: 'next', later: 'device' },
  {
    step: 'organization-certificate',
    heading: 'organization.heading',
    question: 'question.signIn',
    answer: 'next',
    later: 'device',
  },
  { step: 'contact-support', heading: 'support.heading', answer: 'solved', later: 'admin' },
  { step: 'solved', heading: 'solved.heading', later: 'feedback' },
];

/**
 * The library sees no shadow roots, so it is started on the card within one. It reads what `hidden="until-found"` and a closed
 * <details> hide, which browsers keep from assistive technology: a style sheet tells it so.
 */
const start = (page) =>
  page.evaluate(async (reader) => {
    const { virtual } = await import(reader);
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[hidden], details:not([open]) > :not(summary) { display: none !important }');
    shadowRoot.adoptedStyleSheets.push(sheet);
    await virtual.start({ container: shadowRoot.querySelector('article') });
    self.virtual = virtual;
  }, reader);

/** Reads from where the reader is to the end of the card. */
const readOn = (page) =>
  page.evaluate(async () => {
    do await self.virtual.next();
    while (!(await self.virtual.lastSpokenPhrase()).startsWith('end of article'));
  });

const log = (page) => page.evaluate(() => self.virtual.spokenPhraseLog());

/** Waits until it is the last thing said. */
const hear = (page, phrase) =>
  page.waitForFunction(async (phrase) => (await self.virtual.lastSpokenPhrase()).startsWith(phrase), phrase);

/** As Tab leads there, and Enter or Space then. */
async function press(page, control) {
  await control.focus();
  await hear(page, `button, ${await control.innerText()}`);
  await page.evaluate(() => self.virtual.act());
}

/** What is told as a whole: the library says its name, and then once more what it holds, word by word. */
const whole = /^(heading|link|button|image), /;
const container = /^(article|region|list|listitem|figure|caption|group|status|alert|note)(, |$)|^(polite|assertive): /;

/** The log as lines that can be read: nothing twice, a sentence in one line. */
function lines(phrases) {
  const told = [];
  let isText = false;
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index].trim().replace(', not busy', '');
    const end = whole.test(phrase) ? phrases.indexOf(`end of ${phrase}`, index) : -1;
    if (end > 0) index = end;
    // A legend is its group's name.
    if (told.at(-1) === `group, ${phrase}`) continue;
    if (phrase === 'paragraph' || phrase.startsWith('end of ')) {
      isText = false;
      continue;
    }
    const isOwn = whole.test(phrase) || container.test(phrase);
    if (isText && !isOwn) told.push(`${told.pop()}${/^[.,:;?!)،؛؟。、]/.test(phrase) ? '' : ' '}${phrase}`);
    else told.push(phrase);
    isText = !isOwn;
  }
  return told;
}

const times = (told, line) => told.filter((other) => other === line).length;

for (const [tag, other] of [
  ['en', 'ar'],
  ['ar', 'en'],
])
  test(`read out from the first step to the last: ${tag}`, async () => {
    const words = await allWordsOf(tag);
    const { page, seen, close } = await open(
      `<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>
      <missing-certificate-help locale="${tag}" support-name="Contoso IT" support-href="https://help.contoso.com"></missing-certificate-help>`,
      {
        viewport: { width: 390, height: 844 },
        permissions: ['clipboard-read', 'clipboard-write'],
        routes: { [`**${reader}`]: (route) => route.fulfill({ path: library, contentType: 'text/javascript' }) },
      },
    );
    const help = page.locator('missing-certificate-help');
    await page.locator(`article[lang=${tag}]`).waitFor();
    await start(page);
    const transcript = [];
    let heard = 0;
    /** What was said since the last time; announced were only these, once each. */
    const take = async (title, ...announcements) => {
      const all = await log(page);
      const told = lines(all.slice(heard));
      heard = all.length;
      transcript.push([`== ${title} ==`, ...told].join('\n'));
      assert.doesNotMatch(told.join('\n'), /[{}<>\u2068\u2069]|undefined|null|NaN|object/, title);
      const announced = told.filter((line) => /^(polite|assertive): /.test(line));
      assert.deepEqual(
        announced,
        announcements.map((text) => `polite: ${text}`),
        title,
      );
      return told;
    };

    for (const { step, heading = 'recognize.heading', question, answer, later } of way) {
      if (later) await page.locator(`.now [part=${later}]`).waitFor();
      if (step !== 'recognize') await hear(page, `heading, ${headingText(words, heading)}`);
      await readOn(page);
      const told = await take(step);
      const at = `, current step`;
      assert.equal(times(told, `heading, ${headingText(words, heading)}, level 3${at}`), 1, step);
      assert.equal(told.filter((line) => line.includes(at)).length, 1, step);
      const position = headingText(words, heading).replace(words[heading], '').trim();
      if (position) assert.equal(told.filter((line) => line.includes(position)).length, 1, position);
      if (question) {
        assert.equal(times(told, `group, ${words[question]}`), 1, step);
        assert.equal(times(told, words[question]), 0, step);
      }
      if (step === 'contact-support') {
        await press(page, page.getByRole('button', { name: words['report.copy'], exact: true }));
        await hear(page, `polite: ${words['report.copied']}`);
        await take('the report is copied', words['report.copied']);
      }
      if (answer) await press(page, page.locator(`.now [part=answer][data-answer=${answer}]`));
    }

    // A move of the page's takes the focus from nobody, and is told.
    await page.evaluate(() => document.querySelector('missing-certificate-help').shadowRoot.activeElement.blur());
    await help.evaluate((element) => element.goTo('check-phone'));
    await hear(page, `polite: ${words['check.heading']}`);
    await take('the page goes to another step', words['check.heading']);

    const otherWords = await allWordsOf(other);
    const name = new Intl.DisplayNames([other], { type: 'language' }).of(other);
    const changed = otherWords['language.changed'].replace('{shown}', name);
    await help.evaluate((element, other) => (element.locale = other), other);
    await page.locator(`article[lang=${other}]`).waitFor();
    await hear(page, `polite: ${changed}`);
    await page.locator('.now [part=device]').waitFor();
    await take('the page goes to another language', changed);

    const file = join(root, `test/browser/transcripts/${tag}.txt`);
    const text = `${transcript.join('\n\n')}\n`;
    if (process.env.MCH_WRITE_TRANSCRIPTS) writeFileSync(file, text);
    assert.equal(text, readFileSync(file, 'utf8'));
    assert.deepEqual(seen.console, []);
    await close();
  });
