import { expect } from 'chai';
import { defaultHref, storeHref, websiteHref } from '../../src/support/safe-link.ts';
import { supportLink, supportOf } from '../../src/support/support.ts';

const base = 'https://portal.example/help/';
const values = { step: 'recognize', outcome: '', locale: 'de', report: 'Tried everything' };

describe('the support', () => {
  it('is the Company Portal website if the site gives no link', () => {
    expect(supportOf(undefined, null)).to.deep.equal({
      href: defaultHref,
      name: undefined,
      isDefault: true,
      website: websiteHref,
      store: storeHref,
      opensPage: true,
    });
  });

  it('is where the site says, by the name that it gives', () => {
    expect(supportOf('mailto:it@contoso.com', ' Contoso IT\n')).to.deep.equal({
      href: 'mailto:it@contoso.com',
      name: 'Contoso IT',
      isDefault: false,
      website: websiteHref,
      store: storeHref,
      opensPage: false,
    });
  });

  for (const name of ['', ' \n', null, undefined])
    it(`has no name of its own for ${JSON.stringify(name)}`, () => {
      expect(supportOf('https://help.contoso.com/', name).name).to.equal(undefined);
    });

  it('leads to the app and the website of its makers', () => {
    expect(new URL(storeHref).searchParams.get('id')).to.equal('com.microsoft.windowsintune.companyportal');
    expect(new URL(websiteHref).host).to.equal('go.microsoft.com');
  });

  for (const [what, written, href] of [
    ['is made absolute', '/it', 'https://portal.example/it'],
    ['has its marks filled in', 'https://help.contoso.com/?l={locale}', 'https://help.contoso.com/?l=de'],
    ['is refused if it runs code', 'javascript:alert(1)', undefined],
    ['is refused if it is none', undefined, undefined],
  ] as const)
    it(`by a link that ${what}`, () => {
      expect(supportLink(written, base, values)).to.equal(href);
    });
});
