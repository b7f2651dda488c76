import { styleSheet } from '../style-sheet.js';

/** The list of languages. */
const languageListStyles = /* css */ `
  dialog {
    inline-size: min(26em, 100% - 2em);
    block-size: min(36em, 100% - 2em);
    margin: auto;
    padding: 1em;
    color: var(--mch_text);
    background: var(--mch_surface);
    border: 1px solid var(--mch_line);
    border-radius: var(--mch_radius);
    text-align: start;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto auto 1fr auto;
    gap: 0.6em;
  }
  dialog::backdrop {
    background: #0008;
  }
  dialog .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
  }
  dialog .close {
    inline-size: 44px;
    padding: 0;
    border: 0;
  }
  dialog input {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    background: none;
    border: 1px solid var(--mch_quiet);
    border-radius: calc(var(--mch_radius) * 0.6);
    font-size: max(1em, 16px);
  }
  dialog ul {
    margin-inline: -0.25em;
    padding: 0.25em;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: '';
  }
  dialog li button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
    inline-size: 100%;
    color: inherit;
    border: 0;
    font-weight: 400;
    text-align: start;
  }
  dialog [aria-current='true'] {
    background: var(--mch_tint);
    font-weight: 600;
  }
  dialog li button:hover {
    background: var(--mch_tint);
    box-shadow: none;
  }
`;

export const styles = styleSheet(languageListStyles);
