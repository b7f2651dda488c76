import { expect } from 'chai';
import fc from 'fast-check';
import { checks, type CheckAnswers } from '../../src/guide/causes.ts';
import { guide, steps, type Answer } from '../../src/guide/guide.ts';
import { follow, goTo, start, type Progress } from '../../src/guide/progress.ts';
import { runs } from '../helpers/runs.ts';
import {
  certificateAnswers,
  fragmentOf,
  isFresh,
  readFragment,
  readSavedProgress,
  type SavedProgress,
} from '../../src/guide/saved-progress.ts';

/** Wherever a reader may get by answers and a page's own moves. */
const progresses = fc
  .array(fc.oneof(fc.constantFrom<Answer>('next', 'other', 'solved'), fc.constantFrom(...steps)))
  .map((moves) =>
    moves.reduce<Progress>((progress, move) => {
      const step = steps.find((step) => step === move);
      return step ? goTo(progress, step) : follow(progress, move as Answer);
    }, start()),
  );

const checkAnswers: fc.Arbitrary<CheckAnswers> = fc.record(
  {
    browser: fc.constantFrom(...checks.browser),
    network: fc.constantFrom(...checks.network),
    others: fc.constantFrom(...checks.others),
  },
  { requiredKeys: [] },
);

const savedProgress: fc.Arbitrary<SavedProgress> = fc.record({
  progress: progresses,
  times: fc.dictionary(fc.constantFrom(...steps), fc.integer({ min: 0 })),
  certificate: fc.option(fc.constantFrom(...certificateAnswers), { nil: undefined }),
  checks: checkAnswers,
  savedAt: fc.option(fc.integer({ min: 0 }), { nil: undefined }),
  choice: fc.option(fc.string(), { nil: undefined }),
  set: fc.option(fc.string()),
});

describe('saved progress', () => {
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(savedProgress, (saved) => {
        const read = readSavedProgress(JSON.stringify(saved), guide);
        expect(JSON.stringify(read)).to.equal(JSON.stringify(saved));
      }),
      runs(),
    );
  });

  it('is nothing if anything else was put there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        expect(readSavedProgress(text, guide)).to.equal(undefined);
      }),
      runs(),
    );
    for (const progress of [
      { current: 'toString', passed: [] },
      { current: '__proto__', passed: [] },
      { current: 'solved', passed: {} },
      { current: 'solved', passed: [{ step: 'nowhere' }] },
      { current: 'solved', passed: [{ step: 'solved' }] },
      { current: 'solved', passed: [{ step: 'recognize' }, { step: 'recognize' }] },
      { current: 'solved', passed: [{ step: 'recognize', answer: 'solved' }] },
      { current: 'solved', passed: [null] },
    ])
      expect(readSavedProgress(JSON.stringify({ progress }), guide), JSON.stringify(progress)).to.equal(undefined);
  });

  it('leaves out what it doesn’t know, and times that no clock has', () => {
    const progress = { current: 'solved', passed: [{ step: 'recognize', answer: 'next', more: '<b>' }], more: 1 };
    const text = JSON.stringify({
      progress,
      times: { recognize: 9e15, solved: 'x', nowhere: 1 },
      certificate: 'best',
      checks: { browser: 'maybe', network: 'one', toString: 'works' },
      savedAt: '2026',
      choice: 1,
    });
    expect(readSavedProgress(text, guide)).to.deep.equal({
      progress: { current: 'solved', passed: [{ step: 'recognize', answer: 'next' }] },
      times: {},
      certificate: undefined,
      checks: { network: 'one' },
      savedAt: undefined,
      choice: undefined,
      set: null,
    });
  });
});

describe('saved progress on a page with an old library', () => {
  it('is read where lists were written as text within the text', () => {
    const passed = [{ step: 'recognize', answer: 'next' }];
    const text = JSON.stringify({ progress: { current: 'check-phone', passed: JSON.stringify(passed) } });
    expect(readSavedProgress(text, guide)?.progress).to.deep.equal({ current: 'check-phone', passed });
  });

  it('is nothing where a step is a list of one', () => {
    expect(readSavedProgress(JSON.stringify({ progress: { current: ['solved'], passed: [] } }), guide)).to.equal(
      undefined,
    );
  });

  it('has the last time that a date can hold', () => {
    const text = JSON.stringify({ progress: { current: 'solved', passed: [] }, savedAt: 8.64e15 });
    expect(readSavedProgress(text, guide)?.savedAt).to.equal(8.64e15);
  });
});

