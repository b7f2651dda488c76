import { expect } from 'chai';
import { causesOf, checks, isCheckAnswer, type CheckAnswers } from '../../src/guide/causes.ts';

const none = undefined;
const all: CheckAnswers[] = [none, ...checks.browser].flatMap((browser) =>
  [none, ...checks.network].flatMap((network) =>
    [none, ...checks.others].map((others) => ({ browser, network, others })),
  ),
);

describe('what the quick checks point to', () => {
  for (const [given, expected] of [
    [{}, ''],
    [{ browser: 'works' }, 'server'],
    [{ browser: 'works', network: 'both' }, 'server'],
    [{ browser: 'works', network: 'one' }, 'network'],
    [{ browser: 'warning' }, 'trust'],
    [{ browser: 'warning', network: 'both' }, 'trust'],
    [{ browser: 'warning', network: 'one' }, 'network'],
    [{ browser: 'fails' }, 'browser'],
    [{ browser: 'fails', network: 'both', others: 'no' }, 'browser one'],
    [{ browser: 'fails', network: 'one' }, 'network'],
    [{ network: 'both' }, 'unclear'],
    [{ others: 'yes' }, 'many'],
    [{ others: 'no' }, 'one'],
    [{ others: 'unknown' }, 'unclear'],
    [{ browser: 'works', network: 'both', others: 'yes' }, 'server many'],
    [{ browser: 'warning', network: 'one', others: 'yes' }, 'network many'],
  ] satisfies [CheckAnswers, string][])
    it(`${JSON.stringify(given)}: ${expected || 'nothing'}`, () => {
      expect(causesOf(given).join(' ')).to.equal(expected);
    });

  it('is one of the phone, the network and the server at most, in all 48 cases', () => {
    expect(all).to.have.length(48);
    for (const given of all) {
      const causes = causesOf(given);
      const name = JSON.stringify(given);
      const isAnswered = Object.values(given).some(Boolean);
      expect(causes.length > 0, name).to.equal(isAnswered);
      expect(causes.filter((cause) => !['many', 'one'].includes(cause)).length, name).to.be.at.most(1);
      expect(causes.includes('many'), name).to.equal(given.others === 'yes');
      expect(causes.includes('one'), name).to.equal(given.others === 'no');
      expect(causes.includes('network'), name).to.equal(given.network === 'one');
      expect(causes.includes('server'), name).to.equal(given.network !== 'one' && given.browser === 'works');
      expect(causes.includes('trust'), name).to.equal(given.network !== 'one' && given.browser === 'warning');
    }
  });

  it('is drawn from known answers only', () => {
    expect(isCheckAnswer('browser', 'works')).to.equal(true);
    for (const value of ['one', '', 'toString', undefined, null, 1, ['works']])
      expect(isCheckAnswer('browser', value), String(value)).to.equal(false);
  });
});
