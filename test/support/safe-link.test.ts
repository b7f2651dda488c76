import { expect } from 'chai';
import fc from 'fast-check';
import { runs } from '../helpers/runs.ts';
import { defaultHref, opensPage, safeLink } from '../../src/support/safe-link.ts';

const base = 'https://portal.example/help/page.html?a=1#top';
const allowed = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'msteams:'];

/** What a reader may be offered: the link as given, and where it leads. */
const good: readonly (readonly [link: string, href: string])[] = [
  ['https://help.contoso.com', 'https://help.contoso.com/'],
  ['https://help.contoso.com/a?b=c&d=é#f', 'https://help.contoso.com/a?b=c&d=%C3%A9#f'],
  ['http://intranet/help', 'http://intranet/help'],
  ['HTTPS://Help.Contoso.COM/Path', 'https://help.contoso.com/Path'],
  ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443/'],
  ['https://bücher.example/hilfe', 'https://xn--bcher-kva.example/hilfe'],
  ['https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example/'],
  ['https://مساعدة.example/', 'https://xn--mgbero5aze.example/'],
  ['  https://help.contoso.com/ \n', 'https://help.contoso.com/'],
  ['https://help.contoso.com/\tbroken\n-line', 'https://help.contoso.com/broken-line'],
  ['https:\\\\help.contoso.com\\a', 'https://help.contoso.com/a'],
  ['https://help.contoso.com/%0Ajavascript:alert(1)', 'https://help.contoso.com/%0Ajavascript:alert(1)'],
  ['https://help.contoso.com/?next=javascript:alert(1)', 'https://help.contoso.com/?next=javascript:alert(1)'],
  ['https://help.contoso.com/"><script>', 'https://help.contoso.com/%22%3E%3Cscript%3E'],
  ['mailto:it@contoso.com', 'mailto:it@contoso.com'],
  ['mailto:it@contoso.com?subject=Phone%0Abroken', 'mailto:it@contoso.com?subject=Phone%0Abroken'],
  ['MailTo:it@contoso.com', 'mailto:it@contoso.com'],
  ['tel:+1-555-0100', 'tel:+1-555-0100'],
  ['tel:*123%23', 'tel:*123%23'],
  ['sms:+15550100?body=Help', 'sms:+15550100?body=Help'],
  ['msteams:/l/chat/0/0?users=it@contoso.com', 'msteams:/l/chat/0/0?users=it@contoso.com'],
  ['msteams://teams.microsoft.com/l/chat/0/0', 'msteams://teams.microsoft.com/l/chat/0/0'],
  // Relative to the page.
  ['/support', 'https://portal.example/support'],
  ['support', 'https://portal.example/help/support'],
  ['../support?x', 'https://portal.example/support?x'],
  ['?step=2', 'https://portal.example/help/page.html?step=2'],
  ['#support', 'https://portal.example/help/page.html?a=1#support'],
  ['//help.contoso.com/a', 'https://help.contoso.com/a'],
  ['\\\\help.contoso.com\\a', 'https://help.contoso.com/a'],
  ['java script:alert(1)', 'https://portal.example/help/java%20script:alert(1)'],
  ['javascript&colon;alert(1)', 'https://portal.example/help/javascript&colon;alert(1)'],
  ['http-//:x', 'https://portal.example/help/http-//:x'],
  ['javascript%3Aalert(1)', 'https://portal.example/help/javascript%3Aalert(1)'],
  ['\u00a0javascript:alert(1)', 'https://portal.example/help/%C2%A0javascript:alert(1)'],
  ['\u200bjavascript:alert(1)', 'https://portal.example/help/%E2%80%8Bjavascript:alert(1)'],
  ['ｊavascript:alert(1)', 'https://portal.example/help/%EF%BD%8Aavascript:alert(1)'],
];

const script = 'alert(1)';

/** What nobody may be offered. */
const hostile: readonly string[] = [
  `javascript:${script}`,
  `JAVASCRIPT:${script}`,
  `jAvAsCrIpT:${script}`,
  ` javascript:${script}`,
  `\t\n\r javascript:${script}`,
  `\u0000javascript:${script}`,
  `\u0001\u001fjavascript:${script}`,
  `java\tscript:${script}`,
  `java\nscript:${script}`,
  `java\r\nscript:${script}`,
  `j\na\tv\ra\ns\tc\rr\ni\tp\rt\n:${script}`,
  `javascript\t:${script}`,
  `javascript:\n${script}`,
  `javascript://help.contoso.com/%0A${script}`,
  `javascript://help.contoso.com/\n${script}`,
  `javascript:/*https://help.contoso.com*/${script}`,
  'javascript:',
  'javascript:void(0)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'da\tta:text/html,x',
  'data:,',
  'vbscript:msgbox(1)',
  ' VbScript:msgbox(1)',
  'blob:https://portal.example/0b7e1d8c-1111-2222-3333-444455556666',
  'blob:null/0b7e1d8c-1111-2222-3333-444455556666',
  'file:///etc/passwd',
  'file:relative',
  'filesystem:https://portal.example/temporary/x.html',
  'about:blank',
  'view-source:https://portal.example/',
  'chrome://settings',
  'resource://android/',
  'intent://scan/#Intent;scheme=zxing;end',
  'content://media/1',
  'market://details?id=x',
  'ftp://contoso.com/',
  'ws://contoso.com/',
  'wss://contoso.com/',
  'ms-settings:',
  'itms-apps://x',
  'httpx://contoso.com/',
  'xhttp://contoso.com/',
  'msteamsx:/l/chat',
  // Malformed.
  'https://',
  'http://',
  'https:///',
  '//',
  'https://[',
  'https://help.contoso.com:99999/',
  'https://%zz/',
  // Nothing.
  '',
  ' ',
  '\t\n\r',
  '\u00a0\u3000',
];

