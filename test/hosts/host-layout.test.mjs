import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opener } from '../helpers/page.mjs';

const open = opener();
const script = '<script type="module" src="/dist/cdn/missing-certificate-help.js"></script>';
const help = (style = '') => `<missing-certificate-help style="${style}"></missing-certificate-help>`;

/** Lays out a page with the widget in it, and measures. */
async function layOut(html, width = 1000) {
  const { page, close } = await open(
    `<style>body { margin: 0 } dialog, [popover] { padding: 0; border: 0 }</style>${html}${script}`,
    { viewport: { width, height: 800 }, reducedMotion: 'reduce' },
  );
  await page.locator('article').waitFor({ state: 'attached' });
  const measured = await page.evaluate(() => {
    const box = (element) => element && element.getBoundingClientRect().toJSON();
    const host = document.querySelector('missing-certificate-help');
    const card = host.shadowRoot.querySelector('article');
    return {
      host: box(host),
      card: box(card),
      other: box(document.querySelector('#other')),
      isVisible: card.checkVisibility({ visibilityProperty: true }),
      scrolls: document.documentElement.scrollWidth > innerWidth,
    };
  });
  await close();
  return measured;
}

/** Places that are as wide as what is in them. What is in them has to say how wide it would like to be. */
const places = {
  'a flex row': `<div style="display: flex">${help()}</div>`,
  'a centred flex column': `<div style="display: flex; flex-direction: column; align-items: center">${help()}</div>`,
  'the centre of a grid': `<div style="display: grid; place-items: center">${help()}</div>`,
  'a grid column of its own width': `<div style="display: grid; grid-template-columns: auto">${help()}</div>`,
  'a float': help('float: left'),
  'an inline block': help('display: inline-block'),
  'a table cell': `<table style="border-spacing: 0"><tbody><tr><td style="padding: 0">${help()}</td></tr></tbody></table>`,
  'an absolutely positioned box': `<div style="position: absolute">${help()}</div>`,
  'a width of fit-content': `<div style="width: fit-content">${help()}</div>`,
  'a dialog': `<dialog open>${help()}</dialog>`,
  'a popover': `<div popover>${help()}</div><script>document.querySelector('[popover]').showPopover()</script>`,
  'a host that is a flex container': help('display: flex'),
  'a host that is a flex column': help('display: flex; flex-direction: column'),
  'a host that is a grid': help('display: grid'),
  'a host that has no box': `<div style="display: grid">${help('display: contents')}</div>`,
};

for (const [name, html] of Object.entries(places)) {
  test(`${name}: as wide as the card likes to be where there is room, and no wider than a phone`, async () => {
    const wide = await layOut(html);
    assert.equal(wide.card.width, 58 * 16);
    const narrow = await layOut(html, 320);
    // A dialog leaves some room at its sides.
    assert.ok(narrow.card.width > 280 && narrow.card.width <= 320, `${narrow.card.width} px wide in 320`);
    assert.equal(narrow.scrolls, false);
  });
}

test('a site’s own widest size is the one that such places see', async () => {
  const { card } = await layOut(`<div style="display: flex">${help('--mch-max-inline-size: 400px')}</div>`);
  assert.equal(card.width, 400);
});

test('beside something in a flex row it gives way, and the row fits', async () => {
  const { card, other, scrolls } = await layOut(
    `<div style="display: flex"><p id="other" style="flex: 0 0 300px">Beside</p>${help()}</div>`,
  );
  assert.equal(other.width, 300);
  assert.equal(card.width, 700);
  assert.equal(scrolls, false);
});

test('equal columns of a grid stay equal', async () => {
  const { card, other } = await layOut(
    `<div style="display: grid; grid-template-columns: 1fr 1fr"><p id="other">Beside</p>${help()}</div>`,
  );
  assert.deepEqual([other.width, card.width], [500, 500]);
});

for (const [what, html] of [
  ['the hidden attribute', '<missing-certificate-help hidden></missing-certificate-help>'],
  [
    'the hidden attribute, against a display of the page’s',
    '<style>missing-certificate-help { display: flex }</style><missing-certificate-help hidden></missing-certificate-help>',
  ],
  ['display: none', help('display: none')],
  ['visibility: hidden', help('visibility: hidden')],
  ['visibility: hidden around it', `<div style="visibility: hidden">${help()}</div>`],
]) {
  test(`a site can hide it: ${what}`, async () => {
    const { isVisible, host } = await layOut(html);
    assert.equal(isVisible, false);
    // Only visibility keeps its room.
    assert.equal(host.height > 0, what.startsWith('visibility'));
  });
}

test('a site can place it in a grid', async () => {
  const { host, card } = await layOut(
    `<div style="display: grid; grid-template: 100px 1fr / 200px 1fr">${help('grid-area: 2 / 2')}</div>`,
  );
  assert.deepEqual([host.left, host.top, host.width], [200, 100, 800]);
  assert.equal(card.width, 800);
});

test('a site can set its margin, width and height', async () => {
  const { host, card } = await layOut(help('margin: 10px 20px 30px 40px; width: 500px; min-height: 5000px'));
  assert.deepEqual([host.left, host.top, host.width, host.height], [40, 10, 500, 5000]);
  assert.deepEqual([card.left, card.width], [40, 500]);
});

test('a site can let it float beside other content', async () => {
  const { host, other } = await layOut(
    `${help('float: right; width: 400px')}<p id="other" style="margin: 0; overflow: hidden">Beside it</p>`,
  );
  assert.deepEqual([host.left, host.width], [600, 400]);
  assert.deepEqual([other.left, other.top, other.width], [0, 0, 600]);
});

test('a site can fix it in place', async () => {
  const { host } = await layOut(help('position: fixed; inset: 50px auto auto 60px; width: 300px'));
  assert.deepEqual([host.left, host.top, host.width], [60, 50, 300]);
});
