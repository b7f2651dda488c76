import { expect } from 'chai';
import fc from 'fast-check';
import { fillLink, safeLink, type LinkValues } from '../../src/support/safe-link.ts';
import { runs } from '../helpers/runs.ts';

const base = 'https://portal.example/help/page.html';
const values: LinkValues = { step: 'recognize', outcome: '', locale: 'de', report: 'One line\nBcc: all@contoso.com' };
const filled = (link: string, own: Partial<LinkValues> = {}) => {
  const href = safeLink(link, base);
  return href && fillLink(href, { ...values, ...own });
};

/** What an address reads: what a value may not change. */
const lines = encodeURIComponent(values.report);
const oneLine = encodeURIComponent('One line Bcc: all@contoso.com');

describe('marks in a link', () => {
  for (const [link, href] of [
    ['https://help.contoso.com/{step}?l={locale}#{step}', 'https://help.contoso.com/recognize?l=de#recognize'],
    ['https://help.contoso.com/?x={other}', 'https://help.contoso.com/?x={other}'],
    ['/{outcome}/help', 'https://portal.example//help'],
    ['{outcome}/help', 'https://portal.example/help//help'],
    ['{outcome}/{outcome}/evil.example', 'https://portal.example/help///evil.example'],
    ['?text={report}', `https://portal.example/help/page.html?text=${lines}`],
    ['mailto:it@contoso.com?subject={report}', `mailto:it@contoso.com?subject=${oneLine}`],
    ['mailto:it@contoso.com?subject=x&body={report}', `mailto:it@contoso.com?subject=x&body=${lines}`],
    ['mailto:it@contoso.com?body=x&cc={report}', `mailto:it@contoso.com?body=x&cc=${oneLine}`],
    ['mailto:{report}', `mailto:${oneLine}`],
    ['mailto:it@contoso.com?body=about%20{report}', `mailto:it@contoso.com?body=about%20${lines}`],
    ['sms:+15550100?body={report}', `sms:+15550100?body=${lines}`],
  ] as const)
    it(`are filled in ${link}`, () => {
      expect(filled(link)).to.equal(href);
    });

  for (const link of [
    '{step}://contoso.com/',
    '{step}:x',
    'https://{locale}.contoso.com/',
    'https://contoso.{locale}/',
    'https://{locale}/',
    'https://contoso.com:{step}/',
    'msteams://{locale}/l/chat',
  ])
    it(`have no say in protocol or host: ${link} is refused or relative`, () => {
      const href = filled(link);
      if (href !== undefined) expect(href).to.match(/^https:\/\/portal\.example\/help\//);
    });

  for (const report of ['..', '.', '../..', '%2e%2e', '..\\..'])
    it(`have no say in the path above their place, not with ${report}`, () => {
      for (const link of [
        'https://contoso.com/a/b/{report}',
        'https://contoso.com/a/b/{report}/c',
        '/a/b/{report}/c',
      ]) {
        const href = filled(link, { report });
        if (href !== undefined) expect(new URL(href).pathname).to.match(/^\/a\/b\//);
      }
    });

  describe('whatever the values are', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom(
          '..',
          '.',
          '/',
          '\\',
          '//',
          '@',
          ':',
          '?',
          '#',
          '&',
          '=',
          ';',
          ',',
          '\r\n',
          '\n',
          '\0',
          '%0D%0A',
        ),
        fc.constantFrom('%2e', '&bcc=a@b.example', 'javascript:', '{report}', '\ud800', '\u2028', '"><script>', "'"),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 6 },
    );
    const value = hostile.map((parts) => parts.join(''));
    const all = fc.record({ step: value, outcome: value, locale: value, report: value });
    const piece = fc.constantFrom('{step}', '{outcome}', '{locale}', '{report}', '/', '.', '..', 'a', '-', '{', '}');
    const path = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
    const start = fc.constantFrom(
      ...[
        'https://contoso.com/a/',
        'https://contoso.com:8443/a/',
        '/a/',
        '',
        './',
        'msteams:/l/',
        'tel:',
        'sms:1?body=',
      ],
      ...[
        '{step}:',
        '{step}://contoso.com/',
        'https://{locale}.contoso.com/',
        '//{report}/a/',
        'https://{step}@contoso.com/',
      ],
    );

    it('protocol, host, names of the query and the path above stay', () => {
      fc.assert(
        fc.property(start, path, path, all, (start, path, query, values) => {
          const given = safeLink(`${start}${path}${start.includes('?') ? '' : '?'}x=${query}&y=1#${query}`, base);
          const href = given && fillLink(given, values);
          if (given === undefined || href === undefined) return;
          const [before, after] = [new URL(given), new URL(href)];
          expect([after.protocol, after.host]).to.deep.equal([before.protocol, before.host]);
          expect([...after.searchParams.keys()]).to.deep.equal([...before.searchParams.keys()]);
          const above = before.pathname.split(/%7B|\{/)[0]?.replace(/[^/]*$/, '') ?? '';
          expect(after.pathname.startsWith(above), `${given} → ${href}`).to.equal(true);
          expect(after.pathname.split('/').length).to.equal(before.pathname.split('/').length);
        }),
        runs(),
      );
    });

    it('a mail has the headers that were written, each in one line', () => {
      const header = fc.constantFrom('subject', 'cc', 'body', 'in-reply-to');
      fc.assert(
        fc.property(fc.array(fc.tuple(header, path), { maxLength: 4 }), path, all, (headers, to, values) => {
          const query = headers.map(([name, text]) => `${name}=${text}`).join('&');
          const given = safeLink(`mailto:it${to}@contoso.com?${query}`, base);
          const href = given && fillLink(given, values);
          if (href === undefined) return;
          const fields = new URL(href).search.slice(1).split('&').filter(Boolean);
          expect(fields.map((field) => field.split('=')[0])).to.deep.equal(headers.map(([name]) => name));
          for (const field of [new URL(href).pathname, ...fields])
            if (!field.startsWith('body=')) expect(field, href).not.to.match(/%0[aAdD]|[\r\n]/);
        }),
        runs(),
      );
    });
  });
});
