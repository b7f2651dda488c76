import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalTag, negotiate } from '../../src/language/negotiate.ts';
import { needsAliases } from '../helpers/needs.ts';
import { runs } from '../helpers/runs.ts';

const shipped =
  `ar bg bn ca cs da de el en es et fa fi fil fr he hi hr hu id it ja ko lt lv ms nb nl pl pt-BR pt-PT ro ru sk sl
  sr-Latn sv th tr uk vi zh-Hans zh-Hant`.split(/\s+/);

/** Tags as people write them in pages, what they mean, and what is shown then. */
const rows: readonly (readonly [written: string, tag: string, shown: string])[] = [
  ['zh-cmn-Hans', 'zh-Hans', 'zh-Hans'],
  ['zh-cmn-Hant-TW', 'zh-Hant-TW', 'zh-Hant'],
  ['zh-cmn', 'zh', 'zh-Hans'],
  ['zh-yue', 'yue', 'zh-Hant'],
  ['zh-yue-Hans-CN', 'yue-Hans-CN', 'zh-Hans'],
  ['zh-min-nan', 'zh', 'zh-Hans'],
  ['zh-min-nan-Hant-TW', 'zh-Hant-TW', 'zh-Hant'],
  ['zh-CHS', 'zh-Hans', 'zh-Hans'],
  ['zh-CHT', 'zh-Hant', 'zh-Hant'],
  ['zh_cht', 'zh-Hant', 'zh-Hant'],
  ['zh-TW-Hant', 'zh-Hant-TW', 'zh-Hant'],
  ['zh_TW_#Hant', 'zh-Hant-TW', 'zh-Hant'],
  ['zho-TWN', 'zh-TW', 'zh-Hant'],
  ['chi-HKG', 'zh-HK', 'zh-Hant'],
  ['zh_CN.GB18030', 'zh-CN', 'zh-Hans'],
  ['zh_TW.Big5', 'zh-TW', 'zh-Hant'],
  ['de_DE.UTF-8', 'de-DE', 'de'],
  ['de_DE@euro', 'de-DE', 'de'],
  ['de_DE.ISO-8859-15@euro', 'de-DE', 'de'],
  ['de@euro', 'de', 'de'],
  ['en_US.utf8', 'en-US', 'en'],
  ['ca_ES@valencia', 'ca-ES', 'ca'],
  ['sr_RS@latin', 'sr-Latn-RS', 'sr-Latn'],
  ['sr_RS.UTF-8@latin', 'sr-Latn-RS', 'sr-Latn'],
  ['uz_UZ@cyrillic', 'uz-Cyrl-UZ', '-'],
  ['sr-SP-Latn', 'sr-Latn-SP', 'sr-Latn'],
  ['az-AZ-Cyrl', 'az-Cyrl-AZ', '-'],
  ['ar-arb', 'ar', 'ar'],
  ['ar-arz-EG', 'ar-EG', 'ar'],
  ['ms-zsm', 'ms', 'ms'],
  ['lv-lvs', 'lv', 'lv'],
  ['no-bok', 'nb', 'nb'],
  ['no-nyn', 'nn', 'nb'],
  ['en-GB-oed', 'en-GB', 'en'],
  ['en-USA', 'en', 'en'],
  ['eng-USA', 'en', 'en'],
  ['pt-PRT', 'pt-PT', 'pt-PT'],
  ['pt-BRA', 'pt', 'pt-BR'],
  ['ja_JP_JP', 'ja-JP', 'ja'],
  ['mac-MKD', 'mk', '-'],
  ['i-default', 'en', 'en'],
  ['hi_IN@devanagari', 'hi-Deva-IN', 'hi'],
  ['zh-MAC', 'zh-MO', 'zh-Hant'],
  ['zh_TW__#Hant', 'zh-Hant-TW', 'zh-Hant'],
  ['zh-Hans-TW-Hant-cmn-x', 'zh-Hans-TW', 'zh-Hans'],
  ['i-klingon', 'tlh', '-'],
  ['I-LUX', 'lb', '-'],
  ['de-1996-1996', 'de', 'de'],
  ['de-DE-', 'de-DE', 'de'],
  // As `Accept-Language` and `LANGUAGE` are passed on: the first one is meant.
  ['de,en;q=0.8', 'de', 'de'],
  ['pt-PT,pt;q=0.9,en;q=0.8', 'pt-PT', 'pt-PT'],
  ['zh-TW,zh;q=0.9', 'zh-TW', 'zh-Hant'],
  ['fr;q=0.9', 'fr', 'fr'],
  ['sr_RS@latin:sr', 'sr-Latn-RS', 'sr-Latn'],
  ['de:en', 'de', 'de'],
  ['zh-cmn-Hant-u-nu-latn', 'zh-Hant', 'zh-Hant'],
  ['zh-constructor-__proto__-Hant', 'zh-Hant', 'zh-Hant'],
];

