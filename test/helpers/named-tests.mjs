import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

export const read = (file) => readFileSync(join(root, file), 'utf8');

/** Each test that a page names in its tables: its file, and its title or how that begins; … stands for what differs from row to row. */
export const named = (page) =>
  Array.from(
    read(page).matchAll(/`(test\/[\w./-]+\.test\.(?:mjs|ts))`(?:: ((?:(?!<br>)[^|\n])+))?/g),
    ([, file, title = '']) => [file, title.trim()],
  );

/** The titles of a file's tests, with … for what is put in. */
export const titlesOf = (file) =>
  Array.from(
    read(file).matchAll(/\b(?:test|it|testPage)\(\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g),
    ([, plain, template]) => (plain ?? template).replace(/\$\{[^}]*\}/g, '…').replaceAll("\\'", "'"),
  );
