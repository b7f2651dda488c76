import { expect } from 'chai';
import { canonicalTag } from '../../src/language/negotiate.ts';
import { wantedLanguages, type LanguageSources } from '../../src/language/wanted-languages.ts';

const all: LanguageSources = { locale: 'de', i18n: 'fr', litLocalize: 'ja', page: 'ar', browser: ['it', 'es'] };
const none: LanguageSources = {
  locale: undefined,
  i18n: undefined,
  litLocalize: undefined,
  page: undefined,
  browser: [],
};

const cases: readonly (readonly [what: string, sources: LanguageSources, wanted: string])[] = [
  ['each source in its order', all, 'de locale, fr i18n, ja lit-localize, ar page, it browser, es browser, en default'],
  ['nothing of the page for `browser`', { ...all, locale: 'browser' }, 'it browser, es browser, en default'],
  ['English where nobody says anything', none, 'en default'],
  [
    'tags for what they mean',
    { ...none, page: 'de_DE.UTF-8', browser: ['zh-cmn-Hans'] },
    'de-DE page, zh-Hans browser, en default',
  ],
  ['nothing that means no language', { ...none, locale: '???', page: '' }, 'en default'],
];

describe('the languages that are wanted', () => {
  for (const [what, sources, wanted] of cases)
    it(`are ${what}`, () => {
      const found = wantedLanguages(sources, canonicalTag);
      expect(found.map((one) => one.join(' ')).join(', ')).to.equal(wanted);
    });
});
