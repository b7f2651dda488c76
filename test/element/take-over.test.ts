import { expect } from 'chai';
import { MissingCertificateHelp } from '../../dist/index.js';
import {
  allByRole,
  asHelp,
  foldedSteps,
  byRole,
  cleanUp,
  expectFocus,
  find,
  newTag,
  next,
  press,
  record,
  shadowOf,
  some,
  status,
  until,
  usePage,
  warnings,
  type Help,
} from '../helpers/element.ts';
import { needs } from '../helpers/needs.ts';

const tags = MissingCertificateHelp.catalog.available;

/** Prerendered HTML as the package ships it, with another name for the element so that its script can come when a test wants. */
async function prerendered(tag: string, change: (html: string) => string = (html) => html) {
  const name = newTag();
  const response = await fetch(new URL(`../../dist/prerendered/${tag}.html`, import.meta.url));
  const html = change(await response.text()).replaceAll('missing-certificate-help', name);
  const place = document.createElement('div');
  document.body.append(place);
  cleanUp(() => place.remove());
  place.setHTMLUnsafe(html);
  const host = find(name, place);
  return {
    host,
    root: shadowOf(host),
    /** The script arrives. */
    upgrade: async (catalog = some(...tags)): Promise<Help> => {
      class Help extends MissingCertificateHelp {
        static override readonly catalog = catalog;
      }
      customElements.define(name, Help);
      const help = asHelp(host);
      await help.ready;
      await help.updateComplete;
      return help;
    },
  };
}

/** What only prerendered HTML has: the choice in a list, and the size of a picture that no style sheet sizes. */
const prerenderedOnly = new Set(['selected', 'width', 'height', 'fill', 'stroke']);

/** Everything but comments, the style that only prerendered HTML has, and the order of attributes. */
const looks = (root: ShadowRoot): string[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // What the companion adds later is no part of what is taken over.
    if (node.parentElement?.closest('style, [data-more]')) continue;
    if (node instanceof Text) {
      if (lines.at(-1)?.startsWith('“')) lines.push(`${lines.pop()?.slice(0, -1) ?? ''}${node.data}”`);
      else if (node.data.trim()) lines.push(`“${node.data}”`);
    } else if (node instanceof Element && node.localName !== 'style') {
      const attributes = [...node.attributes].filter(({ name }) => !prerenderedOnly.has(name));
      lines.push(
        `<${node.localName} ${attributes
          .map(({ name, value }) => `${name}=${value}`)
          .sort()
          .join(' ')}>`,
      );
    }
  }
  // From source, templates have white space between elements.
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').replace(/^“ /, '“').replace(/ ”$/, '”'));
};

