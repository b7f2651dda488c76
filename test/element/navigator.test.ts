import { expect } from 'chai';
import { byRole, cleanUp, put, show, some, usePage, type Help } from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';

const languages = some('en', 'de', 'fr');

/** Anything may stand in for a value: old web views, test doubles and privacy extensions change them. */
const stubs = {
  undefined: () => undefined,
  null: () => null,
  'an empty text': () => '',
  'a text': () => 'de',
  'a number': () => 7,
  'an empty list': () => [],
  'a list of other things': () => [undefined, 7, {}, Symbol('de')],
  'a list without an iterator': () => Object.assign(['de'], { [Symbol.iterator]: undefined }),
  'an object': () => ({ length: 1 }),
  'a getter that throws': () => {
    throw new Error('no');
  },
};

function stub(property: 'languages' | 'language' | 'userAgent' | 'clipboard' | 'userAgentData', get: () => unknown) {
  Object.defineProperty(navigator, property, { configurable: true, get });
  cleanUp(() => Reflect.deleteProperty(navigator, property));
}

const language = (help: Help) => byRole(help, 'article').lang;

describe('a browser that says', () => {
  usePage();
  let thrown: unknown[];
  beforeEach(() => {
    thrown = [];
    const listen = (event: PromiseRejectionEvent | ErrorEvent) =>
      thrown.push('reason' in event ? event.reason : event.error);
    for (const type of ['unhandledrejection', 'error'] as const) {
      addEventListener(type, listen);
      cleanUp(() => removeEventListener(type, listen));
    }
  });
  afterEach(() => expect(thrown).to.deep.equal([]));

  for (const [what, get] of Object.entries(stubs)) {
    it(`${what} for its languages: the page’s language is shown, and English where there is none`, async () => {
      stub('languages', get);
      stub('language', () => '');
      expect(language(await show('<div lang="fr"><help-x></help-x></div>', languages))).to.equal('fr');
      const list = what === 'a list without an iterator';
      expect(language(await show('<help-x locale="browser"></help-x>', languages))).to.equal(list ? 'de' : 'en');
    });

    it(`${what} for its language: the help and its report stand`, async () => {
      stub('language', get);
      stub('userAgent', () => 'Android');
      const help = await show('<help-x step="contact-support"></help-x>', languages);
      expect((await help.report()).length).to.be.greaterThan(50);
    });

    it(`${what} for itself: the help and its report stand`, async () => {
      stub('userAgent', get);
      stub('userAgentData', get);
      const help = await show('<help-x step="contact-support"></help-x>', languages);
      const report = await help.report();
      expect(report.length).to.be.greaterThan(50);
      expect(report).not.to.match(/undefined|null|\[object/);
    });
  }

  it('one language and no list: that one', async () => {
    stub('languages', () => undefined);
    stub('language', () => 'de-AT');
    expect(language(await show('<help-x locale="browser"></help-x>', languages))).to.equal('de');
  });

  it('nothing of its languages: words that only a site has lean on English', async () => {
    stub('languages', () => undefined);
    stub('language', () => undefined);
    const help = put('<help-x locale="cy"></help-x>', languages);
    help.resources = { cy: { 'missing-certificate-help': { 'article.title': 'Tystysgrif' } } };
    await help.ready;
    await help.updateComplete;
    expect(textOf(byRole(help, 'heading', 'Tystysgrif'))).to.equal('Tystysgrif');
    expect(textOf(byRole(help, 'article'))).to.include('Yes, I see this message');
  });
});
