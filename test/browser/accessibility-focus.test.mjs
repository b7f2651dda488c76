import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { script } from './prerendered.mjs';

/* Keyboard alone, from the first step to the last; and nothing that changes takes the focus away. */

const open = opener();
const help = `<button id="before">before</button>
  <missing-certificate-help locale="en" support-name="Contoso IT" support-href="https://help.contoso.com"
    ><a slot="footer" href="#contact">Contact</a></missing-certificate-help>
  <button id="after">after</button>`;

const language = 'button Language: English';
const person = 'a Contoso IT, opens in a new tab';
const foot = [person, 'a Contact'];
const change = (heading) => `button Change the answer: ${heading}`;
const moves = ['button Back', 'button Start again', 'summary Another device'];

/** All that Tab reaches in each step, in order; which of them is pressed then, and which heading has the focus afterwards. */
const way = [
  {
    stops: [language, 'button Yes, I see this message', 'button No, I see something else', ...foot],
    pressed: 'button Yes, I see this message',
    heading: 'Step 2 of 4 Check your phone',
  },
  {
    stops: [
      language,
      change('Do you see this message?'),
      'a Google Play',
      'button Yes, it works',
      'button No, same message',
      'button No, something else is wrong',
      ...moves,
      ...foot,
    ],
    pressed: 'button No, same message',
    heading: 'Step 3 of 4 Your organization’s certificate',
  },
  {
    stops: [
      language,
      change('Do you see this message?'),
      change('Check your phone'),
      'button Yes, it works',
      'button No, I still can’t sign in',
      'button I can’t find these settings',
      ...moves,
      ...foot,
    ],
    pressed: 'button No, I still can’t sign in',
    heading: 'Step 4 of 4 Ask your support team',
  },
  {
    stops: [
      language,
      change('Do you see this message?'),
      change('Check your phone'),
      change('Your organization’s certificate'),
      person,
      'button Copy the report',
      'a Email it',
      'summary Read what it says',
      'summary Does sign-in work in the browser?',
      'summary Do Wi-Fi and mobile data both fail?',
      'summary Do others see this message?',
      'button It works now',
      ...moves,
      'summary For administrators',
      'a Contact',
    ],
    pressed: 'button It works now',
    heading: 'You’re signed in',
  },
  {
    stops: [
      language,
      change('Do you see this message?'),
      change('Check your phone'),
      change('Your organization’s certificate'),
      change('Ask your support team'),
      'button Back',
      'button Start again',
      'button Yes',
      'button No',
      ...foot,
    ],
  },
];

/** What has the focus, and whether it can be seen: nothing lies on it. */
const focused = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    const element = shadowRoot.activeElement ?? document.activeElement;
    const root = element.getRootNode();
    const { left, top, width, height } = element.getClientRects()[0];
    const lying = root.elementFromPoint(left + width / 2, top + height / 2);
    const name = element.ariaLabel ?? element.textContent.replace(/\s+/g, ' ').trim();
    return { stop: `${element.localName} ${name}`.replace(' ,', ','), isSeen: element.contains(lying), id: element.id };
  });

/** Presses a key until the focus is on this button of the page. @returns what had it on the way */
async function tabTo(page, key, end) {
  const stops = [];
  for (;;) {
    await page.keyboard.press(key);
    const { stop, isSeen, id } = await focused(page);
    if (id === end) return stops;
    assert.ok(isSeen, `${stop} can’t be seen`);
    stops.push(stop);
  }
}

/** Waits for what is loaded after the article. */
const settle = (page) =>
  page.evaluate(async () => {
    const help = document.querySelector('missing-certificate-help');
    await help.report();
    await help.updateComplete;
  });

test('the whole guide by keyboard alone: every stop in order, there and back, none hidden, and no trap', async () => {
  const { page, close } = await open(help + script(), {
    viewport: { width: 390, height: 700 },
    reducedMotion: 'reduce',
  });
  await page.getByRole('article').waitFor();
  for (const { stops, pressed, heading } of way) {
    await settle(page);
    await page.locator('#before').focus();
    const there = await tabTo(page, 'Tab', 'after');
    assert.deepEqual(there, stops);
    assert.deepEqual((await tabTo(page, 'Shift+Tab', 'before')).reverse(), there);
    if (!pressed) break;
    assert.ok(there.includes(pressed), pressed);
    while ((await focused(page)).stop !== pressed) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).stop, `h3 ${heading}`);
  }
  await close();
});

