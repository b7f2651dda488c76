import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { MissingCertificateHelp, type Catalog, type LanguageFile, type Step } from '../../dist/index.js';
import { flaws, unfold } from '../helpers/flaws.ts';
import { needs, resize } from '../helpers/needs.ts';
import { allByRole, byRole, cleanUp, find, next, shadowOf, show, until, usePage } from '../helpers/element.ts';

const steps: readonly Step[] = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];
const { catalog } = MissingCertificateHelp;
const mirrored = 'ar-XB';
const pseudo = ['en-XA', mirrored];

/** The package's languages, and those that are longer and mirrored. */
const all: Catalog = {
  available: [...catalog.available, ...pseudo],
  load: (tag, folder = 'locales') =>
    pseudo.includes(tag)
      ? (import(new URL(`../../build/${folder}/${tag}.js`, import.meta.url).href) as Promise<LanguageFile>)
      : catalog.load(tag, folder),
};

/** Widths in px, with the size of letters in %. */
const narrow = [
  [320, 100],
  [320, 200],
  [390, 200],
] as const;
const wide = [
  [1280, 100],
  [1280, 200],
] as const;
/** Where there is room enough for all others: the longest words, the highest letters, and both directions. */
const long = ['ar', 'de', 'el', 'th', ...pseudo];

const certificate = `certificate-name="${'Contoso-Root-'.repeat(8)}" certificate-sha256="${'0f'.repeat(32)}" certificate-expires="2099-12-31"`;
const markup = `<help-x audience="admin" support-name="${'Kundendienst'.repeat(6)}" ${certificate}></help-x>`;

describe('layout', () => {
  usePage();

  // One element goes through all of it, for a page each would take minutes; what it does depends on its place's width alone.
  async function flawsIn(tags: readonly string[]): Promise<string[]> {
    const help = await show(`<div>${markup}</div>`, all);
    const place = find('div');
    // From then on all words of a language come together.
    await help.report();
    const found: string[] = [];
    for (const tag of tags) {
      if (tag !== byRole(help, 'article').lang) {
        const changed = next(help, 'mch-locale');
        help.locale = tag;
        await changed;
      }
      expect(byRole(help, 'article').lang).to.equal(tag);
      for (const step of steps) {
        help.goTo(step);
        await help.updateComplete;
        unfold(help);
        // Pseudo-languages have no words for the last step.
        if (step === 'contact-support' && !pseudo.includes(tag))
          await until(help, () => shadowOf(help).querySelector('[part=admin] p'));
        for (const [width, size] of long.includes(tag) ? [...narrow, ...wide] : narrow) {
          Object.assign(place.style, { inlineSize: `${width}px`, fontSize: `${size}%` });
          const all = [...flaws(help), ...(place.scrollWidth > width ? ['all of it is too wide'] : [])];
          const context = find('.context', shadowOf(help));
          const letters = context.getBoundingClientRect().width / parseFloat(getComputedStyle(context).fontSize);
          if (letters < 5) all.push('no room for words beside the name of the language');
          found.push(...all.map((flaw) => `${tag}, ${step}, ${width} px, ${size} %: ${flaw}`));
        }
      }
    }
    return found;
  }

  it('nothing is wider than its place, cut, or on something else, in any language and step', async function () {
    this.timeout(110_000);
    expect(await flawsIn(all.available.filter((tag) => tag !== mirrored))).to.deep.equal([]);
  });

  it(`nothing is wider than its place, cut, or on something else, in English from right to left: ${mirrored}`, async function () {
    // Firefox counts more to the width of text with overridden directions than can be seen of it.
    needs(this, 'a scrollWidth that is right for overridden directions', !navigator.userAgent.includes('Firefox'));
    expect(await flawsIn([mirrored])).to.deep.equal([]);
  });

  for (const tag of ['de', 'ar'])
    it(`${tag}: a page of 320 px with letters of 200 % isn't wider than its window`, async function () {
      await resize(this, 320, 640);
      document.documentElement.style.fontSize = '200%';
      cleanUp(() => document.documentElement.style.removeProperty('font-size'));
      const help = await show(`<help-x locale="${tag}"></help-x>`, all);
      await help.report();
      for (const step of steps) {
        help.goTo(step);
        await help.updateComplete;
        unfold(help);
        const { scrollWidth, clientWidth } = document.documentElement;
        expect(scrollWidth, step).to.be.at.most(clientWidth);
        expect(flaws(help), step).to.deep.equal([]);
      }
      await setViewport({ width: 800, height: 600 });
    });

  it('shows all that there is to look at in those steps', async () => {
    const help = await show(markup, all);
    await help.report();
    for (const [step, part] of [
      ['check-phone', 'steps'],
      ['contact-support', 'report'],
      ['contact-support', 'checks'],
      ['contact-support', 'admin'],
    ] as const) {
      help.goTo(step);
      await until(help, () => shadowOf(help).querySelector(`.now [part=${part}]`)?.checkVisibility());
    }
  });

  it('finds what sticks out: the check can fail', async () => {
    const help = await show();
    const card = byRole(help, 'article');
    card.insertAdjacentHTML('beforeend', '<p style="inline-size: 20px; white-space: nowrap">too long for it</p>');
    expect(flaws(help).length).to.be.greaterThan(0);
    card.lastElementChild?.remove();
    expect(flaws(help)).to.deep.equal([]);
    find('.lead', shadowOf(help)).style.marginBlockStart = '-1.5em';
    expect(flaws(help).join()).to.include('lies on');
    find('.lead', shadowOf(help)).style.removeProperty('margin-block-start');
    Object.assign(find('.lead', shadowOf(help)).style, { blockSize: '5px', overflow: 'hidden' });
    expect(flaws(help).join()).to.include('is cut');
    find('.dialog b', shadowOf(help)).style.marginInlineStart = '500px';
    expect(flaws(help).join()).to.include('sticks out');
  });

  it('covers nothing beside a label: not every language has a space there', async () => {
    const help = await show('<help-x locale="th" step="check-phone"></help-x>', all);
    const label = getComputedStyle(find('.now .label', shadowOf(help)));
    const shadows = [...label.boxShadow.matchAll(/(-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px (-?[\d.]+)px/g)];
    expect(shadows.length).to.be.greaterThan(0);
    for (const [, x, , blur, spread] of shadows) expect([x, blur, spread].map(Number)).to.deep.equal([0, 0, 0]);
    expect([label.outlineStyle, label.marginInlineStart, label.marginInlineEnd]).to.deep.equal(['none', '0px', '0px']);
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
        // A server has no pseudo-languages: what it renders is English first.
        await until(help, () => byRole(help, 'article').lang === tag);
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
