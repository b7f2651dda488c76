import { expect } from 'chai';
import type { Step } from '../../dist/index.js';
import {
  allByRole,
  byRole,
  cleanUp,
  expectFocus,
  foldedSteps,
  press,
  put,
  record,
  shadowOf,
  show,
  status,
  usePage,
} from '../helpers/element.ts';
import { nameOf } from '../helpers/roles.ts';

const headings: Readonly<Record<Step, string>> = {
  recognize: 'Do you see this message?',
  'check-phone': 'Check your phone',
  'organization-certificate': 'Your organization’s certificate',
  'contact-support': 'Ask your support team',
  solved: 'You’re signed in',
};

/** A sentence that only this step has. */
const sentences: Readonly<Record<Step, string>> = {
  recognize: 'You probably did nothing wrong',
  'check-phone': 'Restart your phone',
  'organization-certificate': 'Never install a certificate from the web',
  'contact-support': 'Now you need the people',
  solved: 'Great, it works!',
};

const all = Object.keys(headings) as Step[];

const organization = 'organization-certificate';
const other = 'No, I see something else';
const wrong = 'No, something else is wrong';
const later = 'It works now';
const yes = 'Yes, I see this message';
const still = 'No, same message';
const cannot = 'No, I still can’t sign in';
const missing = 'I can’t find these settings';
const works = 'Yes, it works';

/** Every way through the guide, by the names of its buttons; and what is told of its ends. */
const paths: readonly (readonly [answers: string[], steps: Step[], ends: string[]])[] = [
  [[other], ['contact-support'], ['support after recognize']],
  [
    [other, later],
    ['contact-support', 'solved'],
    ['support after recognize', 'solved after contact-support'],
  ],
  [[yes, works], ['check-phone', 'solved'], ['solved after check-phone']],
  [[yes, wrong], ['check-phone', 'contact-support'], ['support after check-phone']],
  [[yes, still, works], ['check-phone', organization, 'solved'], [`solved after ${organization}`]],
  [[yes, still, cannot], ['check-phone', organization, 'contact-support'], [`support after ${organization}`]],
  [[yes, still, missing], ['check-phone', organization, 'contact-support'], [`support after ${organization}`]],
];

const outside = (): HTMLElement => {
  const button = document.createElement('button');
  document.body.append(button);
  cleanUp(() => button.remove());
  return button;
};

/** The heading of a step on screen says where it is; the goal is no step, and called so until it is reached. */
const headingNow = (step: Step) =>
  step === 'solved' ? headings[step] : `Step ${all.indexOf(step) + 1} of 4 ${headings[step]}`;
const headingOf = (step: Step, current: Step) =>
  step === current ? headingNow(step) : step === 'solved' ? 'Goal: you can sign in' : headings[step];

const stepHeading = (step: Step, help: Element) => byRole(help, 'heading', headingNow(step));

/** The text between the tags of what is open. */
function expectOnly(help: Element, current: Step): void {
  const nodes = allByRole(help, 'listitem').filter((item) => item.querySelector('[part=node]'));
  expect(nodes.length).to.equal(all.length);
  expect(allByRole(help, 'heading').filter((heading) => heading.ariaCurrent === 'step')).to.deep.equal([
    stepHeading(current, help),
  ]);
  for (const step of all) {
    expect(allByRole(help, 'heading', headingOf(step, current)).length, `heading of ${step}`).to.equal(1);
    const texts = [...shadowOf(help).querySelectorAll<HTMLElement>('p, li span')].filter((text) =>
      text.textContent.includes(sentences[step]),
    );
    expect(texts.length, `“${sentences[step]}” is in the page`).to.equal(1);
    expect(
      texts.every((text) => text.checkVisibility()),
      `${step} is shown`,
      // What a certificate is, is never lost after the answer.
    ).to.equal(step === current || step === 'recognize');
  }
}

