const accent = 'light-dark(#0b5cad, #8abff8)';
const surface = 'light-dark(#fff, #191c22)';
const text = 'light-dark(#1c1f26, #eceef2)';
const mixed = (share, name, colour) =>
  `color-mix(in srgb, var(${name}, ${colour}) ${share}%, var(--mch-surface, ${surface}))`;

/**
 * The widget's custom properties: what a value must be good for (a CSS property), the default, and the message (and share)
 * that puts it in short where it is long.
 */
export const properties = [
  { name: '--mch-accent', kind: 'color', usual: accent },
  { name: '--mch-on-accent', kind: 'color', usual: `var(--mch-surface, ${surface})`, short: ['theme.surface'] },
  { name: '--mch-surface', kind: 'color', usual: surface },
  { name: '--mch-text', kind: 'color', usual: text },
  { name: '--mch-quiet', kind: 'color', usual: mixed(72, '--mch-text', text), short: ['theme.ofText', 0.72] },
  { name: '--mch-line', kind: 'color', usual: mixed(16, '--mch-text', text), short: ['theme.ofText', 0.16] },
  { name: '--mch-tint', kind: 'color', usual: mixed(8, '--mch-accent', accent), short: ['theme.ofAccent', 0.08] },
  { name: '--mch-good', kind: 'color', usual: 'light-dark(#17733f, #67d39a)' },
  { name: '--mch-radius', kind: 'padding-top', usual: '1em' },
  { name: '--mch-font-family', kind: 'font-family', usual: 'system-ui, …' },
  { name: '--mch-font-size', kind: 'font-size', usual: 'max(1em, 15px)' },
  { name: '--mch-max-inline-size', kind: 'max-inline-size', usual: '58em' },
  { name: '--mch-scroll-margin', kind: 'scroll-margin-top', usual: '0.75em' },
];

/** Whether CSS takes a value for what it is meant for, and could take it in the middle of a style sheet. */
export function isValue(kind, value) {
  return CSS.supports(kind, value) && standsAlone(value);
}

/** A quote or bracket that isn't closed would swallow what follows; a brace or semicolon would add to it. */
function standsAlone(value) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`a { --x: ${value} } b {}`);
  return sheet.cssRules.length === 2 && sheet.cssRules[0].style?.length === 1;
}

/** Red, green and blue of colours painted over one another, in the colour scheme and with the properties of `place`. */
export function paint(values, place) {
  const canvas = document.createElement('canvas').getContext('2d');
  for (const value of values) {
    place.style.color = value;
    canvas.fillStyle = getComputedStyle(place).color;
    canvas.fillRect(0, 0, 1, 1);
  }
  place.style.color = '';
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** As `<input type="color">` wants it. */
export const hexOf = (rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
