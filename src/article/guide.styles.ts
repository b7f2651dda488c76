/** The path, the content of each node, and the answers. */
export const guideStyles = /* css */ `
  /* The path: a line with a numbered dot for each node. VoiceOver doesn't announce a list without markers as a list. */
  .path {
    list-style: '';
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
    border-inline-start: 2px solid var(--mch_line);
  }
  .rail:last-child {
    padding-block-end: 1.25em;
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
    color: var(--mch_quiet);
    background: var(--mch_surface);
    border: 2px solid var(--mch_line);
    border-radius: 50%;
    font-weight: 600;
    line-height: 1;
  }
  .dot:empty::before {
    content: counter(node);
  }
  /* Only a tick is green: an answered step that didn't help isn't a success. */
  .done .dot {
    border-color: currentColor;
  }
  .done .dot:not(:empty),
  .solved.now .dot {
    color: var(--mch_good);
    border-color: currentColor;
  }
  .now:not(.solved) .dot {
    color: var(--mch_on-accent);
    background: var(--mch_accent);
    border-color: var(--mch_accent);
  }
  [part='node'] > [part='heading'] {
    padding-block: 0.2em;
    font-size: 1.1em;
    line-height: 1.45;
    scroll-margin-block-start: var(--mch-scroll-margin, 0.75em);
  }
  .position {
    display: block;
    color: var(--mch_quiet);
    font-size: max(0.7em, 12px);
    font-weight: 500;
    line-height: 1.3;
  }
  :where(.later) [part='node'] > [part='heading'] {
    color: var(--mch_quiet);
    font-weight: 500;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  /* WebKit makes a column as wide as an Arabic label, although it breaks it then. */
  .body:not([hidden]),
  [part='explanation'],
  [part='support'],
  .details {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.55em;
  }
  .body:not([hidden]) {
    padding-block-start: 0.35em;
  }
  .body > *,
  .lead,
  .about {
    max-inline-size: 62ch;
  }
  .about {
    margin-block-start: 0.4em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--mch_line);
  }
  [part='steps'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    list-style: '';
    counter-reset: step;
  }
  [part='step'] {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    counter-increment: step;
  }
  [part='step']::before {
    content: counter(step) '.';
    color: var(--mch_quiet);
  }
  ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .tip {
    padding: 0.6em 1em;
    background: var(--mch_tint);
    border-inline-start: 3px solid var(--mch_accent);
    border-radius: 0.35em;
  }

  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  [part='question'] {
    inline-size: 100%;
    padding-block: 0.35em 0.25em;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  div.answers {
    padding-block-start: 0.5em;
  }
  button,
  .button {
    min-block-size: 44px;
    padding: 0.5em 0.85em;
    color: var(--mch_accent);
    background: none;
    border: 1px solid;
    border-radius: calc(var(--mch_radius) * 0.6);
    font-weight: 600;
    cursor: pointer;
  }
  /* The arrow for external links follows the text direction. */
  [dir='rtl'] a svg {
    transform: scaleX(-1);
  }
  .button {
    display: inline-grid;
    grid-auto-flow: column;
    place-content: center;
    place-items: center;
    text-decoration: none;
  }
  fieldset > button:first-of-type,
  .main {
    color: var(--mch_on-accent);
    background: var(--mch_accent);
    border-color: var(--mch_accent);
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .said button,
  .moves button,
  .moves summary {
    padding-inline: 0;
    border: 0;
    font-weight: 500;
    text-decoration: underline;
  }
  /* An answered step takes little more height than its two lines of text. */
  .said button {
    margin-block: -0.45em;
  }
  button:hover,
  .button:hover {
    box-shadow: inset 0 0 0 1px;
  }
  .more {
    display: contents;
  }
`;
