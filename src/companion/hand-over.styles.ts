/** The end of the guide: report, other device, administrators, “did this help?”. */
const handOverStyles = /* css */ `
  .more,
  .more > :is(div, fieldset) {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  .more:empty {
    display: none;
  }
  .more > :is(div, fieldset),
  .more :is(details, ol) {
    inline-size: 100%;
  }
  .more details > :not(summary) {
    margin-block-end: 0.75em;
  }
  .more fieldset {
    border: 0;
  }
  [part='report'] {
    padding: 1em;
    border: 1px solid var(--mch_line);
    border-radius: calc(var(--mch_radius) * 0.6);
  }
  .more > details {
    padding-block-start: 0.25em;
    border-block-start: 1px solid var(--mch_line);
  }
  summary {
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  .more .choices {
    gap: 0;
  }
  [part='feedback'] {
    padding-block-start: 0.5em;
  }
  .more ol {
    display: grid;
    gap: 0.75em;
    padding-inline-start: 1.5em;
  }
  .more li > p + p {
    margin-block-start: 0.5em;
  }
  .more legend {
    padding-block: 0.5em;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  .column {
    display: grid;
    gap: 0.6em;
  }
  .column button {
    text-align: start;
  }
  .button {
    display: inline-grid;
    place-items: center;
    min-block-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid;
    border-radius: calc(var(--mch_radius) * 0.6);
    text-decoration: none;
  }
  .button:hover {
    box-shadow: inset 0 0 0 1px;
  }
  .row [role='status'] {
    color: var(--mch_good);
    font-weight: 600;
  }
  .more label {
    flex-wrap: nowrap;
    gap: 0.75em;
    min-block-size: 44px;
    cursor: pointer;
  }
  .more input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--mch_accent);
  }
  pre {
    inline-size: 100%;
    max-block-size: 24em;
    padding: 0.75em 1em;
    overflow: auto;
    background: var(--mch_tint);
    border-radius: 0.35em;
    font-size: 0.9em;
    white-space: pre-wrap;
    text-align: start;
  }
  code {
    font-family: ui-monospace, monospace;
  }
  /* Black on white, whatever the colours around it: that is what cameras know. */
  .code {
    inline-size: min(100%, 15em);
    background: #fff;
    fill: #000;
    stroke: none;
    border-radius: 0.35em;
    forced-color-adjust: none;
    shape-rendering: crispedges;
  }
  @media print {
    .row,
    [part='feedback'] {
      display: none;
    }
  }
`;

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all elements on the page. */
export function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    if ('replaceSync' in sheet) sheet.replaceSync(handOverStyles);
  }
  return sheet;
}
