import { expect } from 'chai';
import {
  allByRole,
  byRole,
  cleanUp,
  find,
  press,
  put,
  record,
  shadowOf,
  show,
  until,
  usePage,
  warnings,
  type Help,
} from '../helpers/element.ts';
import { nameOf } from '../helpers/roles.ts';

const website = 'https://go.microsoft.com/fwlink/?linkid=2010980';
const sha256 = 'ab:cd:ef:01:'.repeat(8).slice(0, -1);
const day = { name: 'Contoso Root', sha256, expires: '2099-12-31' };

const links = (help: Help) =>
  allByRole(help, 'link').filter((link) => link.matches('[part=support-link]')) as HTMLAnchorElement[];

/** Presses all links of the support, none of which is followed; gives whether each would have been. */
function follow(help: Help): boolean[] {
  return links(help).map((link) => {
    let followed = true;
    const stay = (event: Event) => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', stay);
    link.click();
    removeEventListener('click', stay);
    return followed;
  });
}

describe('support', () => {
  usePage();

  describe('link', () => {
    for (const [href, absolute] of [
      ['https://help.contoso.com', 'https://help.contoso.com/'],
      ['http://intranet/help?a=1&b=2#c', 'http://intranet/help?a=1&b=2#c'],
      ['/help', new URL('/help', document.baseURI).href],
    ] as const)
      it(`to a page opens in a new tab, which knows nothing of ours: ${href}`, async () => {
        const help = await show(`<help-x support-name="IT" support-href="${href}" step="contact-support"></help-x>`);
        expect(links(help).length, 'each link once').to.equal(1);
        for (const link of links(help)) {
          expect([link.href, link.target, link.rel]).to.deep.equal([absolute, '_blank', 'noopener']);
          expect(nameOf(link)).to.equal('IT, opens in a new tab');
        }
      });

    for (const href of [
      'mailto:it@contoso.com',
      'tel:+4989123',
      'sms:+4989123',
      'msteams:/l/chat/0/0?users=it@contoso.com',
    ])
      it(`to an app opens no tab: ${href}`, async () => {
        const help = await show(`<help-x support-name="IT" support-href="${href}"></help-x>`);
        const [link] = links(help);
        expect([link?.href, link?.hasAttribute('target')]).to.deep.equal([href, false]);
        expect(link && nameOf(link)).to.equal('IT');
      });

    it('is the Company Portal website if there is none, with what to do there', async () => {
      const help = await show('<help-x step="contact-support"></help-x>');
      const hint = () => shadowOf(help).textContent.includes('The button opens the Company Portal website');
      for (const link of links(help)) {
        expect([link.href, link.target, link.rel]).to.deep.equal([website, '_blank', 'noopener']);
        expect(nameOf(link)).to.equal('Your company support, opens in a new tab');
      }
      expect(hint()).to.equal(true);
      help.supportHref = 'https://help.contoso.com/';
      await help.updateComplete;
      expect(links(help).map(({ href }) => href)).to.deep.equal(['https://help.contoso.com/']);
      expect(hint()).to.equal(false);
      help.removeAttribute('support-href');
      await help.updateComplete;
      expect(links(help).map(({ href }) => href)).to.deep.equal([website]);
      expect(hint()).to.equal(true);
      expect(warnings()).to.deep.equal([]);
    });

    it('stands once in every step: at its top where it is what to do, else at the foot', async () => {
      const help = await show();
      for (const step of [
        'recognize',
        'check-phone',
        'organization-certificate',
        'contact-support',
        'solved',
      ] as const) {
        help.goTo(step);
        await help.updateComplete;
        expect(links(help).length).to.equal(1);
        expect(links(help)[0]?.closest('[part=footer]') === null).to.equal(step === 'contact-support');
      }
    });
  });

  describe('name', () => {
    for (const name of [
      'Contoso IT',
      'قسم الدعم',
      '<img src=x onerror=alert(1)>',
      '</bdi></a><script>alert(1)</script>',
      '{supportLink} {companyPortal} ${1}',
      '&lt;b&gt; &amp; "quotes"',
      'x'.repeat(1000),
    ])
      it(`is text, isolated from its sentence: ${name.slice(0, 40)}`, async () => {
        const help = await show('<help-x step="contact-support"></help-x>');
        help.supportName = ` ${name} `;
        await help.updateComplete;
        for (const link of links(help)) {
          const [isolated, ...others] = link.querySelectorAll('bdi');
          expect([isolated?.textContent, others.length, isolated?.children.length]).to.deep.equal([name, 0, 0]);
          expect(nameOf(link)).to.equal(`${name}, opens in a new tab`);
        }
        expect(shadowOf(help).querySelector('img, script, a a')).to.equal(null);
      });

    it('is the language’s own if it is empty or taken away', async () => {
      const help = await show('<help-x locale="de" support-name="IT"></help-x>');
      const name = () => find('bdi', links(help)[0]).textContent;
      expect(name()).to.equal('IT');
      for (const empty of ['', ' \n ', null]) {
        help.supportName = empty;
        await help.updateComplete;
        expect(name()).not.to.match(/IT|^\s*$|Your company support/);
      }
      expect(warnings()).to.deep.equal([]);
    });
  });

  describe('event', () => {
    it('says where the reader goes and from which step', async () => {
      const help = await show('<help-x support-href="/help?q=1"></help-x>');
      const events = record(document, 'mch-support');
      expect(follow(help)).to.deep.equal([true]);
      help.goTo('contact-support');
      await help.updateComplete;
      expect(follow(help)).to.deep.equal([true]);
      const href = new URL('/help?q=1', document.baseURI).href;
      expect(events.map(({ detail }) => detail)).to.deep.equal([
        { href, step: 'recognize' },
        { href, step: 'contact-support' },
      ]);
      for (const event of events)
        expect([event.target === help, event.bubbles, event.composed, event.cancelable]).to.deep.equal([
          true,
          true,
          true,
          true,
        ]);
    });

    it('prevented, the link isn’t followed', async () => {
      const help = await show('<help-x step="contact-support"></help-x>');
      help.addEventListener('mch-support', (event) => event.preventDefault());
      expect(follow(help)).to.deep.equal([false]);
    });
  });

  describe('a certificate to look up', () => {
    const heading = 'Look for this certificate';
    const attributes = (certificate: Partial<typeof day>) =>
      Object.entries(certificate)
        .map(([key, value]) => `certificate-${key}="${value}"`)
        .join(' ');

    it('is named in the second step, with its fingerprint in groups', async () => {
      const help = await show(`<help-x step="check-phone" ${attributes(day)}></help-x>`);
      await until(help, () => allByRole(help, 'heading', heading).length);
      const [, list] = allByRole(help, 'list').filter((list) => list.matches('[part=steps]'));
      expect(allByRole(list ?? help, 'listitem').map(nameOf)).to.deep.equal([
        'In Settings, search for Trusted credentials or “certificate”. Look for that name under System and User. Only look: change nothing there.',
        `Tap the certificate. Compare its SHA-256 fingerprint, a row of letters and digits, with this one (spaces and colons don’t count): \u2068${'ABCD EF01 '.repeat(8).trim()}\u2069 Then go back. Don’t turn anything off or remove it.`,
      ]);
      expect(shadowOf(help).textContent).to.include('should be on your phone: \u2068Contoso Root\u2069');
      expect(shadowOf(help).textContent).to.include('Don’t install or change anything');
      await press(help, 'No, same message');
      expect(allByRole(help, 'heading', heading), 'only there').to.deep.equal([]);
      expect(warnings()).to.deep.equal([]);
    });

    it('is no link and no download', async () => {
      const help = await show(
        `<help-x step="check-phone" ${attributes({ ...day, name: 'https://evil.example' })}></help-x>`,
      );
      await until(help, () => allByRole(help, 'heading', heading).length);
      expect(links(help).filter(({ href }) => href.includes('evil'))).to.deep.equal([]);
    });

    it('is text, whatever its name', async () => {
      const name = '<img src=x onerror=alert(1)>{fingerprint}';
      const help = put('<help-x step="check-phone"></help-x>');
      Object.assign(help, { certificateName: name, certificateSha256: sha256, certificateExpires: '2099-12-31' });
      await until(help, () => allByRole(help, 'heading', heading).length);
      expect(shadowOf(help).textContent).to.include(name);
      expect(shadowOf(help).querySelector('img')).to.equal(null);
    });

    it('goes when it is taken away, without a warning', async () => {
      const help = await show(`<help-x step="check-phone" ${attributes(day)}></help-x>`);
      await until(help, () => allByRole(help, 'heading', heading).length);
      for (const key of Object.keys(day)) help.removeAttribute(`certificate-${key}`);
      await until(help, () => !allByRole(help, 'heading', heading).length);
      expect(warnings()).to.deep.equal([]);
    });

    it('is looked at on the later of the phone’s day and the day of the build', async () => {
      const { now } = Date;
      cleanUp(() => (Date.now = now));
      Date.now = () => 0;
      const help = put(`<help-x step="check-phone" ${attributes({ ...day, expires: '2020-01-01' })}></help-x>`);
      const { warn } = console;
      await new Promise<void>((resolve) => {
        console.warn = (...args: unknown[]) => {
          warn(...args);
          resolve();
        };
      });
      await help.ready;
      await help.updateComplete;
      expect(warnings().join()).to.include('certificate-expires="2020-01-01"');
      expect(allByRole(help, 'heading', heading)).to.deep.equal([]);
      expect(byRole(help, 'heading', /Check your phone$/)).to.exist;
    });
  });
});
