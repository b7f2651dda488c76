import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { MissingCertificateHelp, type Catalog, type LanguageFile, type Step } from '../../dist/index.js';
import { allByRole, byRole, cleanUp, find, shadowOf, show, usePage, type Help } from '../helpers.ts';

const steps: readonly Step[] = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const { catalog } = MissingCertificateHelp;
const pseudo = ['en-XA', 'ar-XB'];

/** The package's languages, and those that are longer and mirrored. */
const all: Catalog = {
  available: [...catalog.available, ...pseudo],
  load: (tag) =>
    pseudo.includes(tag)
      ? (import(new URL(`../../build/locales/${tag}.js`, import.meta.url).href) as Promise<LanguageFile>)
      : catalog.load(tag),
};

const certificate = `certificate-name="${'Contoso-Root-'.repeat(8)}" certificate-sha256="${'0f'.repeat(32)}" certificate-expires="2099-12-31"`;
const markup = (tag: string) =>
  `<help-x locale="${tag}" support-name="${'Kundendienst'.repeat(6)}" ${certificate}></help-x>`;

const isHidden = (element: Element) => element.matches('.hidden, .hidden *');

/** Elements that are wider than their box, and text that sticks out of the card or of the message on the phone. */
function overflows(help: Help): string[] {
  const root = shadowOf(help);
  const wide = [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !isHidden(element))
    .filter(({ clientWidth, scrollWidth }) => clientWidth && scrollWidth > clientWidth + 1)
    .map((element) => `${element.localName}.${element.className || element.part.value} is too narrow for its content`);
  return [
    ...wide,
    ...sticksOut(byRole(help, 'article')),
    ...[...root.querySelectorAll('.dialog, button')].flatMap(sticksOut),
  ];
}

function sticksOut(box: Element): string[] {
  const outer = box.getBoundingClientRect();
  if (!outer.width) return [];
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { parentElement } = text;
    if (!parentElement?.checkVisibility() || isHidden(parentElement) || parentElement.closest('select')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom, width } of range.getClientRects())
      if (
        width &&
        (left < outer.left - 1 || right > outer.right + 1 || top < outer.top - 1 || bottom > outer.bottom + 1)
      )
        found.push(`“${text.textContent?.trim().slice(0, 40) ?? ''}” sticks out of ${box.localName}.${box.className}`);
  }
  return found;
}

describe('layout', () => {
  usePage();

  for (const width of [320, 1280])
    for (const size of [100, 200])
      describe(`${width} px wide, letters of ${size} %`, () => {
        before(() => setViewport({ width, height: 900 }));
        after(() => setViewport({ width: 800, height: 600 }));
        beforeEach(() => {
          document.documentElement.style.fontSize = `${size}%`;
          cleanUp(() => document.documentElement.style.removeProperty('font-size'));
        });

        for (const tag of all.available)
          it(`${tag}: nothing is wider than its place`, async () => {
            const help = await show(markup(tag), all);
            expect(byRole(help, 'article').lang).to.equal(tag);
            const context = find('.context', shadowOf(help));
            const letters = context.getBoundingClientRect().width / parseFloat(getComputedStyle(context).fontSize);
            expect(letters, 'room for words beside the language’s name').to.be.at.least(5);
            for (const step of steps) {
              help.goTo(step);
              await help.updateComplete;
              for (const details of shadowOf(help).querySelectorAll('details')) details.open = true;
              expect(overflows(help), step).to.deep.equal([]);
              const { scrollWidth, clientWidth } = document.documentElement;
              expect(scrollWidth, `page, ${step}`).to.be.at.most(clientWidth);
            }
          });
      });

  it('finds what sticks out: the check can fail', async () => {
    const help = await show();
    const card = byRole(help, 'article');
    card.insertAdjacentHTML('beforeend', '<p style="inline-size: 20px; white-space: nowrap">too long for it</p>');
    expect(overflows(help).length).to.be.greaterThan(0);
    card.lastElementChild?.remove();
    expect(overflows(help)).to.deep.equal([]);
    find('.dialog b', shadowOf(help)).style.marginInlineStart = '500px';
    expect(overflows(help).join()).to.include('sticks out');
  });

  describe('is mirrored for languages that are written from the right', () => {
    before(() => setViewport({ width: 1280, height: 900 }));
    after(() => setViewport({ width: 800, height: 600 }));

    for (const [tag, isMirrored] of [
      ['en', false],
      ['ar', true],
      ['ar-XB', true],
    ] as const)
      it(tag, async () => {
        const help = await show(`<help-x locale="${tag}"></help-x>`, all);
        const dots = [...shadowOf(help).querySelectorAll('.dot')].map((dot) => dot.getBoundingClientRect());
        const headings = allByRole(help, 'heading')
          .filter((heading) => heading.closest('[part=node]') && heading.id)
          .map((heading) => heading.getBoundingClientRect());
        const card = byRole(help, 'article').getBoundingClientRect();
        const middle = (card.left + card.right) / 2;
        expect(dots.length).to.equal(headings.length);
        for (const dot of dots) expect(dot.left > middle, 'dots').to.equal(isMirrored);
        const picture = byRole(help, 'img').getBoundingClientRect();
        expect(picture.right < middle, 'the picture is on the other side').to.equal(isMirrored);
      });
  });

  it('puts the picture beside the way where there is room, and into its step where there is none', async () => {
    const help = await show('<div><help-x></help-x></div>');
    const frame = find('div > div');
    const boxes = () => [
      byRole(help, 'img').getBoundingClientRect(),
      byRole(help, 'heading', /Do you see this message\?$/).getBoundingClientRect(),
    ];
    const wide = () => {
      const [picture, heading] = boxes();
      return picture && heading && picture.left > heading.right - 1;
    };
    frame.style.inlineSize = '900px';
    expect(wide()).to.equal(true);
    help.goTo('check-phone');
    await help.updateComplete;
    expect(byRole(help, 'img'), 'quiet while steps are tried').to.exist;
    help.goTo('solved');
    await help.updateComplete;
    expect(allByRole(help, 'img'), 'gone at the end').to.deep.equal([]);
    help.goTo('check-phone');
    await help.updateComplete;
    frame.style.inlineSize = '400px';
    expect(allByRole(help, 'img'), 'out of the way of later steps').to.deep.equal([]);
    help.goTo('recognize');
    await help.updateComplete;
    expect(wide()).to.equal(false);
  });
});
