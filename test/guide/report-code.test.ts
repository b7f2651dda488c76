import { expect } from 'chai';
import fc from 'fast-check';
import { checks, type CheckAnswers } from '../../src/guide/causes.ts';
import { firstStep, guide, steps, type Step } from '../../src/guide/guide.ts';
import { codeIn, wayFragment } from '../../src/guide/saved-progress.ts';
import { follow, goTo, start, type Progress } from '../../src/guide/progress.ts';
import { codeOf, readCode } from '../../src/guide/report-code.ts';
import { runs } from '../helpers/runs.ts';

/** Every way that answers lead, each stop of it, and what a page may do on the way. */
function everyProgress(): Progress[] {
  const found: Progress[] = [];
  const walk = (progress: Progress) => {
    found.push(progress, ...steps.map((step) => goTo(progress, step)));
    for (const { id } of guide[progress.current].answers) walk(follow(progress, id));
  };
  for (const step of steps) walk(start(step));
  return found;
}

const none = undefined;
const everyCheck: CheckAnswers[] = [none, ...checks.browser].flatMap((browser) =>
  [none, ...checks.network].flatMap((network) =>
    [none, ...checks.others].map((others) => ({
      ...(browser && { browser }),
      ...(network && { network }),
      ...(others && { others }),
    })),
  ),
);

describe('the code of a way', () => {
  it('leads back to the same way and checks, each with each', () => {
    const ways = everyProgress();
    expect(ways.length).to.be.above(100);
    for (const progress of ways)
      for (const given of everyCheck) {
        const way = { progress, checks: given };
        expect(readCode(codeOf(way, guide), guide)).to.deep.equal(way);
      }
  });

  it('is at most 40 characters, without anything an address has to encode', () => {
    for (const progress of everyProgress())
      for (const given of everyCheck) {
        const code = codeOf({ progress, checks: given }, guide);
        expect(code.length).to.be.at.most(40);
        expect(code).to.match(/^[a-z\d-]+$/);
      }
  });

  it('stands in the fragment of its own element only', () => {
    const code = codeOf({ progress: start(), checks: {} }, guide);
    expect(code).to.equal('way1-0---');
    expect(wayFragment('help', code)).to.equal('#mch-help-way1-0---');
    expect(codeIn('#mch-help-way1-0---', 'help')).to.equal(code);
    expect(codeIn('#mch-other-way1-0---', 'help')).to.equal(undefined);
  });

  it('is refused quietly if it is anything else', () => {
    for (const code of [
      '',
      'way1-',
      'way1-0',
      'way1-0--',
      'way1-0----',
      'way2-0---',
      'way1-9---',
      'way1-0n0---',
      'way1-0n0n1---',
      'way1-0s1---',
      'way1-0x1---',
      'way1-1z---',
      'way1-0xyz',
      'way1-09--',
      'way1-0-2-',
      ' way1-0---',
      'way1-0---\n',
      'check-phone',
    ])
      expect(readCode(code, guide), code).to.equal(undefined);
  });

  it('never means more than a way, whatever stands in an address', () => {
    const alike = fc.stringMatching(/^way1-[0-9a-z-]{0,30}$/);
    /** Few steps, answers and checks, so that the code often means a way. */
    const near = fc.stringMatching(/^way1-([0-5][nos-]){0,3}[0-5][0-3-]{3}$/);
    const codes = fc.oneof(fc.string({ unit: 'binary' }), alike, near);
    expect(fc.sample(codes, 1000).filter((code) => readCode(code, guide)?.progress.passed.length)).not.to.be.empty;
    fc.assert(
      fc.property(codes, (code) => {
        const way = readCode(code, guide);
        if (!way) return;
        const { current, passed } = way.progress;
        const seen: Step[] = [current, ...passed.map(({ step }) => step)];
        expect(seen.every((step) => steps.includes(step))).to.equal(true);
        expect(new Set(seen).size).to.equal(seen.length);
        expect(codeOf(way, guide)).to.equal(code);
      }),
      runs(),
    );
  });

  it('begins where the guide begins', () => {
    expect(readCode('way1-0n1n2n3101', guide)?.progress.passed[0]?.step).to.equal(firstStep);
  });
});
