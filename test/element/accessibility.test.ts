import 'axe-core';
import type Axe from 'axe-core';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Step } from '../../dist/index.js';
import {
  allByRole,
  byRole,
  cleanUp,
  find,
  focused,
  Loader,
  next,
  openLanguages,
  press,
  put,
  shadowOf,
  show,
  some,
  until,
  usePage,
  type Help,
} from '../helpers/element.ts';
import { nameOf, parts, roleOf, textOf } from '../helpers/roles.ts';

declare global {
  interface Window {
    readonly axe: typeof Axe;
  }
}

const steps: readonly Step[] = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const certificate = `certificate-name="Root" certificate-sha256="${'0f'.repeat(32)}" certificate-expires="2099-12-31"`;

/** What moves isn't there yet, or no longer, when contrast is measured. */
function endAnimations(help: Help): void {
  for (const animation of shadowOf(help).getAnimations()) animation.finish();
}

/** Fails with what is wrong and where. */
async function expectAccessible(help: Help, when: string): Promise<void> {
  endAnimations(help);
  const { violations } = await window.axe.run(help, { resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found, when).to.deep.equal([]);
  expectReferences(help, when);
}

/** Every id that is referred to is there, once, in the same root, and says something. */
function expectReferences(help: Help, when: string): void {
  const root = shadowOf(help);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(
    ids.filter((id, index) => !id || ids.indexOf(id) !== index),
    `ids twice, ${when}`,
  ).to.deep.equal([]);
  for (const attribute of [
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-owns',
    'for',
    'headers',
    'list',
  ])
    for (const element of root.querySelectorAll(`[${attribute}]`))
      for (const id of (element.getAttribute(attribute) ?? '').split(/\s+/)) {
        const target = root.getElementById(id);
        // A control that is labelled has no text of its own.
        const said = attribute === 'for' ? target?.localName : target?.textContent.trim();
        expect(said, `${attribute}=${id}, ${when}`).to.be.a('string').and.not.equal('');
      }
}

const colours = ['light', 'dark'] as const;

/** The browser says this of itself until the test ends. */
function setUserAgent(userAgent: string): void {
  Object.defineProperty(navigator, 'userAgentData', { configurable: true, value: undefined });
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: userAgent });
  cleanUp(() => {
    Reflect.deleteProperty(navigator, 'userAgentData');
    Reflect.deleteProperty(navigator, 'userAgent');
  });
}

/** Only the date changes: the timers of the test go on. */
function setNow(now: number): void {
  const { now: before } = Date;
  Date.now = () => now;
  cleanUp(() => (Date.now = before));
}

const notice = (help: Help) => until(help, () => allByRole(help, 'note').some((note) => note.part.contains('notice')));

