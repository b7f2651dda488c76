const css = String.raw;

const text = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }

  /* Everything stands on this wrapper, so that the page stays master of the host: it may hide, place or reset it. */
  .card {
    --accent: var(--mch-accent, light-dark(#0b5cad, #8abff8));
    --good: var(--mch-good, light-dark(#17733f, #67d39a));
    --text: var(--mch-text, light-dark(#1c1f26, #eceef2));
    --surface: var(--mch-surface, light-dark(#fff, #191c22));
    --on-accent: var(--mch-on-accent, var(--surface));
    --quiet: var(--mch-quiet, color-mix(in srgb, var(--text) 72%, var(--surface)));
    --line: var(--mch-line, color-mix(in srgb, var(--text) 16%, var(--surface)));
    --tint: var(--mch-tint, color-mix(in srgb, var(--accent) 7%, var(--surface)));
    --radius: var(--mch-radius, 1em);
    --pad: 1.125em;

    all: initial;
    display: block;
    position: relative;
    container: card / inline-size;
    box-sizing: border-box;
    max-inline-size: var(--mch-max-inline-size, 58em);
    margin: auto;
    overflow: clip;
    visibility: inherit;
    color-scheme: inherit;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    font: var(--mch-font-size, max(1em, 15px)) / 1.55
      var(--mch-font-family, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    overflow-wrap: anywhere;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-wrap: pretty;
  }

  /* Letters with marks above and below, and letters that fill their square, need more height. */
  .card:is(:lang(ar), :lang(ja), :lang(zh)) {
    line-height: 1.75;
  }
  .card:is(:lang(ja), :lang(zh)) {
    line-break: strict;
    overflow-wrap: break-word;
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
    color: var(--quiet);
    font-size: 0.875em;
  }
  b,
  [part='title'],
  [part='heading'],
  [part='question'],
  summary,
  a {
    font-weight: 600;
  }
  .name {
    font-weight: inherit;
  }
  .label {
    display: inline-block;
    padding: 0 0.35em;
    background: var(--tint);
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 0.3em;
  }

  header,
  footer,
  [part='notice'],
  [part='guide'] {
    padding: 1em var(--pad);
  }
  header {
    display: grid;
    gap: 0.375em;
    padding-block: 1.5em 1.25em;
    border-block-end: 1px solid var(--line);
  }
  .context {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .context svg {
    color: var(--accent);
  }
  [part='title'] {
    font-size: clamp(1.375em, 1em + 2cqi, 1.875em);
    line-height: 1.25;
    text-wrap: balance;
  }
  .lead {
    color: var(--quiet);
  }
  [part='notice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    background: var(--tint);
    border-block-end: 1px solid var(--line);
  }

  /* The path: a line with a numbered dot for every node. */
  .path {
    list-style: none;
    counter-reset: node;
  }
  [part='node'] {
    counter-increment: node;
  }
  .rail {
    position: relative;
    padding-inline-start: 2.75em;
  }
  .rail::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(1em - 1px);
    border-inline-start: 2px solid var(--line);
  }
  .rail:last-child {
    padding-block-end: 1.375em;
  }
  .solved .rail::before {
    display: none;
  }
  .dot {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    color: var(--quiet);
    background: var(--surface);
    border: 2px solid var(--line);
    border-radius: 50%;
    font-weight: 600;
    line-height: 1;
  }
  .dot:empty::before {
    content: counter(node);
  }
  .done .dot {
    color: var(--good);
    border-color: currentColor;
  }
  .now .dot {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  [part='node'] > [part='heading'] {
    padding-block: 0.22em;
    font-size: 1.0625em;
    line-height: 1.45;
  }
  .later [part='heading'] {
    color: var(--quiet);
    font-weight: 500;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
  }

  .body:not([hidden]),
  [part='explanation'],
  [part='support'] {
    display: grid;
    gap: 0.8em;
  }
  .body:not([hidden]) {
    padding-block-start: 0.5em;
  }
  .body > *,
  .lead {
    max-inline-size: 62ch;
  }
  [part='steps'] {
    display: grid;
    gap: 0.625em;
    list-style: none;
    counter-reset: step;
  }
  [part='step'] {
    display: grid;
    grid-template-columns: 1.75em 1fr;
    counter-increment: step;
  }
  [part='step']::before {
    content: counter(step) '.';
    color: var(--quiet);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .tip {
    padding: 0.625em 0.875em;
    background: var(--tint);
    border-inline-start: 3px solid var(--accent);
    border-radius: 0.375em;
  }
  summary {
    padding-block: 0.6em;
    cursor: pointer;
  }

  [part='question'] {
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--line);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
  }
  button,
  select {
    min-block-size: 44px;
    border-radius: calc(var(--radius) * 0.6);
  }
  button {
    padding: 0.5em 1.125em;
    color: var(--accent);
    background: none;
    border: 1.5px solid;
    font-weight: 600;
    cursor: pointer;
  }
  [role='group'] > :first-child {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .moves {
    display: flex;
    gap: 1.5em;
  }
  .said button,
  .moves button {
    padding-inline: 0;
    border: 0;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover {
    box-shadow: inset 0 0 0 1px;
  }

  /* The phone. Its colours are those of a phone, not of the page. */
  [part='picture'] {
    display: grid;
    gap: 0.625em;
    justify-items: center;
    padding-block-start: 1.25em;
  }
  ::slotted([slot='error-image']) {
    max-inline-size: 100%;
  }
  .phone {
    inline-size: min(100%, 18em);
    padding: 0.6em 0.6em 0;
    color: #1c1f26;
    background: #20242c;
    border-radius: 1.75em 1.75em 0 0;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .screen {
    display: grid;
    grid-template-rows: auto 1fr;
    padding-block-end: 1.5em;
    background: #6d7178;
    border-radius: 1.25em 1.25em 0 0;
    overflow: clip;
  }
  .bar {
    padding: 0.9em 1em;
    color: #fff;
    background: #3d4d63;
    font-weight: 600;
  }
  .dialog {
    display: grid;
    gap: 0.625em;
    margin: 1.25em 0.75em 0;
    padding: 1em;
    background: #fff;
    border-radius: 0.375em;
    box-shadow: 0 4px 18px #0006;
  }
  .dialog b {
    font-size: 1.125em;
  }
  .dialog i {
    color: #00609c;
  }
  .dialog i:last-child {
    justify-self: end;
    padding-inline: 0.5em;
    font-weight: 600;
  }
  figcaption {
    text-align: center;
  }

  footer,
  label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  footer {
    justify-content: space-between;
    color: var(--quiet);
    border-block-start: 1px solid var(--line);
  }
  .person a {
    display: inline-block;
    padding-block: 0.6em;
  }
  select {
    max-inline-size: 100%;
    padding-inline: 0.5em;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--quiet);
  }
  footer > .quiet {
    flex-basis: 100%;
    padding-block-start: 0.5em;
  }

  /* Loading: a line at the top, which moves for readers who don't mind. */
  [aria-busy='true']::after {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    border-block-start: 3px solid var(--accent);
  }
  .outline {
    block-size: 20em;
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true']::after {
      animation: fade 0.8s infinite alternate;
    }
    .now .body {
      animation: fade 0.2s;
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }

  /* A narrow card shows the picture within its step; a wide one beside the path. */
  li:not(.now) > figure {
    display: none;
  }
  @container card (inline-size >= 44em) {
    .card > * {
      --pad: 1.75em;
    }
    .path {
      display: grid;
      grid-template: repeat(6, auto) 1fr / 1fr 17em;
      column-gap: 2em;
    }
    .path > li,
    .recognize > div {
      grid-column: 1;
    }
    .path > .recognize {
      display: contents;
    }
    .path > .recognize > figure {
      display: grid;
      grid-area: 1 / 2 / -1;
      align-self: start;
      position: sticky;
      inset-block-start: 1.5em;
      padding: 0;
    }
    figure::before {
      display: none;
    }
    .phone {
      padding-block-end: 0.6em;
      border-radius: 2em;
    }
    .screen {
      min-block-size: 27em;
      border-radius: 1.5em;
    }
    .dialog {
      margin-block: auto;
    }
  }

  @media (forced-colors: active) {
    .phone * {
      color: CanvasText;
      background: Canvas;
    }
    .phone,
    .dialog {
      border: 1px solid;
    }
    .now .dot,
    [role='group'] > :first-child {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }

  /* On paper the whole article stands, every branch of it. */
  @media print {
    .card {
      color-scheme: light;
      max-inline-size: none;
      border: 0;
    }
    .body[hidden] {
      display: grid !important;
      gap: 0.75em;
      content-visibility: visible !important;
    }
    li > figure {
      display: grid !important;
    }
    [part='heading'] {
      break-after: avoid;
    }
    figure,
    p,
    [part='step'] {
      break-inside: avoid;
    }
    .answers,
    button,
    label {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all elements on the page. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
