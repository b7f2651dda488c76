import { css } from './escape.js';

/** The custom properties that are set on the widget, as a style sheet has them; nothing if there are none. */
export function themeCss(widget) {
  const lines = [...widget.style]
    .filter((name) => name.startsWith('--mch-'))
    .map((name) => `  ${name}: ${css(widget.style.getPropertyValue(name).trim())};\n`);
  return lines.length ? `${widget.localName} {\n${lines.join('')}}` : '';
}
