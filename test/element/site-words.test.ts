import { expect } from 'chai';
import fc from 'fast-check';
import type { PortalResources } from '../../dist/index.js';
import {
  allByRole,
  byRole,
  cleanUp,
  next,
  openLanguages,
  press,
  put,
  record,
  setBrowserLanguages,
  show,
  until,
  usePage,
  warnings,
} from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';
import { runs } from '../helpers/runs.ts';
import { languages, resources, showWith, titles } from './site.ts';

const ours = { en: 'Your device is missing a required certificate' };

describe('words of a site', () => {
  usePage();

  describe('as resources', () => {
    it('stand in place of ours, message by message', async () => {
      const help = await showWith({
        resources: resources({ en: { 'article.title': 'Contoso: certificate missing' } }),
      });
      expect(titles(help)[0]).to.equal('Contoso: certificate missing');
      expect(byRole(help, 'button', 'Yes, I see this message').localName).to.equal('button');
      expect(warnings()).to.deep.equal([]);
    });

    it('stand only in their language', async () => {
      const help = await showWith(
        { resources: resources({ de: { 'article.title': 'Contoso: Zertifikat fehlt' } }) },
        '<help-x locale="en"></help-x>',
      );
      expect(titles(help)[0]).to.equal(ours.en);
      help.locale = 'de';
      await next(help, 'mch-locale');
      expect(titles(help)[0]).to.equal('Contoso: Zertifikat fehlt');
    });

    for (const [wanted, tag] of [
      ['de', 'de-DE'],
      ['de-CH', 'de'],
      ['de', 'de-AT'],
    ] as const)
      it(`serve ${wanted} with ${tag}, as languages are negotiated`, async () => {
        const help = await showWith(
          { resources: resources({ [tag]: { 'article.title': 'Contoso' } }) },
          `<help-x locale="${wanted}"></help-x>`,
        );
        expect(titles(help)[0]).to.equal('Contoso');
      });

    it('of a region stand over those of the language', async () => {
      const help = await showWith(
        {
          resources: resources({
            de: { 'article.title': 'Titel', 'guide.back': 'Retour' },
            'de-AT': { 'article.title': 'Titel für Österreich' },
          }),
        },
        '<help-x locale="de-AT"></help-x>',
      );
      expect(titles(help)[0]).to.equal('Titel für Österreich');
      expect(byRole(help, 'article').lang).to.equal('de-AT');
      await press(help, 'Ja, ich sehe diese Meldung');
      expect(byRole(help, 'button', 'Retour').localName).to.equal('button');
    });

    it('keep the marks of a message: a link is a link, a label a label', async () => {
      const help = await showWith(
        {
          resources: resources({
            en: {
              'support.needPerson': 'Call us: {{supportLink}}',
              'check.app': 'Update {companyPortal} and {{settings}}',
            },
          }),
        },
        '<help-x support-href="https://help.contoso.com" support-name="Contoso IT" step="check-phone"></help-x>',
      );
      const [link] = allByRole(help, 'link', /Contoso IT/);
      expect(link?.getAttribute('href')).to.equal('https://help.contoso.com/');
      expect(link?.closest('p')?.textContent.replaceAll(/\s+/g, ' ').trim()).to.match(/^Call us: Contoso IT/);
      const item = allByRole(help, 'listitem').findLast((item) => textOf(item).includes('Update Company'));
      expect(item && [...item.querySelectorAll('b')].map(({ textContent }) => textContent)).to.deep.equal([
        'Company Portal',
        'Settings',
      ]);
    });

    it('may hold the name of the support, which may change', async () => {
      const help = await showWith(
        { resources: resources({ en: { 'article.lead': 'Ask {{supportName}} at any time.' } }) },
        '<help-x support-name="Contoso <b>IT</b>"></help-x>',
      );
      expect(textOf(byRole(help, 'article'))).to.contain('Ask \u2068Contoso <b>IT</b>\u2069 at any time.');
      help.supportName = '$t(article.title) {{title}}';
      await help.updateComplete;
      expect(textOf(byRole(help, 'article'))).to.contain('Ask \u2068$t(article.title) {{title}}\u2069 at any time.');
    });

    it('are text and nothing else', async () => {
      const markup = '<img src=x onerror="alert(1)"> <a href="javascript:alert(1)">&amp;</a>';
      const help = await showWith({ resources: resources({ en: { 'article.lead': markup } }) });
      expect(textOf(byRole(help, 'article'))).to.contain(markup);
      expect(allByRole(help, 'link', '&')).to.deep.equal([]);
    });

    it('bring a language that we do not have, and say how complete it is', async () => {
      document.documentElement.lang = 'cy-GB';
      const help = put('<help-x></help-x>', languages);
      const events = record(help, 'mch-locale');
      help.resources = resources({ cy: { 'article.title': 'Mae tystysgrif ar goll', 'guide.back': 'Yn ôl' } });
      await help.ready;
      await help.updateComplete;
      expect(titles(help)[0]).to.equal('Mae tystysgrif ar goll');
      expect([byRole(help, 'article').lang, byRole(help, 'article').dir]).to.deep.equal(['cy', 'ltr']);
      expect(textOf(byRole(help, 'button', /Yes, I see this message/))).to.contain('Yes, I see this message');
      const { complete, ...detail } = events[0]?.detail as { complete: number };
      expect(detail).to.deep.equal({ asked: 'cy-GB', shown: 'cy', cause: 'page' });
      expect(complete).to.be.closeTo(2 / 182, 0.001);
      const tags = [...(await openLanguages(help)).querySelectorAll<HTMLElement>('li bdi[lang]')].map(
        ({ lang }) => lang,
      );
      expect(tags.sort()).to.deep.equal(['ar', 'cy', 'de', 'en']);
      expect(allByRole(help, 'paragraph', /Not available/)).to.deep.equal([]);
    });

    it('lean on the next language of the reader where such a language has gaps', async () => {
      setBrowserLanguages('cy', 'de');
      const help = await showWith(
        { resources: resources({ cy: { 'article.title': 'Tystysgrif' } }) },
        '<help-x locale="cy"></help-x>',
      );
      expect(titles(help)[0]).to.equal('Tystysgrif');
      expect(allByRole(help, 'button', /Ja, ich sehe diese Meldung/).length).to.equal(1);
    });

    it('from right to left, with what is missing in its own direction', async () => {
      const help = await showWith(
        { resources: resources({ he: { 'article.title': 'חסר אישור' } }) },
        '<help-x locale="iw"></help-x>',
      );
      expect([byRole(help, 'article').lang, byRole(help, 'article').dir]).to.deep.equal(['he', 'rtl']);
      expect(textOf(byRole(help, 'article'))).to.contain('\u2068Yes, I see this message\u2069');
    });

    it('may come, change and go at any time', async () => {
      const help = await show('<help-x></help-x>', languages);
      for (const [given, shown] of [
        [resources({ en: { 'article.title': 'One' } }), 'One'],
        [resources({ en: { 'article.title': 'Two' } }), 'Two'],
        [null, ours.en],
      ] as const) {
        help.resources = given;
        await until(help, () => titles(help)[0] === shown);
      }
      expect(help.resources).to.equal(null);
    });

    it('survive being taken out and put back', async () => {
      const help = await showWith({ resources: resources({ en: { 'article.title': 'Contoso' } }) });
      const { parentNode } = help;
      help.remove();
      parentNode?.append(help);
      await help.updateComplete;
      await press(help, 'Yes, I see this message');
      expect(titles(help)[0]).to.equal('Contoso');
    });

    it('tell in one warning what can not be used, with source, language and key', async () => {
      const help = await showWith({
        resources: resources({ en: { 'article.title': 7, 'article.titel': 'A', 'article.lead': 'Fine.' } }),
      });
      expect(warnings()).to.deep.equal([
        `<${help.localName}> resources in en: "article.title" is no text but number, "article.titel" is no message of ours; using our own words.`,
      ]);
      expect(titles(help)[0]).to.equal(ours.en);
      expect(textOf(byRole(help, 'article'))).to.contain('Fine.');
    });

    it('never blank the article or throw into the page, whatever they are', async function () {
      this.timeout(600_000);
      const errors: unknown[] = [];
      const listen = ({ reason }: PromiseRejectionEvent) => errors.push(reason);
      addEventListener('unhandledrejection', listen);
      cleanUp(() => removeEventListener('unhandledrejection', listen));
      const own = fc.constantFrom(
        'en',
        'de',
        'missing-certificate-help',
        'article.title',
        '__proto__',
        'constructor',
        'xx-XX',
        '',
      );
      const { tree } = fc.letrec((tie) => ({ tree: fc.oneof(fc.anything(), fc.dictionary(own, tie('tree'))) }));
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '{ok}'), fc.anything());
      const titled = text.map((title) => resources({ en: { 'article.title': title } }));
      await fc.assert(
        fc.asyncProperty(fc.oneof(tree, titled), async (given) => {
          const help = await showWith({ resources: given as PortalResources });
          expect(titles(help)[0]?.trim()).to.not.equal('');
          help.remove();
        }),
        runs(500),
      );
      expect(errors).to.deep.equal([]);
    });
  });
});