const states: Readonly<Record<string, (tag: string) => Promise<Help>>> = {
  'while another language is loading': async (tag) => {
    const languages = new Loader('ar', 'de', 'en');
    const help = put(`<help-x locale="${tag}"></help-x>`, languages);
    await (await languages.request(tag)).succeed();
    await help.ready;
    help.locale = 'de';
    await languages.request('de');
    await until(help, () => byRole(help, 'article').ariaBusy === 'true');
    return help;
  },
  'before the first words': async (tag) => {
    const languages = new Loader('ar', 'en');
    const help = put(`<help-x locale="${tag}"></help-x>`, languages);
    await languages.request(tag);
    return help;
  },
  'when a language failed': async (tag) => {
    const languages = new Loader('ar', 'de', 'en');
    const help = put(`<help-x locale="${tag}"></help-x>`, languages);
    await (await languages.request(tag)).succeed();
    await help.ready;
    help.locale = 'de';
    (await languages.request('de')).fail();
    await until(help, () => allByRole(help, 'alert').length);
    return help;
  },
  'when there is none of the language': async (tag) =>
    show(`<div lang="${tag}"><help-x locale="ko"></help-x></div>`, some('ar', 'en')),
  'when nothing could be loaded': async () => {
    const languages = new Loader('en');
    const help = put('<help-x></help-x>', languages);
    (await languages.request('en')).fail();
    await until(help, () => allByRole(help, 'alert').length);
    return help;
  },
  'with a certificate to look up': async (tag) => {
    const help = await show(`<help-x locale="${tag}" step="check-phone" ${certificate}></help-x>`);
    await until(help, () => textOf(help).includes('0F0F'));
    await until(help, () => shadowOf(help).querySelectorAll('input').length === 4);
    return help;
  },
  'with all that stands at the end unfolded': async (tag) => {
    const help = await show(`<help-x locale="${tag}" step="contact-support"></help-x>`);
    await until(help, () => shadowOf(help).querySelector('[part=admin]'));
    for (const summary of shadowOf(help).querySelectorAll('summary')) summary.click();
    await until(help, () => shadowOf(help).querySelector('svg[role=img]'));
    await until(help, () => shadowOf(help).querySelector('[part=admin] p'));
    expect(find('[part=admin] p', shadowOf(help)).checkVisibility()).to.equal(true);
    return help;
  },
  'while a problem is known': async (tag) => {
    const end = new Date(Date.now() + 3_600_000).toISOString();
    const help = await show(`<help-x locale="${tag}" known-problem-until="${end}"></help-x>`);
    await notice(help);
    return help;
  },
  'on somebody else’s way': async (tag) => {
    history.replaceState(null, '', '#mch-way1-0n1n2n310-');
    const help = await show(`<help-x locale="${tag}"></help-x>`);
    await notice(help);
    // The next state has a way of its own.
    history.replaceState(null, '', location.pathname + location.search);
    expect(help.step).to.equal('contact-support');
    return help;
  },
  'on a phone that is too old, and whose clock is wrong': async (tag) => {
    setUserAgent('Mozilla/5.0 (Android 8.1; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0');
    setNow(Date.UTC(2001, 1, 3));
    const help = await show(`<help-x locale="${tag}" step="check-phone"></help-x>`);
    await until(help, () => allByRole(help, 'note').length === 2);
    return help;
  },
  'with a search for a language that isn’t there': async (tag) => {
    const help = await show(`<help-x locale="${tag}"></help-x>`);
    const dialog = await openLanguages(help);
    const search = find('input', dialog) as HTMLInputElement;
    search.value = 'qqq';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until(help, () => !dialog.querySelector('li') && find('[role=status]', dialog).textContent.trim());
    return help;
  },
  'when it asks why it didn’t help': async (tag) => {
    const help = await show(`<help-x locale="${tag}" step="solved"></help-x>`);
    await until(help, () => shadowOf(help).querySelector('[part=feedback]'));
    find('.solved [part=feedback] button:last-child', shadowOf(help)).click();
    expect(shadowOf(help).querySelectorAll('.solved [part=feedback] button').length).to.equal(5);
    return help;
  },
  'after some answers': async (tag) => {
    const help = await show(`<help-x locale="${tag}" heading-level="6"></help-x>`);
    for (const answer of ['next', 'next']) {
      [...allByRole(help, 'button')].find((button) => button.dataset['answer'] === answer)?.click();
      await help.updateComplete;
    }
    expect(help.step).to.equal('organization-certificate');
    return help;
  },
  // The last one: the date stays until the test ends, which may go through all states.
  'when some instructions are past their day': async (tag) => {
    setNow(Date.UTC(2100, 0, 1));
    // HTML that was prerendered today has these instructions, so it isn't taken over.
    const help = put(`<help-x locale="${tag}" step="organization-certificate"></help-x>`);
    await help.ready;
    expect(allByRole(help, 'listitem').filter((item) => item.part.contains('step') && item.checkVisibility())).to.be
      .empty;
    return help;
  },
};