const others: readonly unknown[] = [
  null,
  undefined,
  0,
  42,
  true,
  NaN,
  1n,
  Symbol('https://help.contoso.com'),
  {},
  [],
  ['https://help.contoso.com'],
  { href: 'https://help.contoso.com' },
  { toString: () => 'https://help.contoso.com' },
  new URL('https://help.contoso.com'),
  () => 'https://help.contoso.com',
];

describe('safe link', () => {
  for (const [link, href] of good)
    it(`leads from ${JSON.stringify(link)} to ${href}`, () => {
      expect(safeLink(link, base)).to.equal(href);
    });

  for (const link of hostile)
    it(`refuses ${JSON.stringify(link)}`, () => {
      expect(safeLink(link, base)).to.equal(undefined);
    });

  it('refuses what is no text', () => {
    expect(others.map((value) => safeLink(value, base))).to.deep.equal(others.map(() => undefined));
  });

  it('refuses every control character before a script', () => {
    for (let code = 0; code <= 0x20; code++)
      expect(safeLink(`${String.fromCharCode(code)}javascript:alert(1)`, base), code.toString(16)).to.equal(undefined);
  });

  it('accepts a very long link, and refuses a very long script', () => {
    const long = 'a'.repeat(1_000_000);
    expect(safeLink(`https://help.contoso.com/${long}`, base)).to.have.length(25 + long.length);
    expect(safeLink(`javascript:${long}`, base)).to.equal(undefined);
    expect(safeLink(`${' '.repeat(1_000_000)}javascript:alert(1)`, base)).to.equal(undefined);
  });

  describe('in a page with an unusual address', () => {
    for (const address of ['about:blank', 'about:srcdoc', 'data:text/html,x', 'blob:https://portal.example/1']) {
      it(`(${address}) accepts an absolute link`, () => {
        expect(safeLink('mailto:it@contoso.com', address)).to.equal('mailto:it@contoso.com');
      });

      it(`(${address}) refuses a relative one`, () => {
        expect(safeLink('support', address)).to.equal(undefined);
      });
    }

    it('(none at all) refuses every link, and doesn’t throw', () => {
      for (const link of ['support', 'https://help.contoso.com/']) expect(safeLink(link, '')).to.equal(undefined);
    });

    it('(a file) refuses a relative link, since a file is no address for a reader', () => {
      expect(safeLink('support.html', 'file:///C:/help/page.html')).to.equal(undefined);
    });

    it('(a script) doesn’t inherit it', () => {
      for (const link of ['', 'x', '#x', '?x', '/x']) expect(safeLink(link, 'javascript:alert(1)')).to.equal(undefined);
    });
  });

  it('accepts its own result', () => {
    for (const [, href] of good) expect(safeLink(href, base)).to.equal(href);
  });

  it('accepts the default', () => {
    expect(safeLink(defaultHref, base)).to.equal(defaultHref);
    expect(defaultHref).to.match(/^https:\/\/go\.microsoft\.com\//);
  });

  describe('whatever a site writes', () => {
    const scheme = fc.constantFrom(...allowed, 'javascript:', 'data:', 'vbscript:', 'file:', 'blob:', '//', '');
    const noise = fc.string({ unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000', '\u001f', '\u00a0', '%0A', '/') });

    /** Schemes as nobody would spell them. */
    const spelled = fc
      .tuple(noise, scheme, noise, fc.nat(12), fc.array(fc.boolean()))
      .map(([before, text, inside, at, caps]) => {
        const cased = Array.from(text)
          .map((letter, index) => (caps[index] ? letter.toUpperCase() : letter))
          .join('');
        return before + cased.slice(0, at) + inside + cased.slice(at);
      });
    const anything = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.tuple(spelled, fc.string({ unit: 'binary' })).map(([start, rest]) => start + rest),
    );

    it('the result is undefined, or an absolute address of an allowed protocol', () => {
      fc.assert(
        fc.property(anything, fc.oneof(fc.constant(base), fc.string()), (value, base) => {
          const href = safeLink(value, base);
          return href === undefined || (allowed.includes(new URL(href).protocol) && new URL(href).href === href);
        }),
        runs(),
      );
    });

    it('a link in a page has no other protocol than the result says', () => {
      const link = document.createElement('a');
      fc.assert(
        fc.property(anything, (value) => {
          const href = safeLink(value, base);
          if (href === undefined) return true;
          link.href = href;
          return link.href === href && allowed.includes(link.protocol);
        }),
        runs(),
      );
    });
  });
});

describe('opensPage', () => {
  for (const [href, opens] of [
    ['https://help.contoso.com/', true],
    ['http://intranet/help', true],
    [defaultHref, true],
    ['mailto:it@contoso.com', false],
    ['tel:+15550100', false],
    ['sms:+15550100', false],
    ['msteams:/l/chat/0/0', false],
  ] as const)
    it(`is ${opens} for ${href}`, () => {
      expect(opensPage(href)).to.equal(opens);
    });
});
