import { expect } from 'chai';
import {
  allByRole,
  asHelp,
  byRole,
  cleanUp,
  newTag,
  put,
  record,
  shadowOf,
  show,
  until,
  usePage,
  warnings,
  type Help,
} from '../helpers/element.ts';
import { MissingCertificateHelp, type Step } from '../../dist/index.js';
import { nameOf } from '../helpers/roles.ts';

const website = 'https://go.microsoft.com/fwlink/?linkid=2010980';
const sha256 = '0123456789abcdef'.repeat(4);
const fingerprint = '0123 4567 89AB CDEF '.repeat(4).trim();
const certificate = `certificate-name="Contoso Root" certificate-sha256="${sha256}" certificate-expires="2099-12-31"`;

const support = (help: Help) =>
  allByRole(help, 'link').find((link) => link.matches('[part=support-link]')) as HTMLAnchorElement;
const level = (heading: Element) => Number(heading.ariaLevel ?? heading.localName.slice(1));

/** Waits until a value was warned of, then for what comes of it. */
async function warned(help: Help, attributes: () => void, count = 1): Promise<void> {
  const { warn } = console;
  await new Promise<void>((resolve) => {
    console.warn = (...args: unknown[]) => {
      warn(...args);
      if (warnings().length >= count) resolve();
    };
    attributes();
  });
  console.warn = warn;
  await help.updateComplete;
}

/** Attributes, a wrong value for each property, what is said of it, and what proves that it isn't used. */
const wrong: Readonly<Record<string, { readonly used: string; readonly values: readonly string[] }>> = {
  locale: {
    used: 'the language of the page',
    values: ['', ' ', 'english please', ',de', '_', '<b>de</b>', '__proto__', 'x'.repeat(5000), '🙂', '1234-5678'],
  },
  'support-href': {
    used: website,
    values: [
      '',
      ' ',
      'javascript:alert(1)',
      ' JaVa\tScRiPt:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://example.org/x',
      'intent://x#Intent;end',
      'https://',
      'http://[::1',
      `javascript:${'x'.repeat(5000)}`,
    ],
  },
  step: {
    used: 'recognize',
    values: ['', 'Recognize', 'check-phone ', 'toString', '__proto__', 'constructor', '1', 'x'.repeat(5000)],
  },
  'heading-level': { used: '2', values: ['', '0', '7', '-1', '2.5', ' 3', '03', 'h3', 'NaN', '1e0', '9'.repeat(5000)] },
  'language-picker': { used: 'show', values: ['', 'hide', 'NONE', 'false', 'toString', 'x'.repeat(5000)] },
};

const wrongCertificates: readonly (readonly [string, string])[] = [
  ['certificate-name', ''],
  ['certificate-name', ' '],
  ['certificate-name', 'x'.repeat(201)],
  ['certificate-sha256', ''],
  ['certificate-sha256', sha256.slice(1)],
  ['certificate-sha256', `${sha256}0`],
  ['certificate-sha256', 'g'.repeat(64)],
  ['certificate-expires', ''],
  ['certificate-expires', 'soon'],
  ['certificate-expires', '2001-01-01'],
  ['certificate-expires', '2099-02-31'],
  ['certificate-expires', '31.12.2099'],
];