/** What a page or a reader's choice changes while somebody is at a control. */
const changes = {
  'another language': (element) => (element.locale = element.locale === 'de' ? 'ar' : 'de'),
  'the next step, by the page': (element) => element.goTo(element.step === 'check-phone' ? 'recognize' : 'check-phone'),
  'other content in a slot': (element) => {
    const link = document.createElement('a');
    Object.assign(link, { slot: 'footer', href: '#contact', textContent: 'Contact us' });
    element.append(link);
    element.querySelector(':scope > a:not(:last-child)').remove();
  },
  'something in the slot for support': (element) =>
    element.insertAdjacentHTML('beforeend', '<p slot="support">Ask at the desk</p>'),
  'another name of the support team': (element) => (element.supportName += '!'),
  'a heading level': (element) => (element.headingLevel = element.headingLevel === 3 ? 2 : 3),
  'no list of languages': (element) => (element.languagePicker = element.languagePicker === 'none' ? 'show' : 'none'),
  'a known problem': (element) =>
    (element.knownProblemUntil = element.knownProblemUntil ? null : new Date(Date.now() + 36e5).toISOString()),
};

/** Puts the focus on each control of a step in turn, and changes something. @returns how many there were, and which lost it */
const tryEach = (page, step, what) =>
  page.evaluate(
    async ([step, what]) => {
      const element = document.querySelector('missing-certificate-help');
      const { shadowRoot } = element;
      const controls = async () => {
        // Begins the step anew, whatever was done before.
        element.querySelector('[slot=support]')?.remove();
        element.goTo('recognize');
        element.goTo(step);
        await element.updateComplete;
        const all = shadowRoot.querySelectorAll('button, a[href], summary, input, [tabindex]');
        return [...all].filter((control) => control.checkVisibility());
      };
      const lost = [];
      let tried = 0;
      for (; tried < (await controls()).length; tried++) {
        const control = (await controls())[tried];
        const name = `${control.localName} ${control.textContent.trim()}`;
        const { locale } = element;
        const shown = new Promise((resolve) => element.addEventListener('mch-locale', resolve, { once: true }));
        control.focus();
        self.changes[what](element);
        if (element.locale !== locale) await shown;
        await element.updateComplete;
        // Chromium takes the focus from what is no longer rendered when it renders the next time.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        if (!shadowRoot.activeElement?.checkVisibility()) lost.push(name);
      }
      return { tried, lost: lost.map((name) => `${step}, ${what}: ${name}`) };
    },
    [step, what],
  );

const teach = (page, changes) =>
  page.evaluate(
    `self.changes = {${Object.entries(changes).map(([what, change]) => `${JSON.stringify(what)}: ${change}`)}}`,
  );

test('focus is never lost, whatever control has it and whatever changes', async () => {
  const { page, close } = await open(help + script(), { reducedMotion: 'reduce' });
  await page.getByRole('article').waitFor();
  await teach(page, changes);
  for (const step of ['recognize', 'check-phone', 'contact-support', 'solved'])
    for (const what of Object.keys(changes)) {
      await settle(page);
      const { tried, lost } = await tryEach(page, step, what);
      assert.ok(tried >= 7, `${step}, ${what}: ${tried} controls`);
      assert.deepEqual(lost, []);
    }
  await close();
});

test('focus that is lost is noticed: the check can fail', async () => {
  const { page, close } = await open(help + script(), { reducedMotion: 'reduce' });
  await page.getByRole('article').waitFor();
  await settle(page);
  await teach(page, { 'a loss': ({ shadowRoot }) => shadowRoot.activeElement.blur() });
  const { tried, lost } = await tryEach(page, 'recognize', 'a loss');
  assert.equal(lost.length, tried);
  await close();
});
