import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from '../helpers/runs.ts';
import { accepted, check, digits, groups, isolated, none, now, read, valid } from './site-certificate.ts';

const pairs = digits.match(/../g) ?? [];

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
      { steps: [['certificate.find'], ['certificate.compare']] },
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

  it('is none, and nothing is wrong, if the site says nothing of one', () => {
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

  describe('whatever a site writes', () => {
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
      const orValid = (good: string | null) => fc.oneof(anything, fc.constant(good));
      const attributes = fc.record({
        name: orValid(valid.name),
        sha256: orValid(valid.sha256),
        expires: orValid(valid.expires),
      });
      const times = fc.oneof(fc.double(), fc.constant(now));
      fc.assert(
        fc.property(attributes, times, ({ name, sha256, expires }, at) => {
          const checked = read({ name, sha256, expires }, at);
          if (typeof checked === 'string') expect(wrong).to.include(checked);
          else expect(checked === undefined).to.equal([name, sha256, expires].every((value) => value === null));
        }),
        runs(),
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
        runs(),
      );
    });

    it('one malformed part is enough to show nothing', () => {
      const notHex = anything.filter((text) => !/^[\da-f]{64}$/i.test(text?.replace(/[\s:-]/g, '') ?? ''));
      const notDate = anything.filter((text) => !/^\d{4}-\d\d-\d\d/.test(text ?? ''));
      const past = fc.date({ min: new Date('0001-01-01'), max: new Date(now), noInvalidDate: true });
      fc.assert(
        fc.property(notHex, (sha256) => check({ sha256 }) === 'certificate-sha256'),
        runs(),
      );
      fc.assert(
        fc.property(notDate, (expires) => check({ expires }) === 'certificate-expires'),
        runs(),
      );
      fc.assert(
        fc.property(past, (date) => check({ expires: date.toISOString() }) === 'certificate-expires'),
        runs(),
      );
    });
  });
});
