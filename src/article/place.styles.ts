/** How the card fits its place: narrow or wide, forced colors, paper. */
export const placeStyles = /* css */ `
  /* The picture belongs to the first step. */
  li:not(.now) > figure {
    display: none;
  }
  /* A narrow card has no room for an indent: only the dots stand on the line. */
  @container card (inline-size < 34em) {
    .rail {
      padding-inline-start: 0;
    }
    [part='node'] > [part='heading'] {
      padding-inline-start: 2.3em;
    }
    [part='node'] > .said {
      padding-inline-start: 2.8em;
    }
    .now .rail::before {
      display: none;
    }
  }
  /* So that the first answer is in sight on small phones. */
  @container card (inline-size < 22em) {
    .lead {
      font-size: 0.9em;
    }
    .phone {
      font-size: 0.8em;
    }
  }
  @container card (inline-size < 17em) {
    /* Firefox lets what follows a link that doesn't wrap stick out. */
    .inline {
      white-space: normal;
    }
    [part='node'] > .said {
      padding-inline-start: 1.5em;
    }
  }
  @media screen {
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
      /* After the first step it is quiet, and at the end it is gone. */
      .path > .recognize:not(.now) > figure {
        font-size: 0.75em;
      }
      .path:has(> :is(.contact-support, .solved).now) > .recognize > figure {
        display: none;
      }
    }
  }

  /* The reader's own colors leave no backgrounds, so lines tell what those told. */
  @media (forced-colors: active) {
    .phone,
    .dialog {
      border: 1px solid;
    }
    .now .dot,
    fieldset > button:first-of-type,
    .main {
      border-width: 4px;
    }
  }

  /* Who asks for more contrast gets quiet text at 7 : 1, and lines that are seen. */
  @media (prefers-contrast: more) {
    .card {
      --mch_quiet: var(--mch_text);
      --mch_line: var(--mch_text);
    }
  }

  /* On paper the whole article stands, every branch of it, in one column: on two pages of A4 in English. */
  @media print {
    .card {
      color-scheme: light;
      border: 0;
    }
    .card > * {
      font-size: 0.8em;
      line-height: 1.4;
    }
    .card,
    .card * {
      max-inline-size: none;
    }
    .body[hidden] {
      display: grid !important;
      gap: 0.75em;
      content-visibility: visible !important;
    }
    li > figure {
      display: grid !important;
      float: inline-end;
      inline-size: 15em;
      padding: 0;
    }
    [part='heading'] {
      break-after: avoid;
    }
    figure,
    p,
    [part='step'] {
      break-inside: avoid;
    }
    .moves,
    .position,
    .later .said,
    [part='language-picker'],
    button,
    label,
    /* Every branch stands here, and the line would run through the text of a narrow card. */
    .rail::before {
      display: none;
    }
    /* Backgrounds aren't printed, so what stands on them must be dark. */
    .bar,
    .button,
    .path .now .dot {
      color: inherit;
    }
    .button {
      display: inline;
      padding: 0;
      border: 0;
    }
    .phone {
      outline: 1px solid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
