/** Data of CLDR about a language: its letters and its quotation marks. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Tags with another name in CLDR: "pt" is Brazilian Portuguese, "zh" covers both scripts. */
const files = new Map([['pt-BR', 'pt']]);

/** @param {string} tag @param {'characters' | 'delimiters'} name */
function read(tag, name) {
  const tagOfFile = files.get(tag) ?? tag;
  const { main } = JSON.parse(readFileSync(require.resolve(`cldr-misc-full/main/${tagOfFile}/${name}.json`), 'utf8'));
  return main[tagOfFile][name];
}

/**
 * Parses the subset of UnicodeSet that exemplar characters use: `[a b {ch} c-e \u200C \-]`.
 * @param {string} set
 * @returns {Set<string>} single characters; `{…}` is split into its characters
 */
export function charactersOf(set) {
  const characters = [...set.slice(1, -1).matchAll(/\\u([\da-fA-F]{4})|\\(.)|([^\s\\{}])|[{}\s]/gu)];
  const singles = new Set();
  let last = '';
  let isRange = false;
  for (const [all, code, plain, other] of characters) {
    if (other === '-') isRange = true;
    else if (/^[{}\s]$/.test(all)) continue;
    else {
      const character = code ? String.fromCharCode(parseInt(code, 16)) : (plain ?? other ?? '');
      const to = character.codePointAt(0) ?? 0;
      for (let from = isRange ? (last.codePointAt(0) ?? to) : to; from <= to; from++) {
        singles.add(String.fromCodePoint(from));
      }
      last = character;
      isRange = false;
    }
  }
  return singles;
}

/**
 * @param {string} tag
 * @returns {{ main: Set<string>, auxiliary: Set<string> }} lowercase letters
 */
export function exemplars(tag) {
  const { exemplarCharacters, auxiliary } = read(tag, 'characters');
  return { main: charactersOf(exemplarCharacters), auxiliary: charactersOf(auxiliary ?? '[]') };
}

/**
 * @param {string} tag
 * @returns {{ start: string, end: string, innerStart: string, innerEnd: string }}
 */
export function quotationMarks(tag) {
  const { quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd } = read(tag, 'delimiters');
  return {
    start: quotationStart,
    end: quotationEnd,
    innerStart: alternateQuotationStart,
    innerEnd: alternateQuotationEnd,
  };
}
