import { expect } from 'chai';
import fc from 'fast-check';
import { readCertificate, type Certificate } from '../../src/guide/certificate.ts';

const now = Date.parse('2026-07-01T12:00:00Z');
const day = 86_400_000;

const groups = '0011 2233 4455 6677 8899 AABB CCDD EEFF 0123 4567 89AB CDEF FEDC BA98 7654 3210';
const digits = groups.replaceAll(' ', '');
const pairs = digits.match(/../g) ?? [];

interface Attributes {
  readonly name: string | null;
  readonly sha256: string | null;
  readonly expires: string | null;
}

const none: Attributes = { name: null, sha256: null, expires: null };
const valid: Attributes = { name: 'Contoso Root CA', sha256: digits, expires: '2038-01-15' };

const read = ({ name, sha256, expires }: Attributes, at: number) => {
  const attributes = new Map([
    ['certificate-name', name],
    ['certificate-sha256', sha256],
    ['certificate-expires', expires],
  ]);
  return readCertificate((attribute) => attributes.get(attribute) ?? null, at);
};

const check = (attributes: Partial<Attributes> = {}, at = now) => read({ ...valid, ...attributes }, at);

/** The certificate, or the test fails with what was refused. */
function accepted(attributes: Partial<Attributes> = {}, at = now): Certificate {
  const checked = check(attributes, at);
  if (typeof checked !== 'object') throw new Error(`${checked} was refused: ${JSON.stringify(attributes)}`);
  return checked;
}

const isolated = (text: string) => `\u2068${text}\u2069`;

