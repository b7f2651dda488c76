import { expect } from 'chai';
import fc from 'fast-check';
import { firstStep, guide, steps, type Answer, type GuideAnswer, type Step } from '../../src/guide/guide.ts';
import { back, follow, goTo, start, type Progress } from '../../src/guide/progress.ts';

/** So that a function that changes what it is given throws. */
const frozen = (progress: Progress): Progress => {
  progress.passed.forEach(Object.freeze);
  Object.freeze(progress.passed);
  return Object.freeze(progress);
};

const walk = (answers: readonly Answer[], from: Progress = start()): Progress =>
  answers.reduce((progress, answer) => follow(frozen(progress), answer), from);

const passedSteps = ({ passed }: Progress): Step[] => passed.map(({ step }) => step);

const answersOf = (step: Step): readonly GuideAnswer<string>[] => guide[step].answers;

const everyAnswer: readonly Answer[] = ['next', 'other', 'solved'];

/** All rows of answers that lead from a node to the end without a way on. */
const rows = (step: Step): Answer[][] => {
  const answers = answersOf(step);
  return answers.length ? answers.flatMap(({ id, to }) => rows(to as Step).map((row) => [id, ...row])) : [[]];
};

/** Every way through the guide: the answers, and the nodes that they are given at. The last answer leads to `solved`. */
const ways: readonly (readonly [answers: readonly Answer[], at: readonly Step[]])[] = [
  [
    ['next', 'solved'],
    ['recognize', 'check-phone'],
  ],
  [
    ['next', 'next', 'solved'],
    ['recognize', 'check-phone', 'organization-certificate'],
  ],
  [
    ['next', 'next', 'next', 'solved'],
    ['recognize', 'check-phone', 'organization-certificate', 'contact-support'],
  ],
  [
    ['next', 'next', 'other', 'solved'],
    ['recognize', 'check-phone', 'organization-certificate', 'contact-support'],
  ],
  [
    ['next', 'other', 'solved'],
    ['recognize', 'check-phone', 'contact-support'],
  ],
  [
    ['other', 'solved'],
    ['recognize', 'contact-support'],
  ],
];

type Command = readonly ['follow', Answer] | readonly ['goTo', Step] | readonly ['back'] | readonly ['restart'];

const commands = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('follow' as const), fc.constantFrom(...everyAnswer)),
    fc.tuple(fc.constant('goTo' as const), fc.constantFrom(...steps)),
    fc.constant(['back'] as const),
    fc.constant(['restart'] as const),
  ),
  { maxLength: 30 },
);

const run = (progress: Progress, [kind, value]: Command): Progress => {
  switch (kind) {
    case 'follow':
      return follow(progress, value);
    case 'goTo':
      return goTo(progress, value);
    case 'back':
      return back(progress);
    case 'restart':
      return start();
  }
};

/** Any progress that commands can lead to. */
const anyProgress = fc
  .tuple(fc.constantFrom(...steps), commands)
  .map(([from, list]) => list.reduce<Progress>((progress, command) => frozen(run(progress, command)), start(from)));

