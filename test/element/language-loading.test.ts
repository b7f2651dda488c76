import { expect } from 'chai';
import {
  allByRole,
  asHelp,
  byRole,
  cleanUp,
  define,
  expectFocus,
  expectFocusIn,
  find,
  Loader,
  next,
  press,
  put,
  record,
  setBrowserLanguages,
  shadowOf,
  some,
  status,
  until,
  usePage,
  type Help,
} from '../helpers/element.ts';
import { nameOf, textOf } from '../helpers/roles.ts';

const loader = () => new Loader('de', 'en', 'fr');
const shown = (help: Help) => byRole(help, 'article').lang;

/** An element that shows English; all other languages come when the test says so. */
async function english(languages: Loader, markup = '<help-x></help-x>'): Promise<Help> {
  const help = put(markup, languages);
  await (await languages.request('en')).succeed();
  await help.ready;
  await help.updateComplete;
  return help;
}

async function arrive(help: Help, request: Promise<{ succeed(): Promise<void> }>): Promise<unknown> {
  const event = next(help, 'mch-locale');
  await (await request).succeed();
  const { detail } = await event;
  await help.updateComplete;
  return detail;
}

async function refuse(help: Help, request: Promise<{ fail(): void }>): Promise<unknown> {
  const event = next(help, 'mch-error');
  (await request).fail();
  const { detail } = await event;
  await idle(help);
  return detail;
}

/** Fulfilled when nothing is loading any more. */
const idle = (help: Help) => until(help, () => !shadowOf(help).querySelector('[aria-busy=true]'));

/** Fulfilled when everything that could come of an answer has come of it: a later one has been heard of. */
async function nothingMore(): Promise<void> {
  const languages = loader();
  const witness = asHelp(document.createElement(define(languages)));
  document.body.append(witness);
  cleanUp(() => witness.remove());
  await (await languages.request('en')).succeed();
  await witness.ready;
}

const failed = /^This language could not be loaded: German/;

/** Which of the languages can be read in the article, by sentences that only one of them has. */
async function reader(...tags: string[]): Promise<(help: Help) => string[]> {
  const files = await Promise.all(tags.map((tag) => some(...tags).load(tag)));
  const sentences = files.map(({ default: words }, index) =>
    Object.values(words).filter(
      (text) =>
        text.length > 6 &&
        !text.includes('{') &&
        files.every(({ default: other }, position) => position === index || !Object.values(other).includes(text)),
    ),
  );
  return (help) => {
    const labels = [...shadowOf(help).querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel);
    const text = [shadowOf(help).textContent, ...labels].join(' ');
    return tags.filter((_, index) => sentences[index]?.some((sentence) => text.includes(sentence)));
  };
}

describe('language, while it loads', () => {
  usePage();

  it('nothing is said before the first words; ready waits for them', async () => {
    const languages = loader();
    const help = put('<help-x locale="de"></help-x>', languages);
    let isReady = false;
    void help.ready.then(() => (isReady = true));
    const request = languages.request('de');
    await help.updateComplete;
    expect([isReady, textOf(help).trim()]).to.deep.equal([false, '']);
    expect(await arrive(help, request)).to.deep.equal({ asked: 'de', shown: 'de', cause: 'locale', complete: 1 });
    expect([isReady, shown(help), status(help)]).to.deep.equal([true, 'de', '']);
    expect(languages.asked, 'nothing else was loaded').to.deep.equal(['de']);
  });

  it('the one on screen stays, and all changes in one update', async () => {
    const languages = loader();
    const help = await english(languages);
    help.goTo('check-phone');
    await help.updateComplete;
    const languagesIn = await reader('de', 'en', 'fr');
    const seen: string[] = [];
    const look = () => seen.push(`${languagesIn(help).join('+')} in ${shown(help)}`);
    look();
    const observer = new MutationObserver(look);
    observer.observe(shadowOf(help), { subtree: true, childList: true, attributes: true, characterData: true });
    cleanUp(() => observer.disconnect());
    for (const tag of ['de', 'fr', 'en']) {
      help.locale = tag;
      await arrive(help, languages.request(tag));
      look();
    }
    expect(seen.filter((state, index) => state !== seen[index - 1])).to.deep.equal([
      'en in en',
      'de in de',
      'fr in fr',
      'en in en',
    ]);
  });

  it('the new one is said, once', async () => {
    const languages = loader();
    const help = await english(languages);
    help.locale = 'de';
    await help.updateComplete;
    expect([status(help), byRole(help, 'article').ariaBusy]).to.deep.equal(['', 'true']);
    await arrive(help, languages.request('de'));
    expect([status(help), byRole(help, 'article').ariaBusy]).to.deep.equal(['Sprache: Deutsch', 'false']);
    await press(help, /^Ja/);
    expect(status(help)).to.equal('');
  });

  for (const order of [
    ['de', 'fr'],
    ['fr', 'de'],
  ])
    it(`the newest request wins, whichever comes first: ${order.join(', ')}`, async () => {
      const languages = loader();
      const help = await english(languages);
      const events = record(help, 'mch-locale');
      help.locale = 'de';
      const de = await languages.request('de');
      help.locale = 'fr';
      const requests = { de, fr: await languages.request('fr') };
      for (const tag of order) await requests[tag as 'de' | 'fr'].succeed();
      await nothingMore();
      expect(shown(help)).to.equal('fr');
      expect(events.map(({ detail }) => detail)).to.deep.equal([
        { asked: 'fr', shown: 'fr', cause: 'locale', complete: 1 },
      ]);
    });

  it('a request that nobody wants any more may fail unheard', async () => {
    const languages = loader();
    const help = await english(languages);
    const errors = record(help, 'mch-error');
    help.locale = 'de';
    const old = await languages.request('de');
    help.locale = 'fr';
    await arrive(help, languages.request('fr'));
    old.fail();
    await nothingMore();
    expect([errors.length, shown(help), allByRole(help, 'alert').length]).to.deep.equal([0, 'fr', 0]);
  });

  it('all that changes at once is asked for once', async () => {
    const languages = loader();
    const help = await english(languages);
    help.locale = 'de';
    help.resetLocale();
    help.locale = 'fr';
    await arrive(help, languages.request('fr'));
    expect(languages.asked).to.deep.equal(['en', 'fr']);
  });
});

