import { expect } from 'chai';
import { MissingCertificateHelp, type LocaleCause } from '../../dist/index.js';
import {
  allByRole,
  asHelp,
  byRole,
  choose,
  expectFocus,
  find,
  next,
  openLanguages,
  put,
  record,
  setBrowserLanguages,
  shadowOf,
  show,
  some,
  status,
  until,
  usePage,
  warnings,
  type Help,
} from '../helpers/element.ts';
import { nameOf, textOf } from '../helpers/roles.ts';

const languages = some('ar', 'de', 'en', 'fr', 'ja', 'zh-Hans');

const titles: Readonly<Record<string, Promise<string>>> = Object.fromEntries(
  languages.available.map((tag) => [
    tag,
    languages.load(tag).then(({ default: words }) => words['article.title'] ?? ''),
  ]),
);

/** The whole article is in this language, and says so. */
async function expectLanguage(help: Help, tag: string): Promise<void> {
  const article = byRole(help, 'article', await titles[tag]);
  expect([article.lang, article.dir]).to.deep.equal([tag, tag === 'ar' ? 'rtl' : 'ltr']);
}

/** The title of the next language that is shown. */
async function switched(help: Help, cause: () => void): Promise<unknown> {
  const event = next(help, 'mch-locale');
  cause();
  const { detail } = await event;
  await help.updateComplete;
  return detail;
}

const litLocalize = (detail: unknown) => dispatchEvent(new CustomEvent('lit-localize-status', { detail }));

/** The button that opens the list, with the language's own name on it. */
const button = (help: Help) => byRole(help, 'button', /^(Language|Sprache|言語|Langue):/);

/** The entries of the list, with the chosen one marked; it is closed again. */
async function entries(help: Help): Promise<{ text: string; lang: string; isChosen: boolean }[]> {
  const dialog = await openLanguages(help);
  const found = allByRole(dialog, 'button')
    .filter((entry) => entry.closest('li'))
    .map((entry) => ({
      text: nameOf(entry),
      lang: entry.querySelector('bdi')?.lang ?? '',
      isChosen: entry.ariaCurrent === 'true',
    }));
  (dialog as HTMLDialogElement).close();
  // Nothing of it is left behind.
  await until(help, () => !shadowOf(help).querySelector('dialog'));
  return found;
}

const chosen = async (help: Help): Promise<string | undefined> =>
  (await entries(help)).find(({ isChosen }) => isChosen)?.lang;

