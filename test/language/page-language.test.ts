import { expect } from 'chai';
import { needs } from '../helpers/needs.ts';
import { find, follow, languageOf, page, shadow, usePage } from './page.ts';

let count = 0;

const frame = () => new Promise(requestAnimationFrame);

/** After as many microtasks as a library takes that renders a moment later. */
const afterMicrotasks = async (): Promise<void> => {
  for (let task = 0; task < 10; task++) await Promise.resolve();
};

/** A name for a custom element that no other test has. */
const newName = (): string => `mch-test-${++count}`;

describe('language of the page', () => {
  usePage();

  describe('is the nearest one upwards', () => {
    for (const [what, html, language] of [
      ['the element’s own', '<div lang="de"><i id="me" lang="fr"></i></div>', 'fr'],
      ['its parent’s', '<div lang="de"><p lang="fr"><i id="me"></i></p></div>', 'fr'],
      ['a farther ancestor’s', '<div lang="de"><p><b><i id="me"></i></b></p></div>', 'de'],
      ['the document’s', '<p><i id="me"></i></p>', 'en'],
      ['not a neighbour’s', '<i lang="de"></i><i id="me"><b lang="fr"></b></i><i lang="ja"></i>', 'en'],
      ['as it is written', '<p lang=" ZH_hans-cn "><i id="me"></i></p>', ' ZH_hans-cn '],
      ['even if it is nonsense', '<p lang="nonsense!"><i id="me"></i></p>', 'nonsense!'],
      ['none, if that is empty', '<div lang="de"><p lang=""><i id="me"></i></p></div>', undefined],
      ['none, if the element’s own is empty', '<div lang="de"><i id="me" lang=""></i></div>', undefined],
      [
        'through elements of another namespace',
        '<p lang="de"><svg><foreignObject><i id="me"></i></foreignObject></svg></p>',
        'de',
      ],
      ['that of such an element', '<p lang="de"><svg lang="fr"><g id="me"></g></svg></p>', 'fr'],
    ] as const)
      it(what, () => {
        expect(languageOf(page(html))).to.equal(language);
      });

    it('none, if there is none at all', () => {
      const me = page('<i id="me"></i>');
      document.documentElement.removeAttribute('lang');
      expect(languageOf(me)).to.equal(undefined);
    });

    it('in no document too', () => {
      const me = document.createElement('i');
      expect(languageOf(me)).to.equal(undefined);
      const parent = document.createElement('p');
      parent.lang = 'ja';
      parent.append(me);
      expect(languageOf(me)).to.equal('ja');
    });
  });

  describe('goes through shadow roots', () => {
    for (const mode of ['open', 'closed'] as const) {
      it(`from inside (${mode}) to the host and on`, () => {
        page('<div lang="de"><p id="me"></p></div>');
        const outer = shadow(find('#me'), '<section></section>', mode);
        const inner = shadow(find('section', outer), '<i></i>', mode);
        expect(languageOf(find('i', inner))).to.equal('de');
      });

      it(`from inside (${mode}) only as far as the next language`, () => {
        page('<div lang="de"><p id="me" lang="fr"></p></div>');
        const root = shadow(find('#me'), '<section lang="ja"><i></i></section><b></b>', mode);
        expect(languageOf(find('i', root))).to.equal('ja');
        expect(languageOf(find('b', root))).to.equal('fr');
      });
    }

    it('of a slot that it stands in', () => {
      const me = page('<div lang="de"><p><i id="me"></i></p></div>');
      shadow(find('p'), '<section lang="fr"><slot></slot></section>');
      expect(languageOf(me)).to.equal('fr');
    });

    it('of a slot that an ancestor stands in', () => {
      const me = page('<div><p lang="de"><b><i id="me"></i></b></p></div>');
      shadow(find('p'), '<section lang="fr"><slot></slot></section>');
      expect(languageOf(me)).to.equal('fr');
    });

    it('of the slot itself', () => {
      const me = page('<p lang="de"><i id="me"></i></p>');
      shadow(find('p'), '<slot lang="fr"></slot>');
      expect(languageOf(me)).to.equal('fr');
    });

    it('of the slot that has its name, not of another', () => {
      const me = page('<p lang="de"><i id="me" slot="b"></i></p>');
      shadow(find('p'), '<slot lang="fr"></slot><slot name="a" lang="ja"></slot><slot name="b" lang="ar"></slot>');
      expect(languageOf(me)).to.equal('ar');
    });

    it('of slots in slots', () => {
      const me = page('<p lang="de"><i id="me"></i></p>');
      const outer = shadow(find('p'), '<section lang="fr"><slot></slot></section>');
      shadow(find('section', outer), '<div lang="ja"><slot></slot></div>');
      expect(languageOf(me)).to.equal('ja');
    });

    it('to the host, where it stands in no slot', () => {
      const me = page('<p lang="de"><i id="me" slot="nowhere"></i></p>');
      shadow(find('p'), '<section lang="fr"><slot></slot></section>');
      expect(languageOf(me)).to.equal('de');
    });

    it('from the fallback of a slot', () => {
      page('<p lang="de"></p><i id="me"></i>');
      const root = shadow(find('p'), '<section lang="fr"><slot lang="ja"><i></i></slot></section>');
      expect(languageOf(find('i', root))).to.equal('ja');
      find('slot', root).removeAttribute('lang');
      expect(languageOf(find('i', root))).to.equal('fr');
    });

    it('past a closed one that it stands in a slot of, since nobody can look into it', () => {
      const me = page('<p lang="de"><i id="me"></i></p>');
      shadow(find('p'), '<section lang="fr"><slot></slot></section>', 'closed');
      expect(languageOf(me)).to.equal('de');
    });
  });

  describe('with an ancestor that is defined later', () => {
    const inFrench = '<section lang="fr"><slot></slot></section>';

    /** Defines an element that shows its children in French: at once or, as most libraries do, a moment later. */
    const define = (name: string, later = false): void =>
      customElements.define(
        name,
        class extends HTMLElement {
          connectedCallback(): void {
            const root = this.attachShadow({ mode: 'open' });
            const render = () => (root.innerHTML = inFrench);
            if (later) void afterMicrotasks().then(render);
            else render();
          }
        },
      );

    for (const later of [false, true])
      it(`is that of its slot’s surroundings, which it renders ${later ? 'a moment later' : 'at once'}`, async () => {
        const name = newName();
        const { language, next } = follow(page(`<${name} lang="de"><p><i id="me"></i></p></${name}>`));
        await frame();
        expect(language.value).to.equal('de');
        define(name, later);
        expect(await next()).to.equal('fr');
        const { shadowRoot } = find(name);
        if (shadowRoot) find('section', shadowRoot).lang = 'ja';
        expect(await next()).to.equal('ja');
      });

    it('is that of the innermost, if several are defined one after the other', async () => {
      const [outer, inner] = [newName(), newName()];
      const { next } = follow(page(`<${outer}><${inner} lang="de"><i id="me"></i></${inner}></${outer}>`));
      define(inner);
      expect(await next()).to.equal('fr');
      find('section', find(inner).shadowRoot ?? undefined).removeAttribute('lang');
      expect(await next()).to.equal('de');
      find(inner).removeAttribute('lang');
      expect(await next()).to.equal('en');
      define(outer);
      expect(await next()).to.equal('fr');
    });

    it('stays, without a call, if that changes nothing', async () => {
      const name = newName();
      const html = `<${name}><b lang="de"></b><i id="me" lang="ja"></i></${name}>`;
      const own = follow(page(html));
      const other = follow(find('b'));
      find('b').removeAttribute('lang');
      expect(await other.next()).to.equal('en');
      define(name);
      expect(await other.next()).to.equal('fr');
      expect(own.calls).to.be.empty;
    });

    it('isn’t followed after stop()', async () => {
      const name = newName();
      const me = page(`<${name} lang="de"><i id="me"></i></${name}>`);
      const stopped = follow(me);
      const other = follow(me);
      stopped.language.stop();
      define(name);
      expect(await other.next()).to.equal('fr');
      expect(stopped.calls).to.be.empty;
      expect(stopped.language.value).to.equal('de');
    });

    it('is that above it, if it is never defined', () => {
      expect(languageOf(page('<mch-nobody lang="de"><i id="me"></i></mch-nobody>'))).to.equal('de');
    });

    it('is that above it, if its name can’t be awaited, and no rejection is left unhandled', async function () {
      const heard: unknown[] = [];
      const hear = ({ reason }: PromiseRejectionEvent) => heard.push(reason);
      addEventListener('unhandledrejection', hear);
      expect(languageOf(page('<p is="mch-nobody" lang="de"><i id="me"></i></p>'))).to.equal('de');
      // WebKit has none: https://github.com/WebKit/standards-positions/issues/97
      needs(this, 'customized built-in elements', !find('p').matches(':defined'));
      // The browser reports a rejection before it draws.
      await frame();
      await frame();
      removeEventListener('unhandledrejection', hear);
      expect(heard).to.be.empty;
    });

    it('is that of the slot’s surroundings even if it was defined before, but renders a moment later', async () => {
      const name = newName();
      define(name, true);
      const { language } = follow(page(`<${name} lang="de"><i id="me"></i></${name}>`));
      // Two frames: one for whoever waits for a frame, and one to come after that.
      await frame();
      await frame();
      expect(find(name).shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
      expect(language.value).to.equal('fr');
    });
  });
});
