import { expect } from 'chai';
import fc from 'fast-check';
import { readKnownProblem } from '../../src/guide/known-problem.ts';
import { runs } from '../helpers/runs.ts';

const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;

describe('until when a known problem lasts', () => {
  for (const [value, expected] of [
    ['2026-11-27T18:00Z', Date.UTC(2026, 10, 27, 18)],
    ['2026-11-27T18:00:30Z', Date.UTC(2026, 10, 27, 18, 0, 30)],
    ['2026-11-27T18:00+01:00', Date.UTC(2026, 10, 27, 17)],
    ['2026-11-26T13:00+02:00', undefined],
    ['2026-12-10T12:00Z', now + 14 * day],
    ['2026-12-10T12:01Z', undefined],
    ['2026-11-26T12:00Z', undefined],
    ['2026-11-31T12:00Z', undefined],
    ['2026-11-27', undefined],
    ['2026-11-27T18:00', undefined],
    ['2026-11-27 18:00Z', undefined],
    ['2026-11-27T25:00Z', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ] as const)
    it(`${value || 'nothing'}: ${expected === undefined ? 'refused' : new Date(expected).toISOString()}`, () => {
      expect(readKnownProblem(value, now)).to.equal(expected);
    });

  it('is never past, and never more than 14 days ahead, whatever a page says', () => {
    const near = fc.oneof(fc.integer({ min: -20 * day, max: 20 * day }), fc.constantFrom(0, 1, 14 * day, 14 * day + 1));
    const values = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      near.map((distance) => new Date(now + distance).toISOString()),
    );
    expect(fc.sample(values, 1000).filter((value) => readKnownProblem(value, now))).not.to.be.empty;
    fc.assert(
      fc.property(values, (value) => {
        const until = readKnownProblem(value, now);
        expect(until === undefined || (until > now && until <= now + 14 * day)).to.equal(true);
      }),
      runs(),
    );
  });
});
