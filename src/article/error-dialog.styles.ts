/** The drawing of the phone. It uses the phone's colors, not the colors of the page. */
export const errorDialogStyles = /* css */ `
  [part='picture'] {
    display: grid;
    gap: 0.3em;
    justify-items: center;
    padding-block: 0.25em;
  }
  ::slotted([slot='error-image']) {
    max-inline-size: 100%;
  }
  .phone {
    inline-size: min(100%, 18em);
    padding: 0.5em 0.5em 0;
    color: #1c1f26;
    background: #20242c;
    border-radius: 1.25em 1.25em 0 0;
    font-size: 0.9em;
    line-height: 1.4;
  }
  .screen {
    display: grid;
    grid-template-rows: auto 1fr;
    padding-block-end: 0.75em;
    background: #6d7178;
    border-radius: 0.8em 0.8em 0 0;
    overflow: clip;
  }
  .bar {
    padding: 0.4em 1em;
    color: #fff;
    background: #3d4d63;
    font-weight: 600;
  }
  .dialog {
    display: grid;
    gap: 0.4em;
    margin: 0.75em 0.75em 0;
    padding: 0.75em 1em;
    background: #fff;
    border-radius: 0.35em;
    box-shadow: 0 4px 18px #0006;
  }
  .dialog i {
    color: #00578e;
  }
  .dialog i:last-child {
    justify-self: end;
    padding-inline: 0.5em;
    font-weight: 600;
  }
  figcaption {
    text-align: center;
  }
`;