/** CLDR's own list of names that were given up. https://unicode.org/reports/tr35/tr35-info.html#Alias_Elements */
async function aliases(): Promise<[name: string, replacement: string][]> {
  const response = await fetch('/node_modules/cldr-core/supplemental/aliases.json');
  const { supplemental } = (await response.json()) as {
    supplemental: { metadata: { alias: { languageAlias: Record<string, { _replacement: string }> } } };
  };
  return Object.entries(supplemental.metadata.alias.languageAlias).map(([name, { _replacement }]) => [
    name,
    _replacement,
  ]);
}

/** Firefox has it from CLDR, other engines have an older list. */
const signedInNorway = 'sgn-NO';

/** Where we mean something else than CLDR, and why. */
const unlikeCldr: Readonly<Record<string, string>> = {
  'zh-gan': 'readers of a page in it read Chinese, as its first part says',
  'zh-wuu': 'the same',
  'zh-min': 'the same',
  'zh-min-nan': 'the same',
  'en-GB-oed': 'a spelling, which nobody ships',
  'i-default': 'a private part, which nobody ships',
  'i-enochian': 'no language that anybody reads',
  'i-mingo': 'the same',
  'sgn-BE-FR': 'signed, not read',
  'sgn-BE-NL': 'the same',
  'sgn-CH-DE': 'the same',
};

describe('tags as people write them', () => {
  for (const [written, tag, shown] of rows)
    it(`${written} means ${tag}`, function () {
      if (/^(chi|mac)-/.test(written)) needsAliases(this);
      expect(canonicalTag(written)).to.equal(tag);
      expect(negotiate([written], shipped)[0] ?? '-').to.equal(shown);
    });

  for (const nothing of [
    '',
    'C',
    'C.UTF-8',
    '@euro',
    '.UTF-8',
    '-',
    'x-y',
    'i',
    'i-',
    '1',
    ',de',
    'en US',
    'français',
    '🇩🇪',
    '中文',
  ])
    it(`“${nothing}” means nothing`, () => expect(canonicalTag(nothing)).to.equal(undefined));

  it('are read as CLDR has renamed them', async function () {
    needsAliases(this);
    const different = (await aliases()).flatMap(([name, replacement]) => {
      const isSame = canonicalTag(name) === canonicalTag(replacement);
      return isSame && negotiate([name], shipped).join() === negotiate([replacement], shipped).join() ? [] : name;
    });
    expect(different.filter((name) => name !== signedInNorway)).to.have.members(Object.keys(unlikeCldr));
  });

  // A failure prints its seed, which `seed` in the parameters repeats.
  it('never throw, and are canonical and stay so, whatever they are', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          ...rows.flatMap(([written]) => written.split(/[-_@.#]/)),
          'constructor',
          '__proto__',
          'u',
          'x',
          't',
        ),
        fc.string({ unit: 'binary', maxLength: 9 }),
      ),
      { maxLength: 6 },
    );
    const written = fc
      .tuple(parts, fc.constantFrom('-', '_', '--', '@', '.', '#'))
      .map(([parts, separator]) => parts.join(separator));
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: 'binary' }), fc.anything()), (value) => {
        const tag = canonicalTag(value);
        if (tag !== undefined) {
          expect(canonicalTag(tag)).to.equal(tag);
          expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
        }
        const found = negotiate([value], shipped);
        expect(shipped).to.include.members(found);
        if (tag !== undefined) expect(negotiate([tag], shipped)).to.deep.equal(found);
        else expect(found).to.deep.equal([]);
      }),
      runs(),
    );
  }).timeout(600_000);
});