describe('how long saved progress is kept', () => {
  const built = Date.UTC(2026, 10, 26);
  const hour = 3_600_000;
  const now = built + 1000 * hour;
  for (const [title, savedAt, fresh] of [
    ['an hour', now - hour, true],
    ['just under a day', now - 24 * hour + 1, true],
    ['a day', now - 24 * hour, false],
    ['a month', now - 720 * hour, false],
    ['with a clock that was behind the build, and may have been set right since', built - 1000 * hour, true],
    ['with a clock that was ahead', now + hour, true],
    ['with a clock that stood at the build', built, false],
    ['without a time', undefined, false],
  ] as const)
    it(`${title}: ${fresh ? 'still there' : 'gone'}`, () => {
      const saved: SavedProgress = { progress: { current: 'check-phone', passed: [] }, times: {}, set: null, savedAt };
      expect(isFresh(saved, now, built)).to.equal(fresh);
    });
});

/** Saved progress, with some of its letters, names or values become others. */
const damaged = fc
  .tuple(
    savedProgress,
    fc.nat(),
    fc.nat(6),
    fc.oneof(fc.string(), fc.constantFrom('"__proto__"', '[]', '{}', '1e999', 'null')),
  )
  .map(([saved, at, length, text]) => {
    const kept = JSON.stringify(saved);
    return kept.slice(0, at % kept.length) + text + kept.slice((at % kept.length) + length);
  });

/** What looks like a fragment of an element. */
const ownFragments = fc
  .tuple(
    fc.constantFrom('', 'help-', '--', '%25-'),
    fc.oneof(fc.constantFrom(...steps, '__proto__', 'constructor'), fc.string()),
    fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary' }).map((tag) => `~${tag}`),
    ),
  )
  .map((parts) => `#mch-${parts.join('')}`);

describe('damaged saved progress', () => {
  it('is progress that the guide has, or nothing', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const saved = readSavedProgress(text, guide);
        if (!saved) return;
        const { current, passed } = saved.progress;
        for (const step of [current, ...passed.map(({ step }) => step), ...Object.keys(saved.times)])
          expect(steps).to.include(step);
        for (const time of Object.values(saved.times)) expect(new Date(time).getTime()).not.to.be.NaN;
        expect([undefined, ...certificateAnswers]).to.include(saved.certificate);
        expect(Object.getPrototypeOf(saved)).to.equal(Object.prototype);
      }),
      runs(),
    );
  });
});

describe('the fragment of a step', () => {
  it('leads back to it, whatever the id', () => {
    const ids = fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(ids, fc.constantFrom(...steps), fc.constantFrom(undefined, 'de', 'zh-Hans'), (id, step, tag) => {
        const fragment = fragmentOf(id, step, tag);
        expect(new URL(fragment, 'https://page.example/').hash).to.equal(fragment);
        expect(readFragment(fragment, id, guide)).to.deep.equal({ step, tag });
      }),
      runs(),
    );
  });

  it('is short, and tells which element it belongs to', () => {
    expect(fragmentOf('help', 'check-phone')).to.equal('#mch-help-check-phone');
    expect(fragmentOf('', 'check-phone')).to.equal('#mch-check-phone');
    expect(fragmentOf('help', 'check-phone', 'de')).to.equal('#mch-help-check-phone~de');
    for (const other of [
      '#mch-other-check-phone',
      '#mch-check-phone',
      '#mch-help-',
      '#mch-help-toString',
      '#check-phone',
      '',
    ])
      expect(readFragment(other, 'help', guide), other).to.equal(undefined);
  });

  it('is never more than nothing, whatever stands in an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), ownFragments), fc.constantFrom('', 'help', '-', '%'), (fragment, id) => {
        const found = readFragment(fragment, id, guide);
        expect(found === undefined || steps.includes(found.step)).to.equal(true);
      }),
      runs(),
    );
  });
});