describe('attributes', () => {
  usePage();

  it('warn of nothing if they are right, or aren’t there', async () => {
    await show();
    await show(
      `<help-x locale="de" support-href="/help" support-name="IT" step="check-phone" heading-level="3"
        language-picker="none" ${certificate}></help-x>`,
    );
    expect(warnings()).to.deep.equal([]);
  });

  describe('a wrong value is named once, and the article stands', () => {
    for (const [attribute, { used, values }] of Object.entries(wrong))
      for (const value of values)
        it(`${attribute}="${value.slice(0, 40)}"`, async () => {
          const help = put('<help-x></help-x>');
          help.setAttribute(attribute, value);
          await help.ready;
          await help.updateComplete;
          expect(warnings()).to.deep.equal([
            `<${help.localName}> ${attribute}="${value.slice(0, 100)}" can't be used; using ${used}.`,
          ]);
          expect(help.step).to.equal('recognize');
          expect(support(help).href).to.equal(website);
          expect(level(byRole(help, 'heading', /^Your device/))).to.equal(2);
          expect(byRole(help, 'button', /^Language:/)).to.exist;
          expect(byRole(help, 'article').lang).to.equal('en');
          help.requestUpdate();
          await help.updateComplete;
          expect(warnings().length, 'not again').to.equal(1);
        });

    for (const [attribute, value] of wrongCertificates)
      it(`${attribute}="${value.slice(0, 40)}"`, async () => {
        const help = await show(`<help-x step="check-phone" ${certificate}></help-x>`);
        await until(help, () => allByRole(help, 'heading', 'Look for this certificate').length);
        await warned(help, () => help.setAttribute(attribute, value));
        expect(warnings()).to.deep.equal([
          `<${help.localName}> ${attribute}="${value.slice(0, 100)}" can't be used; using no certificate.`,
        ]);
        await until(help, () => !allByRole(help, 'heading', 'Look for this certificate').length);
        expect(byRole(help, 'heading', 'Step 2 of 4 Check your phone')).to.exist;
        expect(shadowOf(help).textContent).not.to.include('0123');
      });

    for (const missing of ['certificate-name', 'certificate-sha256', 'certificate-expires'])
      it(`no ${missing}`, async () => {
        const help = await show(`<help-x step="check-phone" ${certificate}></help-x>`);
        await warned(help, () => help.removeAttribute(missing));
        expect(warnings()).to.deep.equal([`<${help.localName}> ${missing} is missing; using no certificate.`]);
        await until(help, () => !allByRole(help, 'heading', 'Look for this certificate').length);
      });

    it('a language that there is none of: the one shown instead', async () => {
      const help = await show('<help-x locale="tlh"></help-x>');
      expect(warnings()).to.deep.equal([`<${help.localName}> locale="tlh" can't be used; using en.`]);
    });

    for (const locale of ['cy-u-nu-latn', 'cy-x-private', 'cy-t-de', 'x-private', 'cy-Latn-GB-1994-u-co-phonebk'])
      it(`a well-formed tag that no name is known of: ${locale}`, async () => {
        const help = put('<help-x></help-x>');
        help.setAttribute('locale', locale);
        await help.ready;
        await until(help, () => allByRole(help, 'article').length);
        expect(warnings().length).to.equal(1);
        expect(byRole(help, 'article').lang).to.equal('en');
      });

    it('goTo() with a step that there is none of', async () => {
      const help = await show();
      const moves = record(help, 'mch-step');
      for (const step of ['nowhere', '__proto__', undefined, null, 7, {}]) help.goTo(step as Step);
      expect(warnings().length).to.equal(6);
      expect(warnings()[0]).to.equal(`<${help.localName}> goTo()="nowhere" can't be used; using recognize.`);
      expect([moves.length, help.step]).to.deep.equal([0, 'recognize']);
    });

    it('a value of another type', async () => {
      const help = await show();
      for (const property of ['step', 'headingLevel', 'languagePicker', 'locale'])
        Reflect.set(help, property, { toString: () => '!' });
      await help.updateComplete;
      expect(warnings().length).to.equal(4);
      expect(byRole(help, 'article').lang).to.equal('en');
    });
  });

  describe('properties', () => {
    const propertyOf = (attribute: string) => attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const attributes = MissingCertificateHelp.reflected;
    const reflected = attributes
      .filter((attribute) => attribute !== 'step')
      .map((attribute) => [propertyOf(attribute), attribute] as const);

    it('are what the attributes are', async () => {
      const help = await show();
      for (const [property, attribute] of reflected) {
        expect(Reflect.get(help, property), property).to.equal(null);
        help.setAttribute(attribute, 'a');
        expect(Reflect.get(help, property), property).to.equal('a');
        Reflect.set(help, property, 'b');
        expect(help.getAttribute(attribute), attribute).to.equal('b');
        for (const nothing of [null, undefined]) {
          Reflect.set(help, property, 'b');
          Reflect.set(help, property, nothing);
          expect(help.hasAttribute(attribute), attribute).to.equal(false);
        }
      }
      help.headingLevel = 4;
      expect(help.getAttribute('heading-level')).to.equal('4');
    });

    it('step is never written to its attribute', async () => {
      const help = await show();
      help.step = 'solved';
      await help.updateComplete;
      expect([help.step, help.hasAttribute('step')]).to.deep.equal(['solved', false]);
    });

    it('set before the element is defined are used', async () => {
      const tag = newTag();
      const early = document.createElement(tag);
      Object.assign(early, {
        locale: 'de',
        step: 'check-phone',
        supportName: 'Contoso IT',
        supportHref: 'mailto:it@contoso.com',
        headingLevel: 3,
        languagePicker: 'none',
        certificateName: 'Contoso Root',
        certificateSha256: sha256,
        certificateExpires: '2099-12-31',
      });
      document.body.append(early);
      cleanUp(() => early.remove());
      customElements.define(tag, class extends MissingCertificateHelp {});
      const help = asHelp(early);
      await help.ready;
      await until(help, () => shadowOf(help).textContent.includes(fingerprint));
      expect(byRole(help, 'article').lang).to.equal('de');
      expect(help.step).to.equal('check-phone');
      expect(nameOf(support(help))).to.match(/^Contoso IT/);
      expect(support(help).href).to.equal('mailto:it@contoso.com');
      expect(level(allByRole(help, 'heading')[0] ?? help)).to.equal(3);
      expect(allByRole(help, 'button', /^(Language|Sprache):/)).to.deep.equal([]);
      expect(help.getAttribute('support-name')).to.equal('Contoso IT');
      const own = Object.keys(help).filter((key) => attributes.some((attribute) => propertyOf(attribute) === key));
      expect(own, 'nothing hides the accessors').to.deep.equal([]);
    });
  });

  describe('heading-level', () => {
    for (const title of [1, 2, 3, 4, 5, 6])
      it(`${title}`, async () => {
        const help = await show(`<help-x heading-level="${title}"></help-x>`);
        const headings = allByRole(help, 'heading').map((heading) => [nameOf(heading), level(heading)]);
        expect(headings.slice(0, 4)).to.deep.equal([
          ['Your device is missing a required certificate', title],
          ['Step 1 of 4 Do you see this message?', Math.min(title + 1, 6)],
          ['What is a certificate?', Math.min(title + 2, 6)],
          ['Check your phone', Math.min(title + 1, 6)],
        ]);
        help.headingLevel = null;
        await help.updateComplete;
        expect(level(byRole(help, 'heading', /^Your device/))).to.equal(2);
      });
  });
});
