/**
 * How the card adapts to its container and to the reader's settings: narrow, wide, forced colors, more contrast, print.
 */
export const placeStyles = /* css */ `
  /* In a narrow card, only the first step shows the picture. */
  li:not(.now) > figure {
    display: none;
  }
  /* A narrow card has no room for an indent, so only the dots are on the line. */
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
  /* Smaller text, so that the first answer is in the viewport of small phones. */
  @container card (inline-size < 22em) {
    .lead {
      font-size: 0.9em;
    }
    .phone {
      font-size: 0.8em;
    }
  }
  @container card (inline-size < 17em) {
    .card > * {
      --mch_pad: 0.5em;
    }
    [part='node'] > [part='heading'] {
      font-size: 1em;
    }
    [part='language-picker'] {
      max-inline-size: 100%;
    }
    /* Firefox lets what follows a link that doesn't wrap stick out. */
    .inline {
      white-space: normal;
    }
    [part='node'] > .said {
      padding-inline-start: 1.5em;
    }
  }
  @media screen {
    /* The answer is closer to its own question than to the next one. */
    .done .said {
      margin-block: -0.3em 0.3em;
    }
    .done .rail:last-child {
      padding: 0;
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
      /* The picture is smaller after the first step, and hidden at the end of the guide. */
      .path > .recognize:not(.now) > figure {
        font-size: 0.75em;
      }
      .path:has(> :is(.contact-support, .solved).now) > .recognize > figure {
        display: none;
      }
    }
  }

  /* Forced colors remove backgrounds, so borders replace them. */
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

  /* For readers who prefer more contrast: secondary text at 7 : 1, and visible borders. */
  @media (prefers-contrast: more) {
    .card {
      --mch_quiet: var(--mch_text);
      --mch_line: var(--mch_text);
    }
  }

  /* Print the whole article with every branch in one column. In English, it fits on two pages of A4. */
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
      padding: 0.35em 0 0;
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
    /* The address of a link follows its text. */
    .inline {
      white-space: normal;
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
    /* All branches are printed, so the line would cross the text of a narrow card. */
    .rail::before {
      display: none;
    }
    /* Browsers don't print backgrounds, so text on them must be dark. */
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
    /* Browsers print shadows, but not the background that this one belongs to. */
    .label,
    .rail .about {
      border: 0;
      box-shadow: none;
    }
    .phone {
      outline: 1px solid;
    }
    /* An address is written from left to right in all languages, so it is isolated from the brackets. */
    a[href^='http']::after {
      content: ' (\\2066' attr(href) '\\2069)';
    }
  }
`;
