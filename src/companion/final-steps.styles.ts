import { styleSheet } from '../style-sheet.js';

/** The final steps: report, link for another device, notes for administrators, feedback. */
const finalStepsStyles = /* css */ `
  [part='report'],
  [part='feedback'] {
    display: grid;
    gap: 0.5em;
  }
  [part='report'] {
    padding: 0.75em 1em 0.25em;
    border: 1px solid var(--mch_line);
    border-radius: calc(var(--mch_radius) * 0.6);
  }
  .more > [part='notice'] {
    border-block-end: 1px solid var(--mch_line);
  }
  .more details > :not(summary) {
    margin-block-end: 0.75em;
  }
  [part='checks'] details,
  [part='admin'] {
    border-block-start: 1px solid var(--mch_line);
  }
  [part='checks'] > [part='heading'] {
    padding-block: 0.4em;
  }
  [part='checks'] summary {
    padding-block: 0.6em;
    font-weight: 500;
  }
  .given {
    display: block;
    color: var(--mch_quiet);
    font-weight: 400;
  }
  /* The path to a setting: two small phones, with a ring around the item to tap. */
  .way {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.75em;
    font-size: 0.85em;
  }
  .way .phone {
    flex: 1 1 9em;
    inline-size: auto;
    padding-block-end: 0.5em;
    border-radius: 1em;
  }
  .way .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.6em;
    align-items: center;
    padding-inline: 0.6em;
    justify-content: space-between;
    border-radius: 0.6em 0.6em 0 0;
  }
  .way i {
    flex: none;
    inline-size: 1.2em;
    block-size: 0.8em;
    margin-inline-start: auto;
    border-block: 2px solid;
  }
  .way :is(i, span, b) {
    outline: 2px solid #e8a100;
    outline-offset: 3px;
  }
  .way span {
    display: block;
    padding: 0.75em 1em;
    background: #fff;
    border-radius: 0 0 0.6em 0.6em;
    outline-offset: -3px;
  }
  .way span:has(b) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
    outline: 0;
  }
  .way b {
    color: #00578e;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    font-weight: 600;
    cursor: pointer;
  }
  [part='report'] summary {
    font-weight: 500;
  }
  .moves details[open] {
    flex-basis: 100%;
  }
  .moves summary {
    color: var(--mch_accent);
    list-style: none;
  }
  .moves summary::-webkit-details-marker {
    display: none;
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
  .row [role='status'] {
    color: var(--mch_good);
    font-weight: 600;
  }
  .more label {
    display: flex;
    align-items: center;
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
  /* Cameras expect QR codes to be black on white, so the code ignores the color scheme. */
  .code {
    inline-size: min(100%, 15em);
    background: #fff;
    fill: #000;
    stroke: none;
    border-radius: 0.35em;
    forced-color-adjust: none;
    shape-rendering: crispedges;
  }
  .paper {
    display: none;
  }
  /* Paper has no closed details element: print the report, which contains the answers to the quick checks. */
  @media print {
    .row,
    [part='checks'],
    [part='feedback'],
    [part='report'] details,
    [part='admin']:not([open]) {
      display: none;
    }
    .paper {
      display: block;
      max-block-size: none;
    }
  }
`;

export const styles = styleSheet(finalStepsStyles);