describe('guide', () => {
  usePage();

  describe('the reader’s way', () => {
    for (const [answers, steps, told] of paths)
      it(answers.join(' → '), async () => {
        const help = await show();
        const moves = record(document, 'mch-step');
        const ends = record(document, 'mch-outcome');
        expectOnly(help, 'recognize');
        for (const [index, answer] of answers.entries()) {
          await press(help, answer);
          const step = steps[index] ?? 'recognize';
          expect(help.step).to.equal(step);
          expectOnly(help, step);
          expectFocus(stepHeading(step, help), 'focus');
          expect(status(help), 'nothing is read twice').to.equal('');
        }
        const way = ['recognize', ...steps];
        expect(moves.map(({ detail }) => detail)).to.deep.equal(
          steps.map((to, index) => ({ from: way[index], to, cause: 'answer' })),
        );
        expect(ends.map(({ detail }) => detail)).to.deep.equal(
          told.map((end) => {
            const [outcome, step] = end.split(' after ');
            return { outcome, step };
          }),
        );
        for (const event of [...moves, ...ends]) {
          expect(event.target === help).to.equal(true);
          expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
        }
      });

    it('asks a question, with its answers as a group of that name', async () => {
      const help = await show();
      const group = byRole(help, 'group', /Do you see this message\?$/);
      expect(allByRole(group, 'button').map(nameOf)).to.deep.equal([yes, other]);
      await press(help, yes);
      expect(allByRole(byRole(help, 'group'), 'button').map(nameOf)).to.deep.equal([works, still, wrong]);
      await press(help, still);
      expect(allByRole(byRole(help, 'group', 'Can you sign in now?'), 'button').map(nameOf)).to.deep.equal([
        works,
        cannot,
        missing,
      ]);
    });

    it('starts without focus, without a word, and without a way back', async () => {
      const help = await show();
      expectFocus(document.body);
      expect(status(help)).to.equal('');
      expect(allByRole(help, 'button', /Back|Start again|Change/)).to.deep.equal([]);
    });

    it('shows what was answered, to be changed', async () => {
      const help = await show();
      await press(help, yes);
      await press(help, still);
      // Each stands on its own: these are blocks, with or without white space between them.
      expect(
        byRole(
          help,
          'listitem',
          /^Do you see this message\? ?Yes, I see this message ?Change( ?Picture of a phone.*)?$/,
        ),
      ).to.exist;
      expect(byRole(help, 'listitem', /^Check your phone ?No, same message ?Change$/)).to.exist;
      const moves = record(help, 'mch-step');
      await press(help, 'Change the answer: Do you see this message?');
      expectOnly(help, 'recognize');
      expectFocus(stepHeading('recognize', help));
      expect(moves.map(({ detail }) => detail)).to.deep.equal([
        { from: 'organization-certificate', to: 'recognize', cause: 'back' },
      ]);
      expect(allByRole(help, 'button', /^Change/), 'later answers are forgotten').to.deep.equal([]);
    });

    it('goes back one step at a time', async () => {
      const help = await show();
      await press(help, yes);
      await press(help, wrong);
      const moves = record(help, 'mch-step');
      await press(help, 'Back');
      expectOnly(help, 'check-phone');
      expectFocus(stepHeading('check-phone', help));
      await press(help, 'Back');
      expectOnly(help, 'recognize');
      expect(moves.map(({ detail }) => detail)).to.deep.equal([
        { from: 'contact-support', to: 'check-phone', cause: 'back' },
        { from: 'check-phone', to: 'recognize', cause: 'back' },
      ]);
    });

    it('starts again, with nothing answered', async () => {
      const help = await show();
      await press(help, yes);
      await press(help, works);
      const moves = record(help, 'mch-step');
      await press(help, 'Start again');
      expectOnly(help, 'recognize');
      expectFocus(stepHeading('recognize', help));
      expect(allByRole(help, 'button', /Back|Start again|Change/)).to.deep.equal([]);
      expect(moves.map(({ detail }) => detail)).to.deep.equal([{ from: 'solved', to: 'recognize', cause: 'restart' }]);
    });

    it('opens a step in which the browser has found something, and leaves focus where it is', async () => {
      const help = await show();
      const button = outside();
      button.focus();
      const moves = record(help, 'mch-step');
      const found = [...shadowOf(help).querySelectorAll('[hidden]')].find((body) =>
        body.textContent.includes(sentences['organization-certificate']),
      );
      expect(found?.getAttribute('hidden')).to.equal('until-found');
      found?.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await help.updateComplete;
      expectOnly(help, 'organization-certificate');
      expectFocus(button);
      expect(status(help)).to.equal(headings['organization-certificate']);
      expect(moves.map(({ detail }) => detail)).to.deep.equal([
        { from: 'recognize', to: 'organization-certificate', cause: 'find' },
      ]);
      expect(allByRole(help, 'button', /^Change/), 'no answer was given').to.deep.equal([]);
    });
  });

  describe('moved by the page', () => {
    const ways: readonly (readonly [string, (help: ReturnType<typeof put>) => void, Step])[] = [
      ['step', (help) => (help.step = 'solved'), 'solved'],
      ['the attribute step', (help) => help.setAttribute('step', 'solved'), 'solved'],
      ['goTo()', (help) => help.goTo('organization-certificate'), 'organization-certificate'],
      ['back()', (help) => help.back(), 'recognize'],
      ['restart()', (help) => help.restart(), 'recognize'],
    ];
    for (const [what, move, to] of ways) {
      it(`${what} says so and leaves focus to the page`, async () => {
        const help = await show();
        await press(help, yes);
        const button = outside();
        button.focus();
        const moves = record(help, 'mch-step');
        move(help);
        expect(help.step, 'at once').to.equal(to);
        await help.updateComplete;
        expectOnly(help, to);
        expectFocus(button);
        expect(status(help)).to.equal(headings[to]);
        expect(moves.map(({ detail }) => detail)).to.deep.equal([{ from: 'check-phone', to, cause: 'page' }]);
      });

      it(`${what} takes focus along if it is inside, and says nothing`, async () => {
        const help = await show();
        await press(help, yes);
        move(help);
        await help.updateComplete;
        expectFocus(stepHeading(to, help));
        expect(status(help)).to.equal('');
      });
    }

    it('tells of no outcome, for nobody has answered', async () => {
      const help = await show();
      const ends = record(help, 'mch-outcome');
      help.step = 'solved';
      help.goTo('contact-support');
      await help.updateComplete;
      expect(ends).to.deep.equal([]);
    });

    it('back() at the start and going where one is do nothing', async () => {
      const help = await show();
      const moves = record(help, 'mch-step');
      help.back();
      help.restart();
      help.goTo('recognize');
      help.step = 'recognize';
      await help.updateComplete;
      expectOnly(help, 'recognize');
      expect([moves.length, status(help)]).to.deep.equal([0, '']);
    });

    it('starts where the attribute or an early property says, without a word', async () => {
      for (const prepare of [
        (help: Element) => help.setAttribute('step', 'check-phone'),
        (help: ReturnType<typeof put>) => (help.step = 'check-phone'),
      ]) {
        const help = put('<help-x></help-x>');
        const moves = record(help, 'mch-step');
        prepare(help);
        await help.ready;
        await foldedSteps(help);
        expectOnly(help, 'check-phone');
        expect([moves.length, status(help)]).to.deep.equal([0, '']);
        expect(allByRole(help, 'button', 'Back'), 'nothing to go back to').to.deep.equal([]);
      }
    });

    it('leaves the reader’s move alone until another value is set', async () => {
      const help = await show('<help-x step="check-phone"></help-x>');
      await press(help, works);
      expect(help.getAttribute('step'), 'the attribute is the page’s').to.equal('check-phone');
      help.step = 'check-phone';
      help.setAttribute('step', 'check-phone');
      await help.updateComplete;
      expectOnly(help, 'solved');
      help.step = 'recognize';
      await help.updateComplete;
      expectOnly(help, 'recognize');
      help.setAttribute('step', 'check-phone');
      await help.updateComplete;
      expectOnly(help, 'check-phone');
      help.removeAttribute('step');
      await help.updateComplete;
      expectOnly(help, 'check-phone');
    });
  });
});