describe('progress', () => {
  describe('start', () => {
    it('is at the first step, with nothing passed', () => {
      expect(start()).to.deep.equal({ current: firstStep, passed: [] });
    });

    for (const step of steps)
      it(`can be at ${step}, with nothing passed`, () => {
        expect(start(step)).to.deep.equal({ current: step, passed: [] });
      });
  });

  describe('follow', () => {
    it('is tested on every way that there is', () => {
      expect(ways.map(([answers]) => answers.join())).to.have.members(rows(firstStep).map((row) => row.join()));
    });

    for (const [answers, at] of ways) {
      it(`leads by ${answers.join(', ')} to the end`, () => {
        expect(walk(answers)).to.deep.equal({
          current: 'solved',
          passed: at.map((step, index) => ({ step, answer: answers[index] })),
        });
      });

      it(`passes ${at.join(', ')} one after the other`, () => {
        const visited = answers.map((_, index) => walk(answers.slice(0, index)).current);
        expect(visited).to.deep.equal(at);
      });

      it(`is undone by going back, step by step, from the end of ${answers.join(', ')}`, () => {
        let progress = frozen(walk(answers));
        for (let length = answers.length - 1; length >= 0; length--) {
          progress = frozen(back(progress));
          expect(progress).to.deep.equal(walk(answers.slice(0, length)));
        }
      });
    }

    for (const step of steps)
      for (const answer of [...everyAnswer, 'nonsense', '', 'constructor', '__proto__'] as Answer[]) {
        if (answersOf(step).some(({ id }) => id === answer)) continue;
        it(`changes nothing at ${step} for the unknown answer "${answer}"`, () => {
          const progress = frozen(goTo(start(), step));
          expect(follow(progress, answer)).to.equal(progress);
        });
      }

    it('takes the new answer after a change of mind', () => {
      const changed = walk(['other'], goTo(walk(['next', 'next']), 'recognize'));
      expect(changed).to.deep.equal({ current: 'contact-support', passed: [{ step: 'recognize', answer: 'other' }] });
    });

    it('keeps the answer when it leads to a step that a page or find-in-page has shown before', () => {
      const shown = frozen(goTo(goTo(start(), 'contact-support'), 'check-phone'));
      const { current, passed } = follow(shown, 'other');
      expect(current).to.equal('contact-support');
      expect(passed).to.deep.include({ step: 'check-phone', answer: 'other' });
    });
  });

  describe('goTo', () => {
    it('goes on to a step not passed, without an answer', () => {
      expect(goTo(walk(['next']), 'solved')).to.deep.equal({
        current: 'solved',
        passed: [{ step: 'recognize', answer: 'next' }, { step: 'check-phone' }],
      });
    });

    it('may leave steps out, which are then not passed', () => {
      expect(passedSteps(goTo(start(), 'contact-support'))).to.deep.equal(['recognize']);
    });

    it('goes back to a step passed, and forgets what was answered from there on', () => {
      expect(goTo(walk(['next', 'next', 'next']), 'check-phone')).to.deep.equal({
        current: 'check-phone',
        passed: [{ step: 'recognize', answer: 'next' }],
      });
    });

    it('goes back to the very first step', () => {
      expect(goTo(walk(['next', 'next', 'next', 'solved']), 'recognize')).to.deep.equal(start());
    });

    it('goes to an earlier step that was left out, as a way on', () => {
      expect(goTo(walk(['other']), 'check-phone')).to.deep.equal({
        current: 'check-phone',
        passed: [{ step: 'recognize', answer: 'other' }, { step: 'contact-support' }],
      });
    });

    it('to the current step changes nothing', () => {
      const progress = frozen(walk(['next', 'next']));
      expect(goTo(progress, 'organization-certificate')).to.equal(progress);
    });
  });

  describe('back', () => {
    it('at the start changes nothing', () => {
      const progress = frozen(start('solved'));
      expect(back(progress)).to.equal(progress);
    });

    it('goes over a step that a page led to', () => {
      const led = goTo(walk(['next']), 'contact-support');
      expect(back(frozen(led))).to.deep.equal(walk(['next']));
      expect(back(back(frozen(led)))).to.deep.equal(start());
    });
  });

  describe('whatever is done', () => {
    it('the current step exists', () => {
      fc.assert(fc.property(anyProgress, ({ current }) => steps.includes(current)));
    });

    it('no step is passed twice, nor is the current one', () => {
      fc.assert(
        fc.property(anyProgress, (progress) => {
          const seen = [...passedSteps(progress), progress.current];
          expect(new Set(seen).size).to.equal(seen.length);
        }),
      );
    });

    it('only answers are recorded that their step offers', () => {
      fc.assert(
        fc.property(anyProgress, ({ passed }) =>
          passed.every(({ step, answer }) => !answer || answersOf(step).some(({ id }) => id === answer)),
        ),
      );
    });

    it('a step that was led to without an answer holds none', () => {
      fc.assert(
        fc.property(anyProgress, ({ passed }) => passed.every((visit) => !('answer' in visit) || visit.answer)),
      );
    });

    it('back undoes an answer that led to a step not passed', () => {
      fc.assert(
        fc.property(anyProgress, fc.constantFrom(...everyAnswer), (progress, answer) => {
          const followed = follow(progress, answer);
          fc.pre(followed !== progress && !passedSteps(progress).includes(followed.current));
          expect(back(followed)).to.deep.equal(progress);
        }),
      );
    });

    it('back undoes going on', () => {
      fc.assert(
        fc.property(anyProgress, fc.constantFrom(...steps), (progress, step) => {
          fc.pre(step !== progress.current && !passedSteps(progress).includes(step));
          expect(back(goTo(progress, step))).to.deep.equal(progress);
        }),
      );
    });

    it('going back often enough ends at a step with nothing passed', () => {
      fc.assert(
        fc.property(anyProgress, (progress) => {
          const [first = progress.current] = passedSteps(progress);
          const home = progress.passed.reduce((here) => back(here), progress);
          expect(home).to.deep.equal(start(first));
        }),
      );
    });

    it('goTo leads there', () => {
      fc.assert(
        fc.property(anyProgress, fc.constantFrom(...steps), (progress, step) => goTo(progress, step).current === step),
      );
    });
  });
});
