import { isCanonical, parseXliff } from '../../build/demo/translate/checks.js';

/** Why a file can't be shown. */
export class Refused extends Error {}

const largest = 2_000_000;

/**
 * Reads an XLIFF file, or refuses it: nothing is shown of a file that isn't read as a whole.
 * @param {File} file
 * @returns {Promise<{ name: string, text: string, tag: string }>}
 */
export async function readFile(file) {
  const refuse = (problem) => {
    throw new Refused(`${file.name}: ${problem}`);
  };
  if (file.size > largest) refuse('larger than 2 MB, which no file of this project is');
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    refuse('can’t be read as UTF-8');
  }
  const { flaws, units, targetLanguage } = parseXliff(text);
  if (flaws.length) refuse(flaws.map(({ id, problem }) => (id ? `${id}: ${problem}` : problem)).join('; '));
  if (!units.length) refuse('holds no messages');
  if (!targetLanguage) refuse('doesn’t say its language: <file> needs a target-language');
  if (!isCanonical(targetLanguage)) refuse(`target-language="${targetLanguage}" isn’t a language tag, such as pt-BR`);
  return { name: file.name, text, tag: targetLanguage };
}

/** Gives a file to the browser to save. */
export function save({ name, text }) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xliff+xml' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