const boxes = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll(':not(style, [hidden] *)')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName} ${[x, y, width, height].join()}`;
  });

/** Whether this engine writes the name of a language and a month as the server did: each has its own version of CLDR. */
function writesAsServer(root: ShadowRoot, tag: string): boolean {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const format = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' });
  const footer = find('footer', root).textContent;
  const months = Array.from({ length: 120 }, (_, ago) => format.format(Date.now() - ago * 15 * 86_400_000));
  return (
    find('[part=language-picker]', root).textContent.includes(name) && months.some((month) => footer.includes(month))
  );
}

describe('taking over what a server rendered', () => {
  usePage();

  for (const tag of tags)
    it(`keeps every node, moves nothing, and shows what it would render itself: ${tag}`, async function () {
      const { host, root, upgrade } = await prerendered(tag);
      needs(this, 'names of languages and months as Node has them', writesAsServer(root, tag));
      const before = { nodes: [...root.querySelectorAll(':not(style)')], boxes: boxes(root), looks: looks(root) };
      const help = await upgrade();
      expect(help).to.equal(host);
      expect([...root.querySelectorAll('*')].every((node, index) => node === before.nodes[index])).to.equal(true);
      expect(boxes(root)).to.deep.equal(before.boxes);
      const fresh = document.createElement(help.localName);
      fresh.setAttribute('locale', tag);
      help.after(fresh);
      await asHelp(fresh).ready;
      await foldedSteps(asHelp(fresh));
      expect(before.looks).to.deep.equal(looks(shadowOf(fresh)));
      expect(looks(root)).to.deep.equal(looks(shadowOf(fresh)));
      expect(root.querySelector('style')).to.equal(null);
      expect(warnings()).to.deep.equal([]);
    });

  it('keeps focus and selection', async () => {
    const { host, root, upgrade } = await prerendered('en');
    const link = find('footer [part=support-link]', root);
    link.focus();
    const title = find('[part=title]', root);
    const selection =
      (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() ?? getSelection();
    const text = [...title.childNodes].find((node) => node.textContent) ?? title;
    selection?.setBaseAndExtent(text, 0, text, text.textContent?.length ?? 0);
    const selected = [selection?.anchorNode, selection?.focusNode, selection?.toString()];
    const help = await upgrade();
    expectFocus(link);
    expect(shadowOf(help).activeElement).to.equal(link);
    expect([selection?.anchorNode, selection?.focusNode, selection?.toString()]).to.deep.equal(selected);
    expect(title.isConnected && host.isConnected).to.equal(true);
  });

  it('also comes where there are no frames, as in the background, or no way to wait for one', async () => {
    const whole = window.requestAnimationFrame.bind(window);
    cleanUp(() => (window.requestAnimationFrame = whole));
    for (const without of [() => 0, undefined]) {
      const { root, upgrade } = await prerendered('en');
      const title = find('[part=title]', root);
      Reflect.set(window, 'requestAnimationFrame', without);
      await upgrade();
      window.requestAnimationFrame = whole;
      expect(find('[part=title]', root)).to.equal(title);
      expect(root.querySelector('style')).to.equal(null);
    }
  });

  it('works as any other from then on', async () => {
    const { upgrade } = await prerendered('en');
    const help = await upgrade();
    const events = record(help, 'mch-step');
    await press(help, 'Yes, I see this message');
    expectFocus(byRole(help, 'heading', /Check your phone$/));
    await press(help, 'No, same message');
    expect(events.map(({ detail }) => (detail as { to: string }).to)).to.deep.equal([
      'check-phone',
      'organization-certificate',
    ]);
    help.locale = 'de';
    await next(help, 'mch-locale');
    expect(byRole(help, 'article').lang).to.equal('de');
    expect(status(help)).to.equal('Sprache: Deutsch');
    help.supportName = 'Contoso IT';
    await help.updateComplete;
    expect(allByRole(help, 'link', /^Contoso IT/).length).to.be.greaterThan(0);
  });

  it('dispatches mch-locale once, without a word to assistive technology', async () => {
    const { host, upgrade } = await prerendered('de');
    const events = record(host, 'mch-locale', 'mch-step');
    const help = await upgrade();
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { asked: 'de', shown: 'de', cause: 'locale', complete: 1 },
    ]);
    expect(status(help)).to.equal('');
  });

  it('without a locale attribute: what is there first, then the language of the page', async () => {
    document.documentElement.lang = 'fr';
    const { root, upgrade } = await prerendered('de', (html) => html.replace(' locale="de"', ''));
    const card = find('article', root);
    const help = await upgrade();
    await until(help, () => byRole(help, 'article').lang === 'fr');
    expect(byRole(help, 'article')).to.equal(card);
  });

  it('keeps what is there while the language can not be loaded', async () => {
    const { host, root, upgrade } = await prerendered('de');
    const before = looks(root);
    const failed = next(host, 'mch-error');
    const catalog = some(...tags);
    void upgrade({
      available: tags,
      load: (tag, folder) => (tag === 'de' ? Promise.reject(new TypeError('offline')) : catalog.load(tag, folder)),
    });
    await failed;
    // Time enough for any other language to be loaded and shown.
    await catalog.load('en');
    await new Promise(requestAnimationFrame);
    expect(looks(root)).to.deep.equal(before);
    expect(root.querySelector('style')).to.not.equal(null);
  });

  for (const [what, change] of [
    ['has lost its comments', (html: string) => html.replaceAll(/<!--.*?-->/g, '')],
    ['has lost an element', (html: string) => html.replace(/<footer.*<\/footer>/s, '')],
    ['is of another kind', (html: string) => html.replaceAll('<h2', '<h4').replaceAll('</h2', '</h4')],
  ] as const)
    it(`begins anew where prerendered HTML ${what}`, async () => {
      const { upgrade } = await prerendered('en', change);
      const help = await upgrade();
      expect(allByRole(help, 'article').length).to.equal(1);
      await press(help, 'Yes, I see this message');
      expect(byRole(help, 'heading', /Check your phone$/)).to.exist;
      expect(byRole(help, 'heading', 'Your device is missing a required certificate').localName).to.equal('h2');
    });

  it('leaves a shadow root alone that holds something else', async () => {
    const { root, upgrade } = await prerendered('en', (html) =>
      html.replace(/<style data-mch>.*(?=<\/template>)/s, '<p>Other</p>'),
    );
    const help = await upgrade();
    expect(root.textContent).to.contain('Other');
    expect(allByRole(help, 'article').length).to.equal(1);
  });
});
