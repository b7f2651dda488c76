import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Step } from '../../dist/index.js';
import { flaws, unfold } from '../helpers/flaws.ts';
import { resize } from '../helpers/needs.ts';
import { find, openLanguages, shadowOf, show, usePage, type Help } from '../helpers/element.ts';

const steps: readonly Step[] = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];

/** 1280 × 1024 px at 400 %, and phones upright and turned: CSS px. */
const windows = [
  [320, 256],
  [360, 640],
  [640, 360],
] as const;

/** What readers may set: https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = /* css */ `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

/** As an extension does it, which reaches into open shadow roots. */
function space(help: Help): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  shadowOf(help).adoptedStyleSheets.push(sheet);
}

async function expectWhole(help: Help, when: string): Promise<void> {
  for (const step of steps) {
    help.goTo(step);
    await help.report();
    await help.updateComplete;
    unfold(help);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth, `${when}, ${step}`).to.be.at.most(clientWidth);
    expect(flaws(help), `${when}, ${step}`).to.deep.equal([]);
  }
}

describe('zoom and text spacing', () => {
  usePage();
  after(() => setViewport({ width: 800, height: 600 }));

  for (const tag of ['en', 'de', 'ar', 'th']) {
    it(`nothing is cut, covered or wider than its window at 400 %, upright or turned: ${tag}`, async function () {
      this.timeout(90_000);
      const help = await show(`<help-x locale="${tag}"></help-x>`);
      for (const [width, height] of windows) {
        await resize(this, width, height);
        await expectWhole(help, `${width} × ${height}`);
      }
    });

    it(`nothing is cut or covered with the spacing of WCAG 1.4.12: ${tag}`, async function () {
      this.timeout(90_000);
      const help = await show(`<help-x locale="${tag}"></help-x>`);
      space(help);
      const style = getComputedStyle(find('.lead', shadowOf(help)));
      expect(parseFloat(style.letterSpacing) / parseFloat(style.fontSize)).to.be.closeTo(0.12, 0.001);
      for (const width of [320, 1280]) {
        await resize(this, width, 800);
        await expectWhole(help, `${width} px`);
      }
    });

    it(`the list of languages can be searched and scrolled at 400 % with that spacing: ${tag}`, async function () {
      await resize(this, 320, 256);
      const help = await show(`<help-x locale="${tag}"></help-x>`);
      space(help);
      const dialog = await openLanguages(help);
      const list = find('ul', dialog);
      const inside = dialog.getBoundingClientRect();
      expect([inside.left >= 0, inside.right <= 320, inside.top >= 0, inside.bottom <= 256].every(Boolean)).to.equal(
        true,
      );
      expect(dialog.scrollWidth, 'the dialog').to.be.at.most(dialog.clientWidth);
      expect(list.scrollWidth, 'the list').to.be.at.most(list.clientWidth);
      for (const control of dialog.querySelectorAll<HTMLElement>('button, input')) {
        control.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const lying = shadowOf(help).elementFromPoint(left + width / 2, top + height / 2);
        expect(control.contains(lying), `${control.textContent.trim()} can be seen`).to.equal(true);
        expect(Math.min(top + height, inside.bottom) - Math.max(top, inside.top), 'height').to.be.at.least(24);
      }
    });
  }
});
