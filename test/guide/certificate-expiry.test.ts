import { expect } from 'chai';
import { accepted, check, groups, isolated, now } from './site-certificate.ts';

const day = 86_400_000;

describe('expiry of a certificate', () => {
  for (const expires of [
    '2038-01-15',
    '2038-01-31',
    '2038-12-31',
    '2040-02-29',
    '9999-12-31',
    '2038-01-15T23:59',
    '2038-01-15T23:59:59',
    '2038-01-15T23:59:59.999',
    '2038-01-15T23:59Z',
    '2038-01-15T23:59:59Z',
    '2038-01-15T23:59:59.999Z',
    '2038-01-15T23:59:59.123456Z',
    '2038-01-15T23:59+14:00',
    '2038-01-15T23:59:59-11:30',
  ])
    it(`${expires} is accepted`, () => {
      expect(accepted({ expires }).values.fingerprint).to.equal(isolated(groups));
    });

  for (const expires of [
    null,
    '',
    ' ',
    '2038',
    '2038-01',
    '20380115',
    '2038-1-5',
    '2038-01-15 ',
    ' 2038-01-15',
    '2038-01-15\n',
    '2038-01-15\n2038-01-15',
    '2038/01/15',
    '01/15/2038',
    '15.01.2038',
    '2038-W03-5',
    '2038-015',
    '+002038-01-15',
    '+275760-09-13',
    '-002038-01-15',
    'tomorrow',
    'never',
    'Fri, 15 Jan 2038 00:00:00 GMT',
    'January 15, 2038',
    '2147126400000',
    'Infinity',
    '٢٠٣٨-٠١-١٥',
    '２０３８-０１-１５',
    '2038−01−15',
    '2038-13-45',
    '2038-13-01',
    '2038-00-15',
    '2038-01-00',
    '2038-01-32',
    '2038-01-15 23:59',
    '2038-01-15T',
    '2038-01-15TZ',
    '2038-01-15T23',
    '2038-01-15T2359',
    '2038-01-15T25:00',
    '2038-01-15T23:60',
    '2038-01-15T23:59:61',
    '2038-01-15T..',
    '2038-01-15T:',
    '2038-01-15T23:59:59:59',
    '2038-01-15t23:59',
    '2038-01-15T23:59 UTC',
    '2038-01-15T23:59+0100',
    '2038-01-15T23:59+1:00',
    '2038-01-15T23:59+99:00',
    '2038-01-15T23:59ZZ',
    '2038-01-15T23:59\u00a0',
  ])
    it(`${JSON.stringify(expires)} is refused`, () => {
      expect(check({ expires })).to.equal('certificate-expires');
    });

  // Engines differ: some take 30 February for 2 March.
  for (const time of ['', 'T12:00Z', 'T12:00'])
    it(`on a day that there isn’t is refused${time && `, with ${time} too`}`, () => {
      const days = ['02-30', '02-31', '04-31', '06-31', '09-31', '11-31'];
      const dates = ['2038-02-29', '2100-02-29', ...days.flatMap((day) => [`2038-${day}`, `2040-${day}`])];
      expect(dates.filter((date) => check({ expires: date + time }) !== 'certificate-expires')).to.deep.equal([]);
    });

  it('is accepted on every day that there is, of a common and of a leap year', () => {
    for (let date = Date.UTC(2039, 0, 1); date < Date.UTC(2041, 0, 1); date += day)
      accepted({ expires: new Date(date).toISOString().slice(0, 10) });
  });

  it('is over exactly now, and not a millisecond before', () => {
    const expires = '2026-07-01T12:00:00Z';
    expect(check({ expires }, now)).to.equal('certificate-expires');
    expect(check({ expires }, now + 1)).to.equal('certificate-expires');
    expect(accepted({ expires }, now - 1)).to.be.an('object');
  });

  it('is over a day after, and not a day before', () => {
    const expires = '2026-07-01';
    expect(check({ expires }, Date.parse(expires) + day)).to.equal('certificate-expires');
    expect(accepted({ expires }, Date.parse(expires) - day)).to.be.an('object');
  });

  it('without a time is the beginning of that day, in UTC', () => {
    const midnight = Date.UTC(2026, 6, 1);
    expect(check({ expires: '2026-07-01' }, midnight)).to.equal('certificate-expires');
    expect(accepted({ expires: '2026-07-01' }, midnight - 1)).to.be.an('object');
  });

  it('with a time but no zone is of the phone’s own zone', () => {
    const noon = new Date(2026, 6, 1, 12).getTime();
    expect(check({ expires: '2026-07-01T12:00' }, noon)).to.equal('certificate-expires');
    expect(accepted({ expires: '2026-07-01T12:00' }, noon - 1)).to.be.an('object');
  });

  it('respects the zone', () => {
    const expires = '2026-07-01T14:00:00+02:00';
    expect(check({ expires }, now)).to.equal('certificate-expires');
    expect(accepted({ expires }, now - 1)).to.be.an('object');
  });

  it('is over, whatever the phone’s clock says, if it was before the build: the caller passes the later of both', () => {
    const expires = '2026-01-01';
    const phoneOutOfTheBox = Date.parse('1970-01-01');
    expect(accepted({ expires }, phoneOutOfTheBox)).to.be.an('object');
    expect(check({ expires }, Math.max(phoneOutOfTheBox, now))).to.equal('certificate-expires');
    expect(check({}, Date.parse('2099-01-01'))).to.equal('certificate-expires');
  });

  it('is never accepted if it isn’t known what time it is', () => {
    expect(check({}, NaN)).to.equal('certificate-expires');
  });
});
