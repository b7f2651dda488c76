import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';

const { sourceLocale, targetLocales } = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));

/** Every language that is shipped. */
export const tags = [sourceLocale, ...targetLocales];

export const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];

/** Stands with every step: after the answers of the first one, below the others. */
const about = ['recognize.certificate', 'recognize.who'];
/** Stands beside the steps where a card is wide, until the reader is at an end of the guide. */
const picture = ['picture.caption'];

/** Messages without marks, which a wide card shows with each step. */
export const told = {
  recognize: [...about, ...picture],
  'check-phone': [...about, ...picture, 'check.why', 'check.network', 'question.signIn'],
  'organization-certificate': [...about, ...picture, 'question.signIn', 'organization.why', 'organization.safety'],
  'contact-support': [...about, 'support.who', 'support.tell', 'support.tellLogs'],
  solved: [...about, 'solved.again'],
};

export const prerendered = (tag) => readFileSync(join(root, `dist/prerendered/${tag}.html`), 'utf8');

export const entry = '/dist/cdn/missing-certificate-help.js';
export const script = (file = entry) => `<script type="module" src="${file}"></script>`;

/** The ids of those messages that are to be seen, each as often as it is. */
export async function seen(page, tag, ids) {
  const words = await wordsOf(tag);
  const visible = (id) => page.getByText(words[id], { exact: true }).filter({ visible: true });
  return (await Promise.all(ids.map(async (id) => Array(await visible(id).count()).fill(id)))).flat();
}

/** Whether the script has taken over all that was prerendered: then the style that came with it is gone. */
export const takenOver = (page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('missing-certificate-help')].every(
      ({ shadowRoot }) => !shadowRoot.querySelector('style') && shadowRoot.adoptedStyleSheets.length === 1,
    ),
  );

/** A request that is held until the test lets it go; `asked` is fulfilled when the page has asked. */
export function held() {
  let release;
  let ask;
  const released = new Promise((resolve) => (release = resolve));
  const asked = new Promise((resolve) => (ask = resolve));
  const hold = async (route) => {
    ask();
    await released;
    await route.continue();
  };
  return { hold, release, asked };
}

/** A style sheet's clock stands still, so that a busy machine doesn't reach the eight seconds. */
export async function stopClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
}

/** What stands when eight seconds have passed without a script. */
export const endWaiting = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('missing-certificate-help');
    for (const animation of shadowRoot.getAnimations()) animation.finish();
  });

/**
 * How many pixels of two screenshots look different. The browser draws an edge a shade lighter or darker when it draws
 * only part of a page anew, which nobody sees.
 */
export const differentPixels = (page, ...screenshots) =>
  page.evaluate(
    async (images) => {
      const [before, after] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas.drawImage(bitmap, 0, 0);
          return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (before.length !== after.length) return Infinity;
      const different = new Set();
      for (const [index, value] of before.entries()) if (Math.abs(value - after[index]) > 16) different.add(index >> 2);
      return different.size;
    },
    screenshots.map((screenshot) => screenshot.toString('base64')),
  );

/**
 * @param open a function that opener() returned
 * @returns a function that opens a page whose script comes only when it lets it `arrive`, after the page has been painted
 */
export const openerBefore = (open) => async (html, options) => {
  const late = held();
  const opened = await open(html + script(), {
    waitUntil: 'commit',
    ...options,
    routes: { ...options?.routes, [`**${entry}`]: late.hold },
  });
  await stopClock(opened.page);
  await opened.page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  await late.asked;
  return { ...opened, arrive: late.release };
};
