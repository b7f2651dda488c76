import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';
import { chooseLanguage } from '../helpers/languages.mjs';
import { currentStep } from '../helpers/step.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { hostile, readable, readAll, title } from './reader.mjs';

const open = opener();
const nothing = () => {};
const words = await wordsOf('en');
const help = (page) => page.locator('missing-certificate-help');
const refused = (property) =>
  `<missing-certificate-help> ${property}="object" can't be used; using the previous value.`;

/** A page whose script comes after what it does to the element. */
const early = (set) => `<missing-certificate-help>Words of the page</missing-certificate-help>
<script>(${set})(document.querySelector('missing-certificate-help'))</script>
<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>`;

test('a property that can’t be made a string, before the script comes, is not used, and a warning says so', async () => {
  const set = (element) => {
    element.supportName = Object.create(null);
    element.headingLevel = {
      toString() {
        throw new Error('no string');
      },
    };
  };
  const { page, seen, close } = await open(early(set));
  await readAll(page);
  assert.deepEqual(seen.console, [refused('supportName'), refused('headingLevel')]);
  await close();
});

test('a property that can’t be made a string, later, changes nothing, and a warning says so', async () => {
  const { page, seen, close } = await open(hostile(nothing, 'support-name="Contoso IT"'));
  await readable(page);
  await help(page).evaluate((element) => (element.supportName = Object.create(null)));
  await readAll(page);
  await page.getByRole('link', { name: 'Contoso IT' }).first().waitFor();
  await help(page).evaluate((element) => element.goTo(Object.create(null)));
  assert.deepEqual(seen.console, [
    refused('supportName'),
    `<missing-certificate-help> goTo()="object" can't be used; using contact-support.`,
  ]);
  await close();
});

test('an element that the site froze with its state is still updated', async () => {
  const { page, seen, close } = await open(hostile(nothing));
  await readable(page);
  await help(page).evaluate((element) => (Object.freeze(element).locale = 'de'));
  await (await title(page, 'de')).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

test('a form around it has a field that is called as a method of the form: the article is in the form’s language', async () => {
  // https://html.spec.whatwg.org/multipage/forms.html#the-form-element: a form’s fields hide its own members.
  const form = `<form lang="de"><input type="checkbox" name="matches">${hostile(nothing)}</form>`;
  const { page, seen, close } = await open(form);
  await (await title(page, 'de')).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

const instances = {
  'has no store': (element) => {
    element.i18n = { t: String, on() {}, off() {}, language: 'de', isInitialized: true };
  },
  'can’t be listened to': (element) => {
    element.i18n = {
      t: String,
      on() {
        throw new Error('not yet');
      },
      off() {},
      language: 'de',
    };
  },
};
for (const [what, set] of Object.entries(instances))
  test(`an i18next that ${what}: the article is in its language, and one warning says so`, async () => {
    const { page, seen, close } = await open(early(set));
    await (await title(page, 'de')).waitFor();
    await chooseLanguage(page, 'fr');
    await (await title(page, 'fr')).waitFor();
    assert.equal(seen.console.length, 1);
    assert.match(seen.console[0], /^<missing-certificate-help> i18n can't be followed: .+; using our own words\.$/);
    await close();
  });

test('an i18next that doesn’t let go: nothing is thrown into the page', async () => {
  const set = (element) => {
    const off = () => {
      throw new Error('gone');
    };
    element.i18n = { t: String, on() {}, off, language: 'de' };
  };
  const { page, seen, close } = await open(early(set));
  await (await title(page, 'de')).waitFor();
  await help(page).evaluate((element) => (element.i18n = null));
  await (await title(page, 'en')).waitFor();
  assert.deepEqual(seen.console, []);
  await close();
});

const shares = {
  'a share sheet of an app that promises nothing': () => {
    navigator.canShare = () => true;
    navigator.share = () => undefined;
  },
  'a share sheet that throws': () => {
    navigator.canShare = () => true;
    navigator.share = () => {
      throw new Error('no app');
    };
  },
  'a browser that can’t say whether it shares': () => {
    navigator.canShare = () => {
      throw new Error('no answer');
    };
  },
};
for (const [what, patch] of Object.entries(shares))
  test(`${what}: the report can be shared or copied, and nothing is thrown`, async () => {
    const { page, seen, close } = await open(hostile(patch, 'step="contact-support"'));
    await currentStep(page, words, 'support.heading').waitFor();
    await page.getByRole('button', { name: 'Copy the report' }).waitFor();
    const share = page.getByRole('button', { name: 'Share the report' });
    if (await share.count()) await share.click();
    assert.equal(await share.count(), what.includes('sheet') ? 1 : 0);
    assert.deepEqual(seen.console, []);
    await close();
  });
