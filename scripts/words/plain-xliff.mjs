/** Rewrites files of other tools so that lit-localize can read them. It adds notes and order itself. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseXliff } from './xliff.mjs';

const escape = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param {import('./xliff.mjs').Xliff} xliff without flaws
 * @returns {string}
 */
export function plainXliff({ sourceLanguage, targetLanguage, units }) {
  const attribute = (/** @type {string} */ name, /** @type {string} */ value) =>
    value ? ` ${name}="${escape(value)}"` : '';
  const lines = units.flatMap(({ id, source = '', target, state, notes }) => [
    `<trans-unit id="${escape(id)}">`,
    `  <source>${escape(source)}</source>`,
    ...(target === undefined ? [] : [`  <target${attribute('state', state)}>${escape(target)}</target>`]),
    ...notes.map(({ from, text }) => `  <note${attribute('from', from)}>${escape(text)}</note>`),
    '</trans-unit>',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="${escape(targetLanguage)}" source-language="${escape(sourceLanguage)}" original="lit-localize-inputs" datatype="plaintext">
<body>
${lines.join('\n')}
</body>
</file>
</xliff>
`;
}

/**
 * @param {string} root
 * @param {readonly string[]} files that were checked, and whose meaning is certain
 */
export async function rewriteForeign(root, files) {
  for (const file of files) {
    const path = join(root, file);
    await writeFile(path, plainXliff(parseXliff(await readFile(path, 'utf8'))));
  }
}
