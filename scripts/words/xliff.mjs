/** Reads an XLIFF 1.2 file strictly: the parser of lit-localize mends what is broken, and loses words doing so. */

import { DOMParser } from '@xmldom/xmldom';

/**
 * @typedef {{ id: string, source: string | undefined, target: string | undefined, state: string }} Unit
 * @typedef {{ id: string, problem: string }} Flaw
 * @typedef {{ sourceLanguage: string, targetLanguage: string, units: Unit[], flaws: Flaw[] }} Xliff
 * @typedef {import('@xmldom/xmldom').Element} Element
 * @typedef {import('@xmldom/xmldom').Node} Node
 */

const elementNode = 1;
const textNode = 3;

/**
 * @param {string} text
 * @returns {Xliff} flaws are what makes the file unsafe to rewrite
 */
export function parseXliff(text) {
  const xml = text.replace(/^\ufeff/, '');
  /** @type {Xliff} */
  const xliff = { sourceLanguage: '', targetLanguage: '', units: [], flaws: beforeParsing(xml) };
  if (xliff.flaws.length) return xliff;
  const parsed = parseStrictly(xml);
  if ('flaw' in parsed) xliff.flaws.push(parsed.flaw);
  else readRoot(parsed.root, xliff);
  return xliff;
}

/** What is not well-formed, but the parser lets pass. */
function beforeParsing(/** @type {string} */ xml) {
  const bare = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, (part) => ' '.repeat(part.length));
  const rules = /** @type {const} */ ([
    [/<!DOCTYPE/i, 'a DOCTYPE is not allowed'],
    [/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/, 'malformed XML: & must be written &amp;'],
    [/\]\]>/, 'malformed XML: ]]> outside CDATA'],
    [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, 'malformed XML: control character'],
    [/\ufffd/, 'broken character U+FFFD: saved in another encoding?'],
    [/^<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i, 'encoding must be UTF-8'],
  ]);
  return rules.flatMap(([rule, problem]) => {
    const match = rule.exec(bare);
    return match ? [{ id: idBefore(xml, match.index), problem }] : [];
  });
}

/** @returns {{ root: Element } | { flaw: Flaw }} */
function parseStrictly(/** @type {string} */ xml) {
  let message = '';
  let line = 0;
  try {
    const document = new DOMParser({
      onError: (level, text, context) => {
        message ||= text;
        line ||= context?.locator?.lineNumber ?? 0;
        throw new Error(level);
      },
    }).parseFromString(xml, 'text/xml');
    const root = document.documentElement;
    if (root) return { root };
    message = 'no root element';
  } catch (error) {
    message ||= error instanceof Error ? error.message : String(error);
  }
  const end = xml.split('\n', line).join('\n').length;
  const where = line ? `, line ${line}` : '';
  return { flaw: { id: idBefore(xml, end), problem: `malformed XML${where}: ${message.split('\n')[0]}` } };
}

/** The message that a translator has to look at, even though the file could not be parsed. */
function idBefore(/** @type {string} */ xml, /** @type {number} */ end) {
  const units = [...xml.slice(0, end).matchAll(/<trans-unit\b[^>]*?\bid\s*=\s*["']([^"'<>]*)/g)];
  return units.at(-1)?.[1] ?? '';
}

function readRoot(/** @type {Element} */ root, /** @type {Xliff} */ xliff) {
  const flaw = (/** @type {string} */ problem) => void xliff.flaws.push({ id: '', problem });
  if (root.nodeName !== 'xliff' || root.getAttribute('version') !== '1.2') return flaw('not an XLIFF 1.2 file');
  const [file, ...files] = descendants(root, 'file');
  const [body, ...bodies] = descendants(root, 'body');
  if (!file || !body || files.length || bodies.length) return flaw('needs exactly one <file> with one <body>');
  xliff.sourceLanguage = file.getAttribute('source-language') ?? '';
  xliff.targetLanguage = file.getAttribute('target-language') ?? '';
  const seen = new Set();
  for (const element of descendants(root, 'trans-unit')) {
    const unit = readUnit(element, body, xliff.flaws);
    if (!unit.id) flaw('trans-unit without an id');
    else if (seen.has(unit.id)) xliff.flaws.push({ id: unit.id, problem: 'duplicate id' });
    else xliff.units.push(unit);
    seen.add(unit.id);
  }
}

/** @returns {Unit} */
function readUnit(/** @type {Element} */ element, /** @type {Element} */ body, /** @type {Flaw[]} */ flaws) {
  const id = element.getAttribute('id') ?? '';
  const flaw = (/** @type {string} */ problem) => void flaws.push({ id, problem });
  if (element.parentNode !== body) flaw('trans-unit must stand directly in <body>');
  if (descendants(element, 'alt-trans').length) flaw('<alt-trans> is not allowed');
  const children = [...element.childNodes].filter((node) => node.nodeType === elementNode);
  /** @param {string} name */
  const one = (name) => {
    const [first, ...more] = /** @type {Element[]} */ (children.filter((node) => node.nodeName === name));
    if (more.length) flaw(`more than one <${name}>`);
    const kind = first && [...first.childNodes].find((node) => node.nodeType !== textNode)?.nodeName;
    if (kind) flaw(`markup in ${name}: ${kind.startsWith('#') ? kind : `<${kind}>`}`);
    return first;
  };
  const source = one('source');
  const target = one('target');
  const state = target?.getAttribute('state') ?? '';
  return { id, source: source?.textContent ?? undefined, target: target?.textContent ?? undefined, state };
}

/** @returns {Element[]} */
function descendants(/** @type {Element} */ element, /** @type {string} */ name) {
  return [...element.getElementsByTagName(name)];
}
