import { expect } from 'chai';
import fc from 'fast-check';
import { cleanUp, shadowOf, show, until, usePage, type Help } from '../helpers/element.ts';
import { runs } from '../helpers/runs.ts';

/** What ends an attribute, an element or a style, begins a script or a request, or means something to Lit or to a URL. */
const pieces = [
  ...['"', "'", '`', '<', '>', '&', '=', '/', '\\', '\0', '\n', '{', '}', '{{', '}}', ';', ':', '//', '?', '#', '@'],
  ...[
    '"><img src=//evil.example onerror=alert(1)>',
    '<script src=//evil.example></script>',
    '</style><style>*{}',
    '<svg onload=x>',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'https://evil.example/',
    '//evil.example',
    'mailto:',
    'https:',
  ],
  ...[
    '<!--',
    '-->',
    '<?lit$1$>',
    'lit$1$',
    '${x}',
    '{step}',
    '{report}',
    '{outcome}',
    '{supportName}',
    '{{lng}}',
    '{fingerprint}',
  ],
  ...[
    'url(//evil.example)',
    '@import "//evil.example"',
    'expression(1)',
    '\u2028',
    '\u202e',
    '\ud800',
    '%0D%0A',
    '..',
    '~de',
    '-',
  ],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** Attributes with a value that the element takes. Its words are asked for elsewhere. */
const valid = {
  'support-href': 'https://help.contoso.com/{step}?x={report}',
  'support-name': 'Contoso IT',
  step: 'check-phone',
  'heading-level': '3',
  'language-picker': 'show',
  'certificate-name': 'Contoso Root',
  'certificate-sha256': 'ab'.repeat(32),
  'certificate-expires': '2999-01-15',
  'device-locale': 'de',
  'support-locale': 'fr',
  audience: 'admin',
  remember: 'none',
  'deep-link': 'fragment',
  id: 'help',
};
const given = fc.record(
  Object.fromEntries(Object.entries(valid).map(([name, good]) => [name, fc.oneof(hostile, fc.constant(good))])),
  { requiredKeys: [] },
);

const set = (help: Help, attributes: Readonly<Record<string, string | undefined>>) => {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) help.setAttribute(name, value);
};

/** Every element that is shown, with its attributes' names. */
const shapes = (help: Help) =>
  [...shadowOf(help).querySelectorAll('*')].flatMap(({ localName, attributes }) =>
    [...attributes].map(({ name }) => `${localName} ${name}`).concat(localName),
  );

/** Has the last step's parts shown too, which are loaded by themselves. */
async function readWhole(help: Help): Promise<void> {
  await help.updateComplete;
  help.goTo('check-phone');
  await help.updateComplete;
  help.goTo('contact-support');
  await help.report();
  await help.updateComplete;
}

describe('strings from outside', () => {
  usePage();

  it('are text: they become no markup, script or style, ask no other origin, and throw nothing', async function () {
    this.timeout(600_000);
    const errors: unknown[] = [];
    const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
      errors.push('reason' in event ? event.reason : event.error);
    for (const type of ['error', 'unhandledrejection'] as const) {
      addEventListener(type, hear);
      cleanUp(() => removeEventListener(type, hear));
    }
    const asked: string[] = [];
    const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ type: 'resource' });
    cleanUp(() => observer.disconnect());

    const help = await show();
    const known = new Set<string>();
    for (const level of ['1', '2', '3', '4', '5', '6'])
      for (const more of [{ 'support-href': 'tel:1' }, {}]) {
        set(help, { ...valid, 'heading-level': level, ...more });
        await readWhole(help);
        // What loads by itself is known, too.
        await until(help, () => shadowOf(help).querySelector('[part=admin] code'));
        await until(help, () => shadowOf(help).textContent.includes('Contoso Root'));
        for (const shape of shapes(help)) known.add(shape);
      }
    for (const name of Object.keys(valid)) help.removeAttribute(name);
    await readWhole(help);
    for (const shape of shapes(help)) known.add(shape);
    expect([...known])
      .to.include('a href')
      .and.not.include('script');

    await fc.assert(
      fc.asyncProperty(given, async (attributes) => {
        for (const name of Object.keys(valid)) help.removeAttribute(name);
        set(help, attributes);
        await readWhole(help);
        expect(shadowOf(help).querySelector('[part=title]')?.textContent.trim()).to.match(/./);
        expect(shapes(help).filter((shape) => !known.has(shape))).to.deep.equal([]);
        for (const { protocol } of shadowOf(help).querySelectorAll('a'))
          expect(['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'msteams:']).to.include(protocol);
      }),
      { ...runs(500), includeErrorInReport: true },
    );
    expect(errors).to.deep.equal([]);
    expect(asked.filter((address) => new URL(address).origin !== location.origin)).to.deep.equal([]);
  });
});
