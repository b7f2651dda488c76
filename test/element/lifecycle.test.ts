import { expect } from 'chai';
import {
  allByRole,
  asHelp,
  byRole,
  cleanUp,
  define,
  find,
  Loader,
  next,
  press,
  put,
  record,
  shadowOf,
  show,
  some,
  usePage,
  warnings,
  type Help,
} from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';

const tag = 'missing-certificate-help';

/** A page of its own, with a module that has run in it. */
async function pageWith(...modules: string[]): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  cleanUp(() => frame.remove());
  const page = frame.contentWindow as Window & typeof globalThis;
  for (const module of modules) await load(page, module);
  return page;
}

async function load(page: Window & typeof globalThis, module: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = new URL(module, import.meta.url).href;
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  page.document.head.append(script);
  await loaded;
}

/** The step on screen. */
const step = (help: Help) => {
  expect(byRole(help, 'article')).to.exist;
  return help.step;
};

/** Moves an element without ever taking it out, where that can be done. */
type Movable = ParentNode & { moveBefore?: (node: Node, child: Node | null) => void };

const ways: readonly (readonly [string, (to: HTMLElement, help: Help) => void])[] = [
  ['append', (to, help) => to.append(help)],
  ['moveBefore', (to: Movable, help) => (to.moveBefore ? to.moveBefore(help, null) : to.append(help))],
];

describe('package', () => {
  usePage();

  it('registers nothing by its front door', async () => {
    const page = await pageWith('../../dist/index.js');
    expect(page.customElements.get(tag)).to.equal(undefined);
  });

  for (const [module, lit] of [
    // The page's own Lit, which the package leaves to the bundler, tells its version there.
    ['../../dist/define.js', ['litHtmlVersions']],
    ['../../dist/cdn/missing-certificate-help.js', []],
  ] as const)
    it(`${module} registers the element, and adds no global of its own`, async () => {
      const bare = new Set(Reflect.ownKeys(await pageWith()));
      const page = await pageWith(module);
      expect(page.customElements.get(tag)).to.be.a('function');
      const added = Reflect.ownKeys(page).filter((key) => !bare.has(key));
      expect(added.map(String)).to.deep.equal(lit);
      expect(Object.keys(page.Object.prototype).concat(Object.keys(page.Array.prototype))).to.deep.equal([]);
    });

  for (const second of [
    '../../dist/define.js',
    '../../dist/define.js?second',
    '../../dist/cdn/missing-certificate-help.js',
    '../../dist/cdn/missing-certificate-help.js?second',
  ])
    it(`loaded twice serves with the first one: ${second}`, async () => {
      const page = await pageWith('../../dist/define.js');
      const first = page.customElements.get(tag);
      const warned: unknown[] = [];
      (page as unknown as { console: Console }).console.warn = (...args) => warned.push(args.join(' '));
      await load(page, second);
      expect(page.customElements.get(tag) === first).to.equal(true);
      const ours = warned.filter((text) => String(text).startsWith(`<${tag}>`));
      // Only the same module, or another address of the same class, is no second version.
      const isSecond = second.includes('/cdn/');
      expect(ours.length).to.equal(isSecond ? 1 : 0);
      if (isSecond)
        expect(ours[0]).to.match(/^<missing-certificate-help> is already defined; \d+\.\d+\.\d+ is not used/);
    });
});

