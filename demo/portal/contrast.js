import { onLanguage, say } from './language.js';

/** What WCAG asks for, for text of usual size. */
const enough = 4.5;

const pairs = {
  accent: ['--mch-accent', '--mch-surface'],
  onAccent: ['--mch-on-accent', '--mch-accent'],
  text: ['--mch-text', '--mch-surface'],
  quiet: ['--mch-quiet', '--mch-surface'],
};

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb) {
  const [red, green, blue] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(...colours) {
  const [dark, light] = colours.map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Never rounded up: 4.499 is not enough. */
const ratioText = (ratio) =>
  `${(Math.floor(ratio * 100) / 100).toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2 })}:1`;

/**
 * A list of the contrast of each pair of colours.
 * @param {(names: string[]) => number[]} colourOf red, green and blue of custom properties, painted one over the other
 * @returns {() => void} counts again
 */
export function showContrast({ list, hint }, colourOf) {
  const items = Object.entries(pairs).map(([name, [front, back]]) => {
    const item = document.createElement('div');
    const term = document.createElement('dt');
    const verdict = document.createElement('dd');
    term.dataset.string = `contrast.${name}`;
    item.append(term, verdict);
    list.append(item);
    return { item, verdict, front, back };
  });
  const count = () => {
    for (const { item, verdict, front, back } of items) {
      const ratio = contrast(colourOf(['--mch-surface', back, front]), colourOf(['--mch-surface', back]));
      const isEnough = ratio >= enough;
      verdict.textContent = say(isEnough ? 'contrast.pass' : 'contrast.fail', { ratio: ratioText(ratio) });
      item.className = isEnough ? '' : 'low';
    }
  };
  onLanguage(() => {
    hint.textContent = say('contrast.hint', { ratio: `${enough.toLocaleString(document.documentElement.lang)}:1` });
    count();
  });
  return count;
}