describe('certificate', () => {
  it('is shown by name and fingerprint, each isolated from the direction of the sentence', () => {
    expect(accepted().values).to.deep.equal({
      certificateName: isolated('Contoso Root CA'),
      fingerprint: isolated(groups),
    });
  });

  it('is only looked up and compared: nothing says how to install it', () => {
    expect(accepted().content).to.deep.equal([
      { heading: 'certificate.heading' },
      { text: 'certificate.name' },
      { steps: ['certificate.find', 'certificate.compare'] },
      { tip: 'certificate.differs' },
    ]);
  });

  describe('name', () => {
    for (const [what, name, shown] of [
      ['is trimmed', '  Contoso Root CA\n\t', 'Contoso Root CA'],
      ['may be one character', 'C', 'C'],
      ['may have 200 characters', 'n'.repeat(200), 'n'.repeat(200)],
      ['may have 200 characters and space around them', ` ${'n'.repeat(200)} `, 'n'.repeat(200)],
      ['may be in any script', 'شهادة الجذر ルート証明書', 'شهادة الجذر ルート証明書'],
      ['is text, even if it looks like markup', '<b onclick=alert(1)>', '<b onclick=alert(1)>'],
      ['is text, even if it looks like a mark', '{fingerprint}', '{fingerprint}'],
    ] as const)
      it(what, () => {
        expect(accepted({ name }).values.certificateName).to.equal(isolated(shown));
      });

    for (const [what, name] of [
      ['missing', null],
      ['empty', ''],
      ['blank', ' \t\n\u00a0\u3000'],
      ['of 201 characters', 'n'.repeat(201)],
      ['of a million characters', 'n'.repeat(1_000_000)],
    ] as const)
      it(`${what} is refused`, () => {
        expect(check({ name })).to.equal('certificate-name');
      });
  });

  describe('fingerprint', () => {
    for (const [what, sha256] of [
      ['plain', digits],
      ['in lower case', digits.toLowerCase()],
      ['in mixed case', digits.replaceAll('A', 'a')],
      ['with colons', pairs.join(':')],
      ['with colons, in lower case', pairs.join(':').toLowerCase()],
      ['with hyphens', pairs.join('-')],
      ['with spaces', pairs.join(' ')],
      ['in groups', groups],
      ['in lines', `\n${pairs.slice(0, 16).join(':')}:\r\n\t${pairs.slice(16).join(':')}\n`],
      ['with no-break spaces', pairs.join('\u00a0')],
    ] as const)
      it(`${what} becomes 16 groups of 4 capital digits`, () => {
        expect(accepted({ sha256 }).values.fingerprint).to.equal(isolated(groups));
      });

    for (const [what, sha256] of [
      ['missing', null],
      ['empty', ''],
      ['of separators', ' : - '],
      ['one digit short', digits.slice(1)],
      ['one digit long', `${digits}0`],
      ['as SHA-1', digits.slice(0, 40)],
      ['given twice', digits + digits],
      ['with a letter past F', `G${digits.slice(1)}`],
      ['with a prefix', `SHA-256:${digits}`],
      ['with 0x', `0x${digits}`],
      ['with other separators', pairs.join('.')],
      ['with Arabic digits', `\u0660${digits.slice(1)}`],
      ['with fullwidth digits', `\uff10${digits.slice(1)}`],
      ['with fullwidth letters', `\uff21${digits.slice(1)}`],
      ['with Cyrillic letters that look Latin', `\u0410${digits.slice(1)}`],
      ['with mathematical digits', `\u{1d7ce}${digits.slice(2)}`],
      ['with a zero-width space', `${digits.slice(0, 32)}\u200b${digits.slice(32)}`],
      ['with an emoji', '🔒'.repeat(32)],
      ['with a ligature that is FF in capitals', `\ufb00${digits.slice(2)}`],
    ] as const)
      it(`${what} is refused`, () => {
        expect(check({ sha256 })).to.equal('certificate-sha256');
      });
  });

  describe('expiry', () => {
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

  it('is none, and nothing is wrong, if the portal says nothing of one', () => {
    expect(read(none, now)).to.equal(undefined);
  });

  for (const [what, attributes, wrong] of [
    ['an empty name', { name: '' }, 'name'],
    ['an empty fingerprint', { sha256: '' }, 'name'],
    ['an empty day', { expires: '' }, 'name'],
    ['a name alone', { name: 'Contoso Root CA' }, 'sha256'],
    ['a fingerprint alone', { sha256: digits }, 'name'],
    ['a day alone', { expires: '2038-01-15' }, 'name'],
    ['no name', { ...valid, name: null }, 'name'],
    ['no fingerprint', { ...valid, sha256: null }, 'sha256'],
    ['no day', { ...valid, expires: null }, 'expires'],
    ['nothing right', { name: ' ', sha256: 'x', expires: 'x' }, 'name'],
    ['only a name that is right', { ...valid, sha256: 'x', expires: 'x' }, 'sha256'],
  ] as const)
    it(`isn’t shown with ${what}: the first attribute that is wrong is certificate-${wrong}`, () => {
      expect(read({ ...none, ...attributes }, now)).to.equal(`certificate-${wrong}`);
    });

  describe('whatever a portal writes', () => {
    const anything = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.string({ unit: 'grapheme' })));
    const hex = fc.string({
      unit: fc.constantFrom(...'0123456789abcdefABCDEF'.split('')),
      minLength: 64,
      maxLength: 64,
    });
    const future = fc.date({ min: new Date(now + 1), max: new Date('9999-12-31'), noInvalidDate: true });
    const name = fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
    const wrong = ['certificate-name', 'certificate-sha256', 'certificate-expires'];

    it('nothing throws, and only an attribute is named or a certificate given', () => {
      fc.assert(
        fc.property(anything, anything, anything, fc.double(), (name, sha256, expires, at) => {
          const checked = read({ name, sha256, expires }, at);
          if (typeof checked === 'string') expect(wrong).to.include(checked);
          else expect(checked === undefined).to.equal([name, sha256, expires].every((value) => value === null));
        }),
      );
    });

    it('a valid triple gives its certificate', () => {
      fc.assert(
        fc.property(name, hex, future, (name, sha256, expires) => {
          const { values } = accepted({ name, sha256, expires: expires.toISOString() });
          expect(values.certificateName).to.equal(isolated(name.trim()));
          expect(values.fingerprint).to.match(/^\u2068([\dA-F]{4} ){15}[\dA-F]{4}\u2069$/);
          expect(values.fingerprint.replace(/[^\dA-F]/g, '')).to.equal(sha256.toUpperCase());
        }),
      );
    });

    it('one malformed part is enough to show nothing', () => {
      const notHex = anything.filter((text) => !/^[\da-f]{64}$/i.test(text?.replace(/[\s:-]/g, '') ?? ''));
      const notDate = anything.filter((text) => !/^\d{4}-\d\d-\d\d/.test(text ?? ''));
      const past = fc.date({ min: new Date('0001-01-01'), max: new Date(now), noInvalidDate: true });
      fc.assert(fc.property(notHex, (sha256) => check({ sha256 }) === 'certificate-sha256'));
      fc.assert(fc.property(notDate, (expires) => check({ expires }) === 'certificate-expires'));
      fc.assert(fc.property(past, (date) => check({ expires: date.toISOString() }) === 'certificate-expires'));
    });
  });
});
