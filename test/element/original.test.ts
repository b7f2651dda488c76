import 'axe-core';
import { expect } from 'chai';
import { MissingCertificateHelp, type Catalog } from '../../dist/index.js';
import {
  allByRole,
  byRole,
  expectFocus,
  press,
  setBrowserLanguages,
  shadowOf,
  show,
  some,
  until,
  usePage,
  type Help,
} from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';

const name = 'English original';
const { catalog } = MissingCertificateHelp;
const wordsOf = async (tag: string) => (await catalog.load(tag)).default;

/** Languages that note what was asked for. English comes only if a test lets it. */
function languages(given: { machine?: boolean; english?: () => boolean } = {}): Catalog & { asked: string[] } {
  const { machine = true, english = () => true } = given;
  const asked: string[] = [];
  return {
    asked,
    available: ['ar', 'de', 'en'],
    async load(tag, folder) {
      asked.push(tag);
      if (tag === 'en' && !english()) throw new TypeError('Failed to fetch.');
      return { ...(await catalog.load(tag, folder)), machine: machine && tag !== 'en' };
    },
  };
}

const buttons = (help: Help) => allByRole(help, 'button', name);

/** What the companion brings is there. */
const offered = (help: Help) => until(help, () => buttons(help).length);

async function open(help: Help): Promise<HTMLElement> {
  await offered(help);
  await press(help, name);
  await until(help, () => allByRole(help, 'dialog').length);
  return byRole(help, 'dialog', name);
}

/** Each sentence of the dialog with the original of it. */
const pairs = (dialog: HTMLElement) =>
  allByRole(dialog, 'listitem').map((item) => {
    const [own, original] = [...item.querySelectorAll('p')];
    if (!own || !original) throw new Error('A sentence stands alone.');
    return { own: textOf(own), original: textOf(original), attributes: [original.lang, original.dir] };
  });

describe('the English original', () => {
  usePage();

  it('is one tap away in a language that a machine translated, sentence by sentence, and not loaded before', async () => {
    const german = languages();
    const help = await show('<help-x locale="de"></help-x>', german);
    await offered(help);
    const button = byRole(help, 'button', name);
    expect([button.lang, button.ariaHasPopup]).to.deep.equal(['en', 'dialog']);
    expect(german.asked).to.deep.equal(['de']);
    const dialog = await open(help);
    expect(german.asked).to.deep.equal(['de', 'en']);
    const [de, en] = [await wordsOf('de'), await wordsOf('en')];
    const found = pairs(dialog);
    for (const id of ['article.title', 'recognize.certificate', 'label.message', 'answer.thisMessage'] as const)
      expect(found).to.deep.include({ own: de[id], original: en[id], attributes: ['en', 'ltr'] });
    expect(found.map(({ own, original }) => own + original).join()).not.to.match(/[{}]|undefined/);
    expect(dialog.querySelectorAll('[lang=en][translate=no]').length).to.equal(found.length);
  });

  for (const step of ['check-phone', 'organization-certificate', 'contact-support', 'solved'] as const)
    it(`${step}: every sentence of the step has its original`, async () => {
      const certificate = `certificate-name="Root" certificate-sha256="${'0f'.repeat(32)}" certificate-expires="2099-12-31"`;
      const help = await show(`<help-x locale="de" step="${step}" ${certificate}></help-x>`, languages());
      const dialog = await open(help);
      const text = pairs(dialog)
        .map(({ own }) => own)
        .join('\n');
      const shown = [
        ...shadowOf(help).querySelectorAll('.now [part=explanation] :is(p, li > span), .now .details :is(p, li)'),
      ]
        .filter((element) => element.checkVisibility())
        .flatMap((element) =>
          textOf(element)
            .replace(/\s+/g, ' ')
            .trim()
            .split(/(?<=[.!?]) /),
        );
      expect(shown.length).to.be.greaterThan(1);
      const plain = text.replace(/\s+/g, ' ');
      for (const sentence of shown) expect(plain).to.include(sentence);
      expect(plain).not.to.match(/[{}]|undefined/);
    });

  it('runs from left to right in an article from right to left', async () => {
    const help = await show('<help-x locale="ar"></help-x>', languages());
    const dialog = await open(help);
    const [own, original] = [...(dialog.querySelector('li')?.querySelectorAll('p') ?? [])];
    if (!own || !original) throw new Error('There is no sentence.');
    expect([getComputedStyle(own).direction, getComputedStyle(original).direction]).to.deep.equal(['rtl', 'ltr']);
    expect(textOf(own)).to.equal((await wordsOf('ar'))['article.title']);
  });

  it('closes, leaves nothing behind, and gives the focus back', async () => {
    const help = await show('<help-x locale="de"></help-x>', languages());
    const dialog = await open(help);
    await press(help, /^Schließen$/);
    await until(help, () => !shadowOf(help).querySelector('dialog'));
    expect(dialog.isConnected).to.equal(false);
    expectFocus(byRole(help, 'button', name));
  });

  it('says so if it can’t be loaded, and asks again with the next tap', async () => {
    let isThere = false;
    const help = await show('<help-x locale="de"></help-x>', languages({ english: () => isThere }));
    await offered(help);
    await press(help, name);
    await until(help, () => allByRole(help, 'alert').length);
    const [before = ''] = ((await wordsOf('de'))['language.failed'] ?? '').split('{asked}');
    expect(textOf(byRole(help, 'alert')))
      .to.include(before)
      .and.to.include(name);
    expect(allByRole(help, 'dialog')).to.deep.equal([]);
    isThere = true;
    await open(help);
    expect(allByRole(help, 'alert')).to.deep.equal([]);
  });

  it('stands beside the notice that another language is shown, even where people translated it', async () => {
    setBrowserLanguages('de');
    const help = await show('<help-x locale="sw"></help-x>', { ...languages({ machine: false }), available: ['de'] });
    await offered(help);
    expect(byRole(help, 'button', name).closest('[part=notice]')).not.to.equal(null);
    expect(buttons(help).length).to.equal(1);
  });

  it('is not offered in English, nor where people translated what was asked for', async () => {
    const help = await show('<help-x locale="en"></help-x>', languages());
    await help.report();
    await help.updateComplete;
    expect(buttons(help)).to.deep.equal([]);
    const german = await show('<help-x locale="de"></help-x>', languages({ machine: false }));
    await german.report();
    await german.updateComplete;
    expect(buttons(german)).to.deep.equal([]);
  });

  it('goes with the language and the step', async () => {
    const help = await show('<help-x locale="de"></help-x>', languages());
    const dialog = await open(help);
    help.goTo('check-phone');
    await help.updateComplete;
    const { 'check.why': why = '' } = await wordsOf('en');
    expect(pairs(dialog).map(({ original }) => original)).to.include(why);
    help.locale = 'en';
    await until(help, () => byRole(help, 'article').lang === 'en' && !buttons(help).length);
    expect(shadowOf(help).querySelector('dialog')).to.equal(null);
  });

  it('has nothing that assistive technology can’t use', async () => {
    const help = await show('<help-x locale="de" step="contact-support"></help-x>', some('de', 'en'));
    await open(help);
    const { violations } = await window.axe.run(help, { resultTypes: ['violations'] });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).to.deep.equal([]);
  });
});
