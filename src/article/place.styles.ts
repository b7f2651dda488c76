/** How the card fits its place: narrow or wide, forced colours, paper. */
export const placeStyles = /* css */ `
  /* A narrow card shows the picture within its step; a wide one beside the path. */
  li:not(.now) > figure {
    display: none;
  }
  /* Large letters on a small screen: no room for an indent. */
  @container card (inline-size < 17em) {
    .rail {
      padding-inline-start: 0;
    }
    .rail > [part='heading'] {
      padding-inline-start: 2.6em;
    }
    .rail::before {
      display: none;
    }
  }
  @container card (inline-size >= 44em) {
    .card > * {
      --mch_pad: 1.5em;
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

  /* The reader's own colours leave no backgrounds, so lines tell what those told. */
  @media (forced-colors: active) {
    .phone,
    .dialog {
      border: 1px solid;
    }
    .now .dot,
    [role='group'] > :first-child {
      border-width: 4px;
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
