import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderToString } from '../../dist/server.js';
import { runs } from '../helpers/runs.mjs';
import { read, skeleton } from './html.mjs';

const attributes = {
  supportHref: 'support-href',
  supportName: 'support-name',
  step: 'step',
  headingLevel: 'heading-level',
  languagePicker: 'language-picker',
  certificateName: 'certificate-name',
  certificateSha256: 'certificate-sha256',
  certificateExpires: 'certificate-expires',
  deviceLocale: 'device-locale',
  supportLocale: 'support-locale',
  audience: 'audience',
  remember: 'remember',
  deepLink: 'deep-link',
  knownProblemUntil: 'known-problem-until',
};

const valid = {
  supportHref: 'https://help.contoso.com/',
  supportName: 'Contoso IT',
  step: 'check-phone',
  headingLevel: '3',
  languagePicker: 'show',
  certificateName: 'Contoso Root CA',
  certificateSha256: 'ab'.repeat(32),
  certificateExpires: '2999-01-15',
  deviceLocale: 'de',
  supportLocale: 'fr',
  audience: 'admin',
  remember: 'none',
  deepLink: 'fragment',
  knownProblemUntil: '2999-01-15T18:00Z',
};

/** What ends an attribute, an element or a text, begins a script, or means something to Lit or to a URL's parser. */
const pieces = [
  ...'"\'`<>&=/\\ \n\r\t\f\0;:#?@%{}[]$',
  '">',
  "'>",
  '-->',
  '--!>',
  '<!--',
  '<!--[-->',
  '<!--]-->',
  '<!--@-->',
  '<!--lit-part-->',
  '<!--/lit-part-->',
  '<?>',
  '<?lit$1$>',
  'lit$1$',
  '</template>',
  '</style>',
  '</textarea>',
  '</title>',
  '</missing-certificate-help>',
  '<template shadowrootmode="open">',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<plaintext>',
  '<![CDATA[',
  ' onclick=alert(1) ',
  ' selected="false"',
  ' autofocus onfocus="alert(1)"',
  'javascript:',
  'JaVa\nScRiPt:',
  '\u0001javascript:',
  'vbscript:',
  'data:text/html,',
  'blob:',
  'file:///',
  '//evil.example',
  '\\\\evil.example',
  'https:',
  'mailto:',
  'msteams:',
  'page.invalid',
  '&quot;',
  '&#34;',
  '&lt;',
  '&Tab;',
  '%22%3E',
  '{supportName}',
  '{{supportLink}}',
  '${alert(1)}',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '﹤＜',
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** Each option hostile, valid or not there. */
const options = fc.record(
  Object.fromEntries(Object.entries(valid).map(([name, good]) => [name, fc.oneof(hostile, fc.constant(good))])),
  { requiredKeys: [] },
);

/** As HTML can say it: it has no way to write what isn't a character. */
const sayable = (text) => text.toWellFormed().replaceAll('\0', '\ufffd');

const rendered = async (given) => read(await renderToString(given));

/** The elements that there are in a rendering of good values, and the attributes that they have there. */
async function usual() {
  const known = new Map();
  for (const given of [{}, valid, { ...valid, languagePicker: 'none', headingLevel: '6' }, { locale: 'cy' }])
    for (const level of '123456')
      for (const { name, attributes } of (await rendered({ headingLevel: level, ...given })).all)
        known.set(name, new Set([...(known.get(name) ?? []), ...Object.keys(attributes)]));
  return known;
}

test('hostile text in any option stays text', async () => {
  const known = await usual();
  assert.ok(known.has('a') && known.has('div') && !known.has('script') && !known.has('img'));
  await fc.assert(
    fc.asyncProperty(options, async (given) => {
      const { attributes: onHost, all, links } = await rendered(given);
      const expected = Object.entries(given).map(([name, value]) => [attributes[name], sayable(value)]);
      assert.deepEqual(onHost, { locale: 'en', ...Object.fromEntries(expected) });
      for (const { name, attributes } of all)
        for (const attribute of Object.keys(attributes))
          assert.ok(known.get(name)?.has(attribute), `<${name} ${attribute}>`);
      for (const href of links)
        assert.match(new URL(href, 'https://portal.example/').protocol, /^(https?|mailto|tel|sms|msteams):$/);
    }),
    runs(500),
  );
});

test('a name is shown letter by letter, whatever it is made of', async () => {
  const plain = skeleton(await rendered({ supportName: 'Contoso IT' }));
  await fc.assert(
    fc.asyncProperty(hostile, async (name) => {
      const article = await rendered({ supportName: `x${name}x` });
      assert.deepEqual(skeleton(article), plain);
      const squeezed = (text) => text.replace(/[\s\0]+/g, ' ');
      const links = article.find('a', 'part', 'support-link').map(({ node }) => node);
      const names = article.find('bdi').filter(({ node }) => links.includes(node.parentNode));
      assert.equal(names.length, 2);
      for (const { text } of names) assert.equal(squeezed(text), squeezed(sayable(`x${name}x`)));
    }),
    runs(500),
  );
});

test('a link leads where a browser would lead from the attribute, or to the Company Portal website', async () => {
  const defaultHref = 'https://go.microsoft.com/fwlink/?linkid=2010980';
  const page = 'https://portal.example/help/';
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, fc.webUrl(), fc.constantFrom(...pieces)), async (href) => {
      const { links, attributes } = await rendered({ supportHref: href });
      assert.equal(links.length, 2);
      assert.equal(links[0], links[1]);
      if (links[0] !== defaultHref)
        assert.equal(new URL(links[0], page).href, new URL(attributes['support-href'], page).href);
    }),
    runs(500),
  );
});

test('a locale is a tag, or it is English', async () => {
  const usual = new Set(skeleton(await rendered({ locale: 'cy' })));
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, fc.constantFrom('de', 'x-"><b>', 'en-x-a"b', 'de_DE')), async (locale) => {
      const { attributes, all } = await rendered({ locale });
      assert.match(attributes.locale, /^[a-z\d]+(-[a-z\d]+)*$/i);
      for (const line of skeleton({ all })) assert.ok(usual.has(line), line);
    }),
    runs(500),
  );
});

test('a mark without a value doesn’t turn a relative link into one to another host', async () => {
  const defaultHref = 'https://go.microsoft.com/fwlink/?linkid=2010980';
  for (const href of ['/{outcome}/evil.example', '{outcome}/evil.example', '{outcome}/{outcome}/evil.example'])
    assert.deepEqual(new Set((await rendered({ supportHref: href })).links), new Set([defaultHref]), href);
  assert.deepEqual(new Set((await rendered({ supportHref: '/help/{step}' })).links), new Set(['/help/recognize']));
});