describe('lifecycle', () => {
  usePage();

  for (const [name, move] of ways)
    it(`moved by ${name} it stays as it is, and follows its new place`, async () => {
      const help = await show('<div></div><help-x></help-x><p lang="de"></p>', some('de', 'en'));
      await press(help, /^Yes/);
      const changes = record(help, 'mch-locale');
      move(find('div'), help);
      await help.updateComplete;
      expect([byRole(help, 'article').lang, step(help)]).to.deep.equal(['en', 'check-phone']);
      const changed = next(help, 'mch-locale');
      move(find('p'), help);
      await changed;
      expect([byRole(help, 'article').lang, step(help)]).to.deep.equal(['de', 'check-phone']);
      expect(changes.length).to.equal(1);
      expect(allByRole(help, 'article').length).to.equal(1);
    });

  it('taken out while it loads, it stays as it is; put back, it loads', async () => {
    const languages = new Loader('de', 'en');
    const help = put('<help-x></help-x>', languages);
    const { parentElement } = help;
    const events = record(help, 'mch-locale', 'mch-error');
    const first = await languages.request('en');
    help.remove();
    await first.succeed();
    await show();
    expect([events.length, textOf(help).trim()]).to.deep.equal([0, '']);
    parentElement?.append(help);
    await (await languages.request('en')).succeed();
    await help.ready;
    await help.updateComplete;
    expect([byRole(help, 'article').lang, events.length]).to.deep.equal(['en', 1]);
  });

  it('connected twice, or removed twice, is no harm', async () => {
    const languages = new Loader('en');
    const help = put('<help-x></help-x>', languages);
    help.connectedCallback();
    help.connectedCallback();
    await (await languages.request('en')).succeed();
    await help.ready;
    await help.updateComplete;
    expect(languages.asked).to.deep.equal(['en']);
    expect(allByRole(help, 'article').length).to.equal(1);
    help.remove();
    help.disconnectedCallback();
  });

  it('out of the page nothing observes or listens any more', async () => {
    const languages = new Loader('de', 'en');
    const help = put('<div id="place"><help-x></help-x></div>', languages);
    await (await languages.request('en')).succeed();
    await help.ready;
    await help.updateComplete;
    const place = help.parentElement;
    help.remove();
    const html = shadowOf(help).innerHTML;
    let updates = 0;
    help.requestUpdate = () => updates++;
    if (place) place.lang = 'de';
    document.documentElement.lang = 'de';
    dispatchEvent(new Event('languagechange'));
    dispatchEvent(new CustomEvent('lit-localize-status', { detail: { status: 'ready', readyLocale: 'de' } }));
    // A neighbour that hears all of it, and is done.
    await show('<help-x></help-x>', some('de', 'en'));
    expect(updates, 'nothing was noticed').to.equal(0);
    Reflect.deleteProperty(help, 'requestUpdate');
    help.locale = 'de';
    help.step = 'solved';
    help.supportName = 'IT';
    await help.updateComplete;
    expect(languages.asked).to.deep.equal(['en']);
    expect(shadowOf(help).innerHTML === html, 'nothing was rendered').to.equal(true);
    find('div', document.body).append(help);
    await (await languages.request('de')).succeed();
    await next(help, 'mch-locale');
    expect([byRole(help, 'article').lang, step(help), byRole(help, 'link').textContent.includes('IT')]).to.deep.equal([
      'de',
      'solved',
      true,
    ]);
  });

  it('every listener on the window is taken away again', async () => {
    const added: string[] = [];
    const add = addEventListener.bind(window);
    const remove = removeEventListener.bind(window);
    cleanUp(() => {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    });
    window.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      added.push(args[0]);
      add(...args);
    };
    window.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      added.splice(added.indexOf(args[0]), 1);
      remove(...args);
    };
    const help = await show();
    expect(added.length).to.be.greaterThan(0);
    help.remove();
    expect(added).to.deep.equal([]);
  });

  describe('works', () => {
    it('twice on a page, each for itself', async () => {
      const first = await show('<help-x></help-x><help-x></help-x>');
      const second = asHelp(first.nextElementSibling);
      await second.ready;
      await second.updateComplete;
      await press(second, /^Yes/);
      expect([step(first), step(second)]).to.deep.equal(['recognize', 'check-phone']);
    });

    it('from a template, cloned', async () => {
      const name = define(some('en'));
      const template = document.createElement('template');
      template.innerHTML = `<${name} step="solved"></${name}>`;
      for (const copy of [template.content.cloneNode(true), document.importNode(template.content, true)]) {
        const { firstChild } = copy;
        find('div', document.body).append(copy);
        const help = asHelp(firstChild);
        await help.ready;
        await help.updateComplete;
        expect(step(help)).to.equal('solved');
        expect(byRole(help, 'heading', 'You’re signed in')).to.exist;
      }
    });

    it('cloned while it is shown, as a fresh one', async () => {
      const help = await show('<help-x support-name="IT"></help-x>');
      await press(help, /^Yes/);
      const copy = asHelp(help.cloneNode(true));
      help.after(copy);
      await copy.ready;
      await copy.updateComplete;
      expect(step(copy)).to.equal('recognize');
      expect(byRole(copy, 'link', /^IT/)).to.exist;
    });

    it('in a closed shadow root, with the language around it', async () => {
      const help = put('<section lang="de"></section><help-x></help-x>', some('de', 'en'));
      const events = record(document, 'mch-step');
      find('section').attachShadow({ mode: 'closed' }).append(help);
      await help.ready;
      await help.updateComplete;
      expect(byRole(help, 'article').lang).to.equal('de');
      await press(help, /^Ja/);
      expect([events.length, events[0]?.target === find('section')]).to.deep.equal([1, true]);
    });

    it('in a dialog', async () => {
      const help = await show('<dialog><help-x></help-x></dialog>');
      const dialog = find('dialog') as HTMLDialogElement;
      expect(help.checkVisibility()).to.equal(false);
      dialog.showModal();
      expect(byRole(help, 'heading', /Do you see this message\?$/).checkVisibility()).to.equal(true);
      await press(help, /^Yes/);
      expect([step(help), dialog.open]).to.deep.equal(['check-phone', true]);
    });

    it('made by a constructor, and with properties before it is on a page', async () => {
      const help = asHelp(document.createElement(define()));
      Object.assign(help, { step: 'solved', locale: 'de', supportName: 'IT' });
      expect(shadowOf(help).textContent).to.equal('');
      find('div', document.body).append(help);
      await help.ready;
      await help.updateComplete;
      expect([step(help), byRole(help, 'article').lang, warnings().length]).to.deep.equal(['solved', 'de', 0]);
    });
  });
});
