import { styleSheet } from '../style-sheet.js';

/**
 * Each sentence with its original below it, or next to it in a wide card. The dialog looks like the list of languages.
 */
const originalStyles = /* css */ `
  dialog[part='original'] {
    inline-size: min(48em, 100% - 2em);
    grid-template-rows: auto 1fr;
  }
  dialog[part='original'] li {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 0.25em 1.5em;
    padding-block: 0.6em;
    border-block-start: 1px solid var(--mch_line);
  }
`;

export const styles = styleSheet(originalStyles);
