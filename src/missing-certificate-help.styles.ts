import { articleStyles } from './article/article.styles.js';
import { errorDialogStyles } from './article/error-dialog.styles.js';
import { guideStyles } from './article/guide.styles.js';
import { placeStyles } from './article/place.styles.js';
import { styleSheet } from './style-sheet.js';

/** The host, the card with its tokens, and shared styles. */
const cardStyles = /* css */ `
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* The card has inline-size containment, so its size doesn't come from its content. This pseudo-element gives
     containers that size themselves to their content (dialogs, flex rows, floats) a width: at least none, at best
     the card's full width. */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, var(--mch-max-inline-size, 58em));
  }

  /* All styles are on this wrapper, so that the page can style the host without conflicts: hide it, position it,
     reset it. */
  .card {
    --mch_accent: var(--mch-accent, light-dark(#0b5cad, #8abff8));
    --mch_good: var(--mch-good, light-dark(#17733f, #67d39a));
    --mch_text: var(--mch-text, light-dark(#1c1f26, #eceef2));
    --mch_surface: var(--mch-surface, light-dark(#fff, #191c22));
    --mch_on-accent: var(--mch-on-accent, var(--mch_surface));
    --mch_quiet: var(--mch-quiet, color-mix(in srgb, var(--mch_text) 72%, var(--mch_surface)));
    --mch_line: var(--mch-line, color-mix(in srgb, var(--mch_text) 16%, var(--mch_surface)));
    --mch_tint: var(--mch-tint, color-mix(in srgb, var(--mch_accent) 8%, var(--mch_surface)));
    --mch_radius: var(--mch-radius, 1em);
    --mch_pad: 1em;

    all: initial;
    display: block;
    position: relative;
    container: card / inline-size;
    box-sizing: border-box;
    flex: none;
    inline-size: 100%;
    max-inline-size: var(--mch-max-inline-size, 58em);
    margin: auto;
    overflow: clip;
    break-inside: avoid-column;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--mch_text);
    background: var(--mch_surface);
    border: 1px solid var(--mch_line);
    border-radius: var(--mch_radius);
    font: var(--mch-font-size, max(1em, 15px)) / 1.5
      var(--mch-font-family, system-ui, sans-serif);
    overflow-wrap: anywhere;
    text-underline-offset: 0.2em;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    /* No text-wrap: pretty. Pages with it crashed in WebKitGTK 2.50 (2026-11-26), perhaps because of
       https://bugs.webkit.org/show_bug.cgi?id=306377 */
  }

  /* Scripts with marks above and below, and full-width characters, need a larger line height. */
  .card:is(:lang(ar), :lang(ja), :lang(zh)) {
    line-height: 1.75;
  }
  .card:lang(ja) {
    word-break: auto-phrase;
  }
  .card:is(:lang(de), :lang(fr)) {
    hyphens: auto;
  }

  svg {
    flex: none;
    inline-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.2em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--mch_quiet);
    font-size: 0.9em;
  }
  b,
  [part='title'],
  [part='heading'],
  [part='question'],
  a {
    font-weight: 600;
  }
  .name {
    font-weight: inherit;
  }
  /* The outline takes no space, so that a label wraps like other text. With space around it, it would overlap narrow
     characters next to it, such as commas, Thai letters or Chinese punctuation. */
  .label {
    background: var(--mch_tint);
    border-radius: 1px;
    box-shadow:
      0 0.2em var(--mch_tint),
      0 -0.2em var(--mch_tint);
  }
  a {
    color: var(--mch_accent);
  }
  [part='support-link'] {
    display: inline-block;
    padding-block: 0.65em;
  }
  a svg {
    margin-inline-start: 0.2em;
  }
  .inline {
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--mch_accent);
    outline-offset: 3px;
  }
`;

/** The whole style sheet as text, for servers. */
export const cssText = cardStyles + guideStyles + errorDialogStyles + articleStyles + placeStyles;

/** The style sheet for a document. */
export const styles = styleSheet(cssText);