describe('language', () => {
  usePage();

  describe('is decided by', () => {
    /** Each is set together with all below it, so each wins over those. */
    const wishes: readonly (readonly [LocaleCause, string, (help: Help) => void])[] = [
      ['default', 'en', () => undefined],
      ['browser', 'fr', () => setBrowserLanguages('fr-FR', 'en')],
      ['page', 'ja', () => (document.documentElement.lang = 'ja')],
      ['lit-localize', 'zh-Hans', () => litLocalize({ status: 'ready', readyLocale: 'zh-Hans' })],
      ['locale', 'ar', (help) => (help.locale = 'ar')],
      ['picker', 'de', (help) => void choose(help, 'de')],
    ];
    for (const [index, [cause, tag]] of wishes.entries())
      it(`${cause}, whatever comes after it`, async () => {
        setBrowserLanguages();
        document.documentElement.lang = '';
        const help = put('<help-x></help-x>', languages);
        const events = record(help, 'mch-locale');
        await help.ready;
        for (const [, , wish] of wishes.slice(0, index + 1)) wish(help);
        dispatchEvent(new Event('languagechange'));
        const isLast = () => (events.at(-1)?.detail as { cause: string } | undefined)?.cause === cause;
        while (!isLast()) await next(help, 'mch-locale');
        await help.updateComplete;
        await expectLanguage(help, tag);
      });

    it('locale="browser" skips the page and what is said on it', async () => {
      setBrowserLanguages('sv', 'fr-CA');
      document.documentElement.lang = 'de';
      const help = put('<help-x locale="browser"></help-x>', some('de', 'en', 'fr', 'ja'));
      litLocalize({ status: 'ready', readyLocale: 'ja' });
      await help.ready;
      await help.updateComplete;
      await expectLanguage(help, 'fr');
      expect(warnings()).to.deep.equal([]);
    });

    it('nothing that is no language', async () => {
      document.documentElement.lang = '"><script>';
      setBrowserLanguages('?', '', 'de');
      const help = await show('<help-x></help-x>', languages);
      await expectLanguage(help, 'de');
      for (const detail of [null, undefined, 7, {}, { status: 'ready' }, { status: 'ready', readyLocale: {} }])
        litLocalize(detail);
      litLocalize({ status: 'loading', loadingLocale: 'ja', readyLocale: 'ja' });
      litLocalize({ status: 'error', readyLocale: 'ja' });
      await switched(help, () => (document.documentElement.lang = 'fr'));
      await expectLanguage(help, 'fr');
    });
  });

  describe('of the page', () => {
    it('is followed while it changes', async () => {
      const help = await show('<help-x></help-x>', languages);
      for (const tag of ['de', 'ar', 'en']) {
        const detail = await switched(help, () => (document.documentElement.lang = tag));
        expect(detail).to.deep.equal({ asked: tag, shown: tag, cause: 'page', complete: 1 });
        await expectLanguage(help, tag);
      }
    });

    it('is the nearest, through shadow roots and slots', async () => {
      const outer = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
      const host = document.createElement('div');
      const inner = host.attachShadow({ mode: 'open' });
      const help = put('<help-x></help-x>', languages);
      help.parentElement?.append(outer);
      outer.append(host);
      inner.append(help);
      await help.ready;
      await expectLanguage(help, 'en');
      const section = find('section', shadowOf(outer));
      await switched(help, () => (outer.lang = 'fr'));
      await expectLanguage(help, 'fr');
      await switched(help, () => (section.lang = 'ja'));
      await expectLanguage(help, 'ja');
      await switched(help, () => (host.lang = 'de'));
      await expectLanguage(help, 'de');
      await switched(help, () => (help.lang = 'ar'));
      await expectLanguage(help, 'ar');
    });

    it('may be several: two elements speak two languages', async () => {
      const german = await show(
        '<div lang="de"><help-x></help-x></div><div lang="ar"><help-x></help-x></div>',
        languages,
      );
      const arabic = asHelp(document.querySelectorAll(german.localName)[1]);
      await arabic.ready;
      await arabic.updateComplete;
      await expectLanguage(german, 'de');
      await expectLanguage(arabic, 'ar');
      await switched(german, () => (german.locale = 'ja'));
      await expectLanguage(german, 'ja');
      await expectLanguage(arabic, 'ar');
    });
  });

  describe('that there is none of', () => {
    for (const [asked, shown] of [
      ['de-AT', 'de'],
      ['fr-x-y', 'fr'],
      ['zh-CN', 'zh-Hans'],
      ['EN_gb', 'en'],
      ['ar-u-nu-latn', 'ar'],
    ] as const)
      it(`${asked} is read as ${shown}, which needs no word`, async () => {
        const help = await show(`<help-x locale="${asked}"></help-x>`, languages);
        await expectLanguage(help, shown);
        expect(textOf(help)).not.to.include('Not available');
        expect(warnings()).to.deep.equal([]);
      });

    it('gives the next one, and says which and why', async () => {
      const help = await show('<div lang="sv"><help-x></help-x></div>', languages);
      await expectLanguage(help, 'en');
      expect(textOf(help)).to.include('Not available yet: Swedish. Shown instead: English.');
      expect(allByRole(help, 'alert'), 'no alarm').to.deep.equal([]);
      expect(allByRole(help, 'button', 'Try again')).to.deep.equal([]);
      expect(warnings(), 'the page is as it is').to.deep.equal([]);
      setBrowserLanguages('de');
      await switched(help, () => (help.locale = 'ko'));
      expect(textOf(help)).to.match(/: Koreanisch.*: Deutsch/s);
      await switched(help, () => (help.locale = 'fr'));
      expect(textOf(help)).not.to.match(/Koreanisch|coréen/);
    });
  });

  describe('list', () => {
    it('names each language in itself', async () => {
      const help = await show('<help-x></help-x>', languages);
      expect(nameOf(button(help))).to.equal('Language: English');
      expect(shadowOf(help).querySelectorAll('dialog').length, 'nothing of it is there before').to.equal(0);
      expect(await entries(help)).to.deep.equal([
        { text: 'Same as this page (English)', lang: '', isChosen: true },
        { text: 'English', lang: 'en', isChosen: false },
        { text: 'Deutsch German', lang: 'de', isChosen: false },
        { text: 'français French', lang: 'fr', isChosen: false },
        { text: 'العربية Arabic', lang: 'ar', isChosen: false },
        { text: '日本語 Japanese', lang: 'ja', isChosen: false },
        { text: '简体中文 Simplified Chinese', lang: 'zh-Hans', isChosen: false },
      ]);
    });

    it('finds a language by its own name, by its name in the language shown, and by its tag', async () => {
      const help = await show('<help-x></help-x>', languages);
      const dialog = await openLanguages(help);
      const input = find('input', dialog) as HTMLInputElement;
      const found = () =>
        [...dialog.querySelectorAll('li bdi[lang]')].map((name) => (name as HTMLElement).lang).join(' ');
      for (const [typed, tags] of [
        ['deu', 'de'],
        ['FRANC', 'fr'],
        ['francais', 'fr'],
        ['japan', 'ja'],
        ['日本', 'ja'],
        ['ar', 'ar'],
        ['zz', ''],
      ] as const) {
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await until(help, () => found() === tags);
        expect(found(), typed).to.equal(tags);
      }
      expect(textOf(dialog)).to.include('No language found');
    });

    it('wins until the reader leaves it to the page again', async () => {
      const help = await show('<help-x locale="fr"></help-x>', languages);
      expect(await switched(help, () => void choose(help, 'de'))).to.deep.equal({
        asked: 'de',
        shown: 'de',
        cause: 'picker',
        complete: 1,
      });
      expect(status(help)).to.equal('Sprache: Deutsch');
      expect(await chosen(help)).to.equal('de');
      expectFocus(button(help));
      help.locale = 'ja';
      await help.updateComplete;
      await expectLanguage(help, 'de');
      await switched(help, () => void choose(help, ''));
      await expectLanguage(help, 'ja');
      expect(await chosen(help)).to.equal('');
    });

    it('loses its choice by resetLocale()', async () => {
      const help = await show('<help-x></help-x>', languages);
      await switched(help, () => void choose(help, 'de'));
      const detail = await switched(help, () => help.resetLocale());
      expect(detail).to.deep.equal({ asked: 'en', shown: 'en', cause: 'page', complete: 1 });
      await expectLanguage(help, 'en');
      expect(await chosen(help)).to.equal('');
    });

    it('names the language of the page in its first entry, whatever the reader chose', async () => {
      const help = await show('<help-x></help-x>', languages);
      await switched(help, () => void choose(help, 'de'));
      expect((await entries(help))[0]?.text).to.match(/Englisch/);
    });

    it('still knows the choice when it comes back', async () => {
      const help = await show('<help-x></help-x>', languages);
      await switched(help, () => void choose(help, 'de'));
      help.languagePicker = 'none';
      await help.updateComplete;
      expect(allByRole(help, 'button', /^(Language|Sprache):/)).to.deep.equal([]);
      await expectLanguage(help, 'de');
      help.languagePicker = 'show';
      await help.updateComplete;
      expect(await chosen(help)).to.equal('de');
    });
  });

  it('never touches the element’s own attributes', async () => {
    const help = await show('<help-x></help-x>', languages);
    await switched(help, () => void choose(help, 'ar'));
    await switched(help, () => help.resetLocale());
    expect(help.getAttributeNames()).to.deep.equal([]);
  });

  it('translated by machine says so at the end', async () => {
    const by = (machine: boolean) => ({
      ...languages,
      load: async (tag: string) => ({ ...(await languages.load(tag)), machine }),
    });
    const note = 'Translated by machine; no person has checked it yet.';
    expect(textOf(await show('<help-x></help-x>', by(true)))).to.include(note);
    expect(textOf(await show('<help-x></help-x>', by(false)))).not.to.include(note);
  });

  it('is shown in every language of the package', async () => {
    const help = await show();
    for (const tag of MissingCertificateHelp.catalog.available) {
      if (tag !== byRole(help, 'article').lang) await switched(help, () => (help.locale = tag));
      expect(byRole(help, 'article').lang).to.equal(tag);
      expect(textOf(help)).not.to.match(/\{\w+\}|undefined|\[object/);
    }
  });
});
