import { expect } from 'chai';
import fc from 'fast-check';
import { steps } from '../../src/guide/guide.ts';
import { asHelp, cleanUp, define, find, put, shadowOf, usePage, type Help } from '../helpers/element.ts';
import { runs } from '../helpers/runs.ts';

const markup = fc.constantFrom(
  '<img src=//evil.example onerror=alert(1)>',
  '"><script src=//evil.example></script>',
  'javascript:alert(1)',
  '//evil.example/',
  '__proto__',
  'constructor',
  '{report}',
  '\ud800',
  '%',
  'de',
);
const text = fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 12 }));
const anything = fc.oneof(text, fc.jsonValue());
const step = fc.oneof(fc.constantFrom(...steps), text);

/** What may stand in storage in place of what the element keeps there; often nearly the same. */
const progress = fc.record({
  current: step,
  passed: fc.array(fc.record({ step, answer: fc.oneof(fc.constantFrom('next', 'other', 'solved'), anything) }), {
    maxLength: 5,
  }),
});
const savedProgress = fc.record(
  {
    progress: fc.oneof(progress, anything),
    times: fc.oneof(fc.dictionary(step, fc.oneof(fc.double(), anything)), anything),
    certificate: fc.oneof(fc.constant('same'), anything),
    checks: fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom('browser', 'network', 'others'), text), anything),
      anything,
    ),
    savedAt: fc.oneof(fc.constant(8e15), anything),
    choice: anything,
    set: anything,
  },
  { requiredKeys: [] },
);
const stored = fc.oneof(
  text,
  fc.json(),
  savedProgress.map((value) => JSON.stringify(value)),
);

const code = fc.oneof(
  fc.stringMatching(/^way1-[0-9a-z-]{0,12}$/),
  // Few steps, answers and checks, so that the code often means a way.
  fc.stringMatching(/^way1-([0-5][nos-]){0,3}[0-5][0-3-]{3}$/),
);
const fragment = fc.oneof(
  text,
  fc.tuple(step, text).map(([step, tag]) => `mch-help-${step}~${tag}`),
  code.map((code) => `mch-help-${code}`),
);

/** As in the platform's own properties, a value has to have a text. */
const hasText = (value: unknown): boolean => {
  try {
    return typeof String(value) === 'string';
  } catch {
    return false;
  }
};
const names = ['locale', 'supportHref', 'supportName', 'step', 'headingLevel', 'languagePicker', 'deviceLocale'];
const more = ['supportLocale', 'audience', 'remember', 'deepLink', 'certificateName', 'knownProblemUntil', 'resources'];
const value = fc.oneof(text, fc.anything().filter(hasText));
const properties = fc.record(Object.fromEntries([...names, ...more, 'i18n'].map((name) => [name, value])), {
  requiredKeys: [],
});

const safe = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'msteams:'];

/** What must hold whatever was put in: the article, at a step that there is, and nothing of markup. */
async function expectWhole(help: Help): Promise<void> {
  await help.ready;
  await help.report();
  await help.updateComplete;
  const root = shadowOf(help);
  expect(root.querySelector('[part=title]')?.textContent.trim()).to.match(/./);
  expect(steps).to.include(help.step);
  expect(root.querySelectorAll('script, img, iframe, object, embed, link, style, base')).to.have.length(0);
  for (const element of root.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.to.match(/^(on|src|style$)/);
  for (const { protocol } of root.querySelectorAll('a')) expect(safe).to.include(protocol);
}

describe('what a page, a link or a script leaves for the element', () => {
  usePage();

  const asked: string[] = [];
  const errors: unknown[] = [];
  beforeEach(() => {
    for (const type of ['error', 'unhandledrejection'] as const) {
      const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
        errors.push('reason' in event ? event.reason : event.error);
      addEventListener(type, hear);
      cleanUp(() => removeEventListener(type, hear));
    }
    const observer = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)));
    observer.observe({ type: 'resource' });
    cleanUp(() => observer.disconnect());
    const { href } = location;
    cleanUp(() => history.replaceState(null, '', href));
  });

  /** Tries each value on an element of its own. */
  async function tryEach<Value>(values: fc.Arbitrary<Value>, prepare: (value: Value, help: Help) => void) {
    const tag = define();
    put('<help-x></help-x><section></section>');
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const help = asHelp(document.createElement(tag));
        help.id = 'help';
        prepare(value, help);
        find('section').append(help);
        try {
          await expectWhole(help);
        } finally {
          help.remove();
          localStorage.clear();
        }
      }),
      { ...runs(500), includeErrorInReport: true },
    );
    expect(errors).to.deep.equal([]);
    expect(asked.filter((address) => new URL(address).origin !== location.origin)).to.deep.equal([]);
  }

  it('in storage leads to a step that there is', async function () {
    this.timeout(600_000);
    await tryEach(stored, (text) => localStorage.setItem(`mch:help ${location.pathname}`, text));
  });

  it('in an address leads to a step that there is', async function () {
    this.timeout(600_000);
    await tryEach(fragment, (text, help) => {
      const address = new URL(location.href);
      address.hash = text;
      history.replaceState(null, '', address);
      help.deepLink = 'fragment';
    });
  });

  it('in properties is text, or not used', async function () {
    this.timeout(600_000);
    await tryEach(properties, (values, help) => {
      for (const [name, value] of Object.entries(values)) Reflect.set(help, name, value);
    });
  });
});
