/** The path, what stands at each node, and the answers. */
export const guideStyles = /* css */ `
  /* The path: a line with a numbered dot for every node. With no markers at all, VoiceOver would see no lists. */
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
    padding-block-end: 1.5em;
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
  .done .dot {
    color: var(--mch_good);
    border-color: currentColor;
  }
  .now .dot {
    color: var(--mch_on-accent);
    background: var(--mch_accent);
    border-color: var(--mch_accent);
  }
  [part='node'] > [part='heading'] {
    padding-block: 0.2em;
    font-size: 1.1em;
    line-height: 1.45;
  }
  .later [part='heading'] {
    color: var(--mch_quiet);
    font-weight: 500;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }

  .body:not([hidden]),
  [part='explanation'],
  [part='support'] {
    display: grid;
    gap: 0.75em;
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
    gap: 0.6em;
    list-style: '';
    counter-reset: step;
  }
  [part='step'] {
    display: grid;
    grid-template-columns: 1.75em 1fr;
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

  [part='question'] {
    margin-block-start: 0.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--mch_line);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  button,
  select {
    min-block-size: 44px;
    border-radius: calc(var(--mch_radius) * 0.6);
  }
  button {
    padding: 0.5em 1em;
    color: var(--mch_accent);
    background: none;
    border: 1px solid;
    font-weight: 600;
    cursor: pointer;
  }
  [role='group'] > :first-child {
    color: var(--mch_on-accent);
    background: var(--mch_accent);
    border-color: var(--mch_accent);
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
  }
  button:hover {
    box-shadow: inset 0 0 0 1px;
  }
`;
