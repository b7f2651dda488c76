import { expect } from 'chai';
import { byRole, cleanUp, find, Loader, put, shadowOf, show, until, usePage } from '../helpers/element.ts';
import { textOf } from '../helpers/roles.ts';

function style(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  cleanUp(() => sheet.remove());
}

/** How everything in the card looks. */
const looks = (help: Element) =>
  [...shadowOf(help).querySelectorAll('*')].map((element) => {
    const { color, fontSize, fontWeight, display, letterSpacing, textTransform, direction, visibility, lineHeight } =
      getComputedStyle(element);
    const all = {
      color,
      fontSize,
      fontWeight,
      display,
      letterSpacing,
      textTransform,
      direction,
      visibility,
      lineHeight,
    };
    return `${element.localName}.${element.className} ${JSON.stringify(all)}`;
  });

describe('the page’s style', () => {
  usePage();

  for (const css of [
    '* { all: unset }',
    '* { box-sizing: content-box; letter-spacing: 1em; text-transform: uppercase; line-height: 5; font: 3px monospace }',
    'h2, h3, p, button, a, li { display: none; color: red }',
    ':root { font-family: fantasy; text-align: right; white-space: pre; word-spacing: 3em; direction: rtl }',
  ])
    it(`leaves the card as it is: ${css}`, async () => {
      const help = await show(
        '<section style="inline-size: 600px; font-size: 16px !important"><help-x></help-x></section>',
      );
      const card = byRole(help, 'article');
      // A page decides how large letters are; nothing else.
      style(`${help.localName} { font-size: 16px !important; display: block !important }`);
      const before = looks(help);
      const { width, height } = card.getBoundingClientRect();
      style(css);
      style('section { display: block !important; }');
      expect(looks(help)).to.deep.equal(before);
      const after = card.getBoundingClientRect();
      expect([after.width, after.height].map(Math.round)).to.deep.equal([width, height].map(Math.round));
    });

  it('* { all: unset } leaves it readable without any help from the page', async () => {
    style('* { all: unset }');
    const help = await show();
    const { width, height } = byRole(help, 'article').getBoundingClientRect();
    expect(width).to.be.greaterThan(300);
    expect(height).to.be.greaterThan(300);
  });

  for (const [what, hide] of [
    ['hidden', (help: HTMLElement) => (help.hidden = true)],
    ['display: none', (help: HTMLElement) => (help.style.display = 'none')],
    [
      'hidden, with a display of the page’s',
      (help: HTMLElement) => {
        style(`${help.localName} { display: flex }`);
        help.hidden = true;
      },
    ],
  ] as const)
    it(`hides the element by ${what}`, async () => {
      const help = await show();
      expect(help.getBoundingClientRect().height).to.be.greaterThan(0);
      hide(help);
      expect(help.getBoundingClientRect().height).to.equal(0);
      expect(byRole.bind(null, help, 'article')).to.throw();
    });

  it('gets nothing of ours', async () => {
    const help = put(`<div id="sample">
      <h2 class="card">a</h2><p class="hidden">b</p><button>c</button><a href="#">d</a></div><help-x></help-x>`);
    const sample = () =>
      [...find('#sample').children].map((element) => {
        const { color, font, display, position, margin } = getComputedStyle(element);
        return [color, font, display, position, margin].join();
      });
    const before = sample();
    await help.ready;
    await help.updateComplete;
    expect(sample()).to.deep.equal(before);
    expect([document.adoptedStyleSheets.length, document.querySelectorAll('head > [class^=mch]').length]).to.deep.equal(
      [0, 0],
    );
    const ours = [...shadowOf(help).querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(ours.filter((attribute) => attribute === 'style' || attribute.startsWith('on'))).to.deep.equal([]);
  });

  it('may set its own properties', async () => {
    const help = await show();
    help.style.setProperty('--mch-surface', 'rgb(1, 2, 3)');
    help.style.setProperty('--mch-max-inline-size', '333px');
    help.style.setProperty('--mch-font-size', '20px');
    const card = getComputedStyle(byRole(help, 'article'));
    expect([card.backgroundColor, card.width, card.fontSize]).to.deep.equal(['rgb(1, 2, 3)', '333px', '20px']);
  });
});

describe('slots', () => {
  usePage();

  it('the default one stands until the first words', async () => {
    const languages = new Loader('en');
    const help = put('<help-x><p>Please wait.</p><p slot="footer">Foot</p></help-x>', languages);
    const request = await languages.request('en');
    expect(textOf(help).trim()).to.equal('Please wait.');
    expect(find('p', help).checkVisibility()).to.equal(true);
    await request.succeed();
    await help.ready;
    await help.updateComplete;
    expect(find('p', help).checkVisibility()).to.equal(false);
    expect(textOf(help)).not.to.include('Please wait.');
  });

  it('the template of a shadow root is nothing to show, so a failure shows what is built in', async () => {
    const languages = new Loader('en');
    const help = put('<help-x><template shadowrootmode="open"><p>Served</p></template></help-x>', languages);
    const request = await languages.request('en');
    request.fail();
    await until(help, () => shadowOf(help).querySelector('[role=alert]'));
    expect(shadowOf(help).querySelector('slot:not([name])')).to.equal(null);
  });

  it('support says whom to ask, in place of our own words', async () => {
    const help = await show(
      '<help-x step="contact-support"><p slot="support">Ask <a href="tel:1">Ann</a>.</p></help-x>',
    );
    const node = byRole(help, 'listitem', /^Step 4 of 4 Ask your support team/);
    expect(byRole(node, 'link', 'Ann')).to.exist;
    expect(textOf(node)).not.to.match(/Whom to ask|On that website/);
    expect(textOf(node), 'what to tell them stays').to.include('your phone’s model');
  });

  it('error-image stands in place of the phone', async () => {
    const help = await show('<help-x><img slot="error-image" alt="My screenshot" width="40" height="30"></help-x>');
    expect(byRole(help, 'img', 'My screenshot').getBoundingClientRect().width).to.equal(40);
    expect(byRole(help, 'figure').textContent).to.include('Yours may be worded differently');
  });

  it('footer is at the foot of the card', async () => {
    const help = await show('<help-x><p slot="footer">Contoso, 2026</p></help-x>');
    const footer = find('p', help).getBoundingClientRect();
    const card = byRole(help, 'article').getBoundingClientRect();
    expect(footer.height).to.be.greaterThan(0);
    expect(footer.top).to.be.greaterThan(byRole(help, 'link').getBoundingClientRect().top);
    expect(footer.bottom).to.be.lessThan(card.bottom);
  });
});