describe('language that can’t be loaded', () => {
  usePage();

  it('leaves the one on screen, says so, and is really asked for again', async () => {
    const languages = loader();
    const help = await english(languages);
    const changes = record(help, 'mch-locale');
    const errors = record(document, 'mch-error');
    help.locale = 'de';
    expect(await refuse(help, languages.request('de'))).to.deep.equal({ code: 'locale-load', locale: 'de' });
    expect([shown(help), byRole(help, 'article').ariaBusy]).to.deep.equal(['en', 'false']);
    expect(nameOf(byRole(help, 'alert'))).to.match(failed);
    await press(help, 'Try again');
    const second = await languages.request('de');
    expectFocus(byRole(help, 'button', 'Try again'), 'while it loads');
    await refuse(help, Promise.resolve(second));
    expectFocus(byRole(help, 'button', 'Try again'), 'when it failed again');
    expect(changes.length).to.equal(0);
    await press(help, 'Try again');
    await arrive(help, languages.request('de'));
    expect([shown(help), allByRole(help, 'alert').length]).to.deep.equal(['de', 0]);
    expect(errors.length).to.equal(2);
    for (const error of errors)
      expect([error.target === help, error.bubbles, error.composed]).to.deep.equal([true, true, true]);
  });

  it('doesn’t lose the focus of who has pressed “Try again”', async () => {
    const languages = loader();
    const help = await english(languages);
    help.locale = 'de';
    await refuse(help, languages.request('de'));
    await press(help, 'Try again');
    await arrive(help, languages.request('de'));
    expectFocusIn(help);
  });

  it('is forgotten when another one is shown', async () => {
    const languages = loader();
    const help = await english(languages);
    for (const tag of ['fr', 'en']) {
      help.locale = 'de';
      await refuse(help, languages.request('de'));
      expect(allByRole(help, 'alert').length).to.equal(1);
      help.locale = tag;
      await (await languages.request(tag)).succeed();
      await idle(help);
      expect([shown(help), allByRole(help, 'alert').length]).to.deep.equal([tag, 0]);
    }
  });

  it('is passed over if it is the first one, with a word about it', async () => {
    const languages = loader();
    setBrowserLanguages('ja');
    const help = put('<div lang="fr"><help-x locale="de"></help-x></div>', languages);
    const errors = record(help, 'mch-error');
    (await languages.request('de')).fail();
    (await languages.request('fr')).fail();
    await (await languages.request('en')).succeed();
    await help.ready;
    await idle(help);
    expect(errors.map(({ detail }) => detail)).to.deep.equal([
      { code: 'locale-load', locale: 'de' },
      { code: 'locale-load', locale: 'fr' },
    ]);
    expect(shown(help)).to.equal('en');
    expect(nameOf(byRole(help, 'alert'))).to.match(failed);
    await press(help, 'Try again');
    await arrive(help, languages.request('de'));
    expect([shown(help), allByRole(help, 'alert').length]).to.deep.equal(['de', 0]);
  });

  describe('when none can be', () => {
    async function none(content = ''): Promise<[Help, Loader]> {
      const languages = loader();
      const help = put(`<help-x support-name="IT" support-href="/help">${content}</help-x>`, languages);
      await refuse(help, languages.request('en'));
      return [help, languages];
    }

    it('a few words of our own stand, with the link and a way to try again', async () => {
      const [help, languages] = await none();
      const alert = byRole(help, 'alert', /^Your device is missing a certificate/);
      expect([alert.lang, alert.dir]).to.deep.equal(['en', 'ltr']);
      const link = byRole(help, 'link', 'IT') as HTMLAnchorElement;
      expect(new URL(link.href).pathname).to.equal('/help');
      const followed = next(help, 'mch-support');
      help.addEventListener('mch-support', (event) => event.preventDefault());
      link.click();
      expect((await followed).detail).to.deep.equal({ href: link.href, step: 'recognize' });
      await press(help, 'Try again');
      await refuse(help, languages.request('en'));
      expectFocus(byRole(help, 'button', 'Try again'));
      await press(help, 'Try again');
      await arrive(help, languages.request('en'));
      await help.ready;
      expect(shown(help)).to.equal('en');
      expect(textOf(help)).not.to.include('could not be loaded');
      expectFocusIn(help);
    });

    it('what the page put between the tags stays', async () => {
      const [help, languages] = await none('<p>Call <a href="tel:1">1</a>.</p>');
      expect(find('p', help).checkVisibility()).to.equal(true);
      expect(textOf(help).trim()).to.equal('Call 1.');
      expect([allByRole(help, 'button').length, allByRole(help, 'alert').length]).to.deep.equal([0, 0]);
      help.locale = 'de';
      await arrive(help, languages.request('de'));
      expect(shown(help)).to.equal('de');
      expect(find('p', help).checkVisibility()).to.equal(false);
    });
  });
});
