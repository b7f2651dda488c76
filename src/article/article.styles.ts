/** Header, notices, footer, and the loading state of the card. */
export const articleStyles = /* css */ `
  header,
  footer,
  [part='notice'],
  [part='guide'] {
    padding: 0.75em var(--mch_pad);
  }
  header {
    display: grid;
    gap: 0.25em;
    padding-block: 0.2em 0.6em;
    border-block-end: 1px solid var(--mch_line);
  }
  .top,
  .context {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .top {
    flex-wrap: wrap;
    justify-content: space-between;
    min-block-size: 44px;
  }
  /* At large font sizes, the language's name would leave room for only one letter per line next to it. */
  .context {
    flex: 1 1 5em;
  }
  [part='language-picker'] {
    display: flex;
    align-items: center;
    gap: 0.4em;
    flex: none;
    max-inline-size: 60%;
    padding-inline: 0.25em;
    border: 0;
    font-weight: 500;
  }
  article > .about {
    margin-inline: var(--mch_pad);
    padding-block-end: 1.5em;
  }
  .context svg {
    color: var(--mch_accent);
  }
  [part='title'] {
    font-size: clamp(1.35em, 1em + 2cqi, 1.9em);
    line-height: 1.25;
    text-wrap: balance;
  }
  .lead {
    color: var(--mch_quiet);
    text-wrap: balance;
  }
  [part='notice'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    background: var(--mch_tint);
    border-block-end: 1px solid var(--mch_line);
  }

  [data-more='original'] {
    min-block-size: 44px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
    color: var(--mch_quiet);
    border-block-start: 1px solid var(--mch_line);
  }
  footer > .quiet {
    flex-basis: 100%;
    padding-block-start: 0.5em;
  }

  /* Loading: a moving line at the top, only without prefers-reduced-motion, and for less than five seconds:
     https://www.w3.org/TR/WCAG22/#pause-stop-hide */
  [aria-busy='true']::after {
    content: '';
    position: absolute;
    inset: 0 0 auto;
    border-block-start: 3px solid var(--mch_accent);
  }
  [aria-busy='true'] {
    min-block-size: 20em;
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true']::after {
      animation: fade 0.8s 5 alternate;
    }
    .done ~ .now .body {
      animation: fade 0.2s;
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
`;