describe('accessibility', () => {
  usePage();

  for (const colour of colours)
    for (const tag of ['en', 'ar'])
      describe(`${tag}, ${colour}`, () => {
        beforeEach(() => {
          document.documentElement.style.colorScheme = colour;
          cleanUp(() => document.documentElement.style.removeProperty('color-scheme'));
        });

        it('in every step', async () => {
          const help = await show(`<help-x locale="${tag}"></help-x>`);
          for (const step of steps) {
            help.goTo(step);
            await help.updateComplete;
            await expectAccessible(help, step);
          }
        });

        for (const [what, prepare] of Object.entries(states))
          it(what, async () => {
            await expectAccessible(await prepare(tag), what);
          });
      });

  it('reports what is wrong: the check can fail', async () => {
    const help = await show();
    const wrong = document.createElement('button');
    wrong.setAttribute('aria-labelledby', 'nothing');
    byRole(help, 'article').append(wrong);
    const error: unknown = await expectAccessible(help, 'now').catch((reason: unknown) => reason);
    expect(String(Reflect.get(error as object, 'actual'))).to.include('button-name');
    expect(() => expectReferences(help, 'now')).to.throw('aria-labelledby=nothing');
  });

  it('every control has a name, and is 44 px high at least', async () => {
    for (const prepare of Object.values(states)) {
      const help = await prepare('en');
      for (const step of help.step === 'recognize' ? steps : [help.step]) {
        if (allByRole(help, 'article').length) help.goTo(step);
        await help.updateComplete;
        const controls = [...parts(help)].filter((part) => part.matches('button, summary, a[href]:not(.inline)'));
        expect(controls.length).to.be.greaterThanOrEqual(textOf(help).trim() ? 2 : 0);
        for (const control of controls) {
          expect(nameOf(control)).not.to.equal('');
          const name = `${roleOf(control)} “${nameOf(control)}”, ${step}`;
          expect(Math.round(control.getBoundingClientRect().height * 10) / 10, name).to.be.at.least(44);
        }
      }
    }
  });

  it('all can be reached by Tab, in the order in which it stands, and shows that it has focus', async () => {
    const help = await show(
      '<button id="before">a</button><help-x step="contact-support"></help-x><button id="after">b</button>',
    );
    await until(help, () => shadowOf(help).querySelector('[part=admin]'));
    find('#before').focus();
    const reached: string[] = [];
    for (;;) {
      await sendKeys({ press: 'Tab' });
      const control = focused();
      if (control.id === 'after') break;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
      expect([outlineStyle, parseFloat(outlineWidth) >= 2], nameOf(control)).to.deep.equal(['solid', true]);
      expect(outlineColor).to.equal('rgb(11, 92, 173)');
      reached.push(nameOf(control));
    }
    expect(reached).to.deep.equal([
      'Language: English',
      'Your company support, opens in a new tab',
      'Copy the report',
      'Email it',
      'Read what it says',
      'Does sign-in work in the browser?',
      'Do Wi-Fi and mobile data both fail?',
      'Do others see this message?',
      'It works now',
      'Start again',
      'Another device',
      'For administrators',
    ]);
    expect(allByRole(help, 'button').length).to.equal(4);
  });

  it('works by keyboard alone', async () => {
    const help = await show();
    byRole(help, 'button', /^Yes/).focus();
    const moved = next(help, 'mch-step');
    await sendKeys({ press: 'Enter' });
    await moved;
    await help.updateComplete;
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused())).to.equal('Google Play');
    await sendKeys({ press: 'Shift+Tab' });
    expect(nameOf(focused())).to.match(/^Change the answer/);
  });

  it('the heading that a move leads to shows that it has focus', async () => {
    const help = await show();
    byRole(help, 'button', /^Yes/).focus();
    await sendKeys({ press: 'Enter' });
    await help.updateComplete;
    const heading = focused();
    expect(nameOf(heading)).to.equal('Step 2 of 4 Check your phone');
    expect(heading.matches(':focus-visible')).to.equal(true);
    await press(help, /^Yes/);
    expect((focused() as HTMLElement).tabIndex).to.equal(-1);
  });

  it('labels on the phone’s screen aren’t to be translated by the browser', async () => {
    const help = await show('<help-x step="organization-certificate"></help-x>');
    const labels = [...shadowOf(help).querySelectorAll('.label')];
    expect(labels.map(textOf)).to.include.members(['Settings', 'Enable', 'Activate this device admin app']);
    expect(labels.every((label) => label instanceof HTMLElement && !label.translate)).to.equal(true);
  });
});
