/**
 * Styles for prerendered HTML, which are removed when the element takes over. They show every branch if no script runs.
 */
export const prerenderedStyles = /* css */ `
  .dot {
    --mch_even: var(--mch_accent);
  }
  .solved .dot {
    --mch_even: var(--mch_good);
  }
  /* Without script, or in print: show all steps in order, none of them as the current one. Hide buttons, which would
     do nothing. */
  @media print, (scripting: none) {
    .body[hidden] {
      display: grid;
      gap: 0.75em;
      padding-block-start: 0.5em;
      content-visibility: visible;
    }
    li > figure {
      display: grid !important;
    }
    .answers > button,
    .moves,
    .said,
    .position,
    [part='language-picker'] {
      display: none;
    }
    .path .rail .dot {
      color: var(--mch_even);
      background: var(--mch_surface);
      border-color: currentColor;
    }
    .path [part='heading'] {
      color: inherit;
      font-weight: 600;
    }
    [part='question'] {
      margin: 0.25em 0 0;
      padding: 0;
      border: 0;
    }
    /* All branches are shown, so the line would cross the text of a narrow card. */
    @container card (inline-size < 34em) {
      .rail::before {
        display: none;
      }
    }
  }
  /* While the script is loading, show what it will show. If it hasn't run after eight seconds, show everything. */
  @media screen and (not (scripting: none)) {
    .body[hidden] {
      display: grid;
      gap: 0.75em;
      block-size: 0;
      overflow: clip;
      visibility: hidden;
      content-visibility: visible;
      animation: reveal 0s 8s forwards;
    }
    @container card (inline-size < 44em) {
      li:not(.now) > figure {
        display: grid;
        block-size: 0;
        padding-block: 0;
        overflow: clip;
        visibility: hidden;
        animation: reveal-picture 0s 8s forwards;
      }
    }
    @container card (inline-size >= 44em) {
      .path:has(> :is(.contact-support, .solved).now) > .recognize > figure {
        display: grid;
        block-size: 0;
        overflow: clip;
        visibility: hidden;
        animation: reveal-picture-beside 0s 8s forwards;
      }
    }
    @container card (inline-size < 34em) {
      .rail::before {
        animation: conceal 0s 8s forwards;
      }
    }
    .answers > button,
    .moves,
    .said,
    .position,
    [part='language-picker'] {
      animation: conceal 0s 8s forwards;
    }
    .dot {
      animation: even-dot 0s 8s forwards;
    }
    .path [part='heading'] {
      animation: even-heading 0s 8s forwards;
    }
    [part='question'] {
      animation: even-question 0s 8s forwards;
    }
  }
  @keyframes reveal {
    from,
    to {
      block-size: auto;
      padding-block-start: 0.5em;
      overflow: visible;
      visibility: visible;
    }
  }
  @keyframes reveal-picture {
    from,
    to {
      block-size: auto;
      padding-block: 0.25em;
      overflow: visible;
      visibility: visible;
    }
  }
  @keyframes reveal-picture-beside {
    from,
    to {
      block-size: auto;
      overflow: visible;
      visibility: visible;
    }
  }
  @keyframes conceal {
    from,
    to {
      position: absolute;
      visibility: hidden;
    }
  }
  @keyframes even-dot {
    from,
    to {
      color: var(--mch_even);
      background: var(--mch_surface);
      border-color: currentColor;
    }
  }
  @keyframes even-heading {
    from,
    to {
      color: var(--mch_text);
      font-weight: 600;
    }
  }
  @keyframes even-question {
    from,
    to {
      margin: 0.25em 0 0;
      padding: 0;
      border-width: 0;
    }
  }
`;
