import { expect } from 'chai';
import i18next, { type i18n as I18next } from 'i18next';
import { asHelp, byRole, next, put, until, usePage, warnings } from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';
import { languages, resources, showWith, titles } from './site.ts';

const ours = { en: 'Your device is missing a required certificate' };

/** A site's own running instance. */
async function site(options: Parameters<I18next['init']>[0] = {}): Promise<I18next> {
  const instance = i18next.createInstance();
  await instance.init({ lng: 'en', fallbackLng: 'en', resources: {}, showSupportNotice: false, ...options } as never);
  return instance;
}

describe('words of a site, as its running i18next', () => {
  usePage();

  const words = {
    en: { 'missing-certificate-help': { 'article.title': 'Contoso: certificate missing' } },
    de: { 'missing-certificate-help': { article: { title: 'Contoso: Zertifikat fehlt' } } },
  };

  it('lend their words and their language, and are followed', async () => {
    const i18n = await site({ resources: words });
    const help = await showWith({ i18n });
    expect(titles(help)[0]).to.equal('Contoso: certificate missing');
    const changed = next(help, 'mch-locale');
    await i18n.changeLanguage('de');
    expect((await changed).detail).to.deep.equal({ asked: 'de', shown: 'de', cause: 'i18n', complete: 1 });
    expect(titles(help)[0]).to.equal('Contoso: Zertifikat fehlt');
  });

  it('come second to the locale attribute, and first before the page', async () => {
    document.documentElement.lang = 'ar';
    const i18n = await site({ lng: 'de' });
    const help = await showWith({ i18n });
    expect(byRole(help, 'article').lang).to.equal('de');
    help.locale = 'en';
    await next(help, 'mch-locale');
    expect(byRole(help, 'article').lang).to.equal('en');
  });

  it('give way to ours in the language shown, whatever they fall back to', async () => {
    const i18n = await site({ lng: 'de', resources: { en: words.en } });
    const help = await showWith({ i18n });
    expect(titles(help)[0]).to.match(/Zertifikat/);
  });

  it('may gain words later', async () => {
    const i18n = await site();
    const help = await showWith({ i18n });
    expect(titles(help)[0]).to.equal(ours.en);
    i18n.addResourceBundle('en', 'missing-certificate-help', { 'article.title': 'Late' });
    await until(help, () => titles(help)[0] === 'Late');
  });

  it('may start later', async () => {
    const i18n = i18next.createInstance();
    const help = await showWith({ i18n });
    expect(titles(help)[0]).to.equal(ours.en);
    await i18n.init({ lng: 'de', resources: words });
    await until(help, () => titles(help)[0] === 'Contoso: Zertifikat fehlt');
  });

  describe('with a backend', () => {
    /** Answers as a server does that has words of the site, and ours only where the test gives some. */
    async function served(
      options: Parameters<I18next['init']>[0],
      ours?: (tag: string) => Readonly<Record<string, string>>,
    ): Promise<{ i18n: I18next; read: string[]; failed: string[] }> {
      const i18n = i18next.createInstance();
      const read: string[] = [];
      const failed: string[] = [];
      i18n.use({
        type: 'backend',
        read: (tag: string, namespace: string, done: (error: unknown, data: unknown) => void) => {
          read.push(`${tag} ${namespace}`);
          if (namespace !== 'missing-certificate-help') done(null, { hello: tag });
          else if (ours) done(null, ours(tag));
          else done(`failed loading /${tag}/${namespace}.json; status code: 404`, false);
        },
      } as never);
      i18n.on('failedLoading', (tag, namespace) => failed.push(`${tag} ${namespace}`));
      await i18n.init({ lng: 'en', fallbackLng: false, showSupportNotice: false, ...options } as never);
      return { i18n, read, failed };
    }
    const fromBackend = (tag: string) => ({ 'article.title': `From the backend, ${tag}` });

    it('that has no words of ours: nothing is asked of it, and its changes of language succeed', async () => {
      const { i18n, read, failed } = await served({});
      const before = JSON.stringify([i18n.options.ns, i18n.options.defaultNS]);
      const help = await showWith({ i18n });
      const changed = next(help, 'mch-locale');
      const told = await new Promise((resolve) => void i18n.changeLanguage('de', (error) => resolve(error ?? 'none')));
      expect(told).to.equal('none');
      await changed;
      help.remove();
      expect([read, failed]).to.deep.equal([['en translation', 'de translation'], []]);
      expect(JSON.stringify([i18n.options.ns, i18n.options.defaultNS])).to.equal(before);
    });

    for (const [what, options] of [
      ['namespaces of its own', { ns: ['translation', 'missing-certificate-help'] }],
      ['loading them with each language', { ns: ['missing-certificate-help'], defaultNS: 'missing-certificate-help' }],
    ] as const)
      it(`that the site has load the namespace: ${what}`, async () => {
        const { i18n, read } = await served({ ...options, ns: [...options.ns] }, fromBackend);
        const help = await showWith({ i18n });
        expect(titles(help)[0]).to.equal('From the backend, en');
        await i18n.changeLanguage('de');
        await until(help, () => titles(help)[0] === 'From the backend, de');
        expect(read).to.contain('de missing-certificate-help');
      });

    it('that the site has load the namespace later', async () => {
      const { i18n } = await served({}, fromBackend);
      const help = await showWith({ i18n });
      expect(titles(help)[0]).to.equal(ours.en);
      await i18n.loadNamespaces('missing-certificate-help');
      await until(help, () => titles(help)[0] === 'From the backend, en');
    });
  });

  it('keep their own settings: other marks, escaping, a handler of missing keys', async () => {
    const missing: string[] = [];
    const i18n = await site({
      interpolation: { prefix: '%%', suffix: '%%', escapeValue: true },
      saveMissing: true,
      missingKeyHandler: (_tags, _namespace, key) => void missing.push(key),
      resources: {
        en: { 'missing-certificate-help': { 'article.lead': 'Ask %%supportName%%, see %%companyPortal%%.' } },
      },
    });
    const help = await showWith({ i18n }, '<help-x support-name="R&D"></help-x>');
    expect(textOf(byRole(help, 'article'))).to.contain('Ask \u2068R&D\u2069, see Company Portal.');
    expect(missing).to.deep.equal([]);
    expect(i18n.t('x', { defaultValue: '%%a%%', a: '<' })).to.equal('&lt;');
  });

  /** How many listen to an instance. */
  const listeners = (i18n: I18next) =>
    [i18n, i18n.store]
      .flatMap((emitter) =>
        Object.values((emitter as unknown as { observers: Record<string, Map<unknown, unknown>> }).observers),
      )
      .reduce((sum, { size }) => sum + size, 0);

  it('are left when the element goes', async () => {
    const i18n = await site({ resources: words });
    const before = listeners(i18n);
    const help = await showWith({ i18n });
    expect(listeners(i18n)).to.be.greaterThan(before);
    help.remove();
    expect(listeners(i18n)).to.equal(before);
  });

  it('are left alone by an element that goes while it takes them up', async () => {
    const i18n = await site({ resources: words });
    const before = listeners(i18n);
    const help = put('<help-x></help-x>', languages);
    help.i18n = i18n;
    await help.updateComplete;
    help.remove();
    // What it began comes to its end before that of one that stays.
    const other = await showWith({ i18n });
    other.remove();
    expect(listeners(i18n)).to.equal(before);
  });

  it('lend several elements their words, each in a language of its own', async () => {
    const i18n = await site({ resources: words });
    const english = await showWith({ i18n });
    const german = asHelp(document.createElement(english.localName));
    Object.assign(german, { i18n, locale: 'de' });
    english.after(german);
    await german.ready;
    expect([titles(english)[0], titles(german)[0]]).to.deep.equal([
      'Contoso: certificate missing',
      'Contoso: Zertifikat fehlt',
    ]);
  });

  for (const [what, i18n] of [
    ['a text', 'i18next'],
    ['a function', () => undefined],
    ['an empty object', {}],
    [
      'one that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ] as const)
    it(`that are ${what}: ours are shown`, async () => {
      const help = await showWith({ i18n: i18n as never });
      expect(titles(help)[0]).to.equal(ours.en);
      expect(warnings().length).to.equal(1);
      expect(warnings()[0]).to.match(/ i18n .*; using our own words\.$/);
    });

  it('are heard in this order: resources, then i18n, then ours', async () => {
    const i18n = await site({
      resources: {
        en: { 'missing-certificate-help': { 'article.title': 'From i18n', 'article.lead': 'Lead from i18n' } },
      },
    });
    const help = await showWith({ i18n, resources: resources({ en: { 'article.title': 'From resources' } }) });
    expect(titles(help)[0]).to.equal('From resources');
    expect(textOf(byRole(help, 'article'))).to.contain('Lead from i18n');
  });
});
