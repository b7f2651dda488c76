/**
 * Parses an XLIFF 1.2 file strictly: the parser of lit-localize repairs invalid files, and loses messages. Reads what
 * other tools add (Weblate, Crowdin, Poedit, OmegaT) if its meaning is certain, and refuses it otherwise.
 */

import { DOMParser } from '@xmldom/xmldom';

/**
 * @typedef {{
 *   id: string, source: string | undefined, target: string | undefined, state: string,
 *   notes: { from: string, text: string }[],
 * }} Unit `notes`: those that weren't written by lit-localize
 * @typedef {{ id: string, problem: string }} Flaw
 * @typedef {{
 *   sourceLanguage: string, targetLanguage: string, units: Unit[], flaws: Flaw[],
 *   foreign: Set<string>,
 * }} Xliff `foreign`: what this parser can read and lit-localize can't
 * @typedef {import('@xmldom/xmldom').Element} Element
 * @typedef {import('@xmldom/xmldom').Node} Node
 */

const elementNode = 1;
const textNode = 3;
const cdataNode = 4;
const commentNode = 8;

/**
 * @param {string} text
 * @returns {Xliff} with the flaws that make the file unsafe to rewrite
 */
export function parseXliff(text) {
  const xml = text.replace(/^\ufeff/, '');
  /** @type {Xliff} */
  const xliff = { sourceLanguage: '', targetLanguage: '', units: [], flaws: beforeParsing(xml), foreign: new Set() };
  if (xliff.flaws.length) return xliff;
  const parsed = parseStrictly(xml);
  if ('flaw' in parsed) xliff.flaws.push(parsed.flaw);
  else readRoot(parsed.root, xliff);
  return xliff;
}

/** Errors in the XML that the parser ignores. */
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

/** The id of the message before a position, for files that can't be parsed. */
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
    const unit = readUnit(element, body, xliff);
    if (!unit.id) flaw('trans-unit without an id');
    else if (seen.has(unit.id)) xliff.flaws.push({ id: unit.id, problem: 'duplicate id' });
    else xliff.units.push(unit);
    seen.add(unit.id);
  }
}

/** @returns {Unit} */
function readUnit(/** @type {Element} */ element, /** @type {Element} */ body, /** @type {Xliff} */ xliff) {
  const id = idOf(element.getAttribute('id') ?? '', element.getAttribute('resname') ?? '');
  const flaw = (/** @type {string} */ problem) => void xliff.flaws.push({ id, problem });
  if (!id) return { id, source: undefined, target: undefined, state: '', notes: [] };
  if (element.parentNode !== body) flaw('trans-unit must stand directly in <body>');
  if (id !== element.getAttribute('id')) xliff.foreign.add('numbers for ids');
  else if (isNumber(id)) flaw('the id is a number of another tool, and there is no resname');
  const children = [...element.childNodes].filter((node) => node.nodeType === elementNode);
  for (const { nodeName } of children) {
    // Other proposals for the same message aren't part of the translation.
    if (nodeName === 'alt-trans' || nodeName === 'seg-source') xliff.foreign.add(`<${nodeName}>`);
  }
  /** @param {string} name @param {string} language */
  const one = (name, language) => {
    const [first, ...more] = /** @type {Element[]} */ (children.filter((node) => node.nodeName === name));
    if (more.length) flaw(`more than one <${name}>`);
    const own = first?.getAttribute('xml:lang');
    if (own && language && !isSameLanguage(own, language)) flaw(`${name} is in "${own}", the file in "${language}"`);
    return first;
  };
  const { sourceLanguage, targetLanguage } = xliff;
  const [source, target] = [one('source', sourceLanguage), one('target', targetLanguage)];
  const text = (/** @type {Element | undefined} */ content) =>
    content && textOf(content, xliff.foreign, (markup) => flaw(`markup in ${content.nodeName}: ${markup}`));
  const notes = /** @type {Element[]} */ (children.filter(({ nodeName }) => nodeName === 'note'))
    .map((note) => ({ from: note.getAttribute('from') ?? '', text: note.textContent ?? '' }))
    .filter(({ from }) => from !== 'lit-localize');
  return { id, source: text(source), target: text(target), state: target?.getAttribute('state') ?? '', notes };
}

const isNumber = (/** @type {string} */ id) => /^(?:crowdin:[\da-f]+|\d+)$/.test(id);

/**
 * Crowdin numbers the messages and keeps our id in resname.
 * @param {string} id
 * @param {string} resname
 */
export const idOf = (id, resname) => (isNumber(id) && resname ? resname : id);

const isSameLanguage = (/** @type {string} */ one, /** @type {string} */ other) =>
  one.toLowerCase().split(/[-_]/)[0] === other.toLowerCase().split(/[-_]/)[0];

/**
 * @param {Node} content
 * @param {Set<string>} foreign
 * @param {(markup: string) => void} refuse
 * @returns {string}
 */
function textOf(content, foreign, refuse) {
  const parts = [...content.childNodes].map((node) => {
    if (node.nodeType === textNode) return node.nodeValue ?? '';
    const { nodeName } = node;
    const read = readNode(node, foreign, refuse);
    if (read === undefined) refuse(nodeName.startsWith('#') ? nodeName : `<${nodeName}>`);
    else foreign.add(nodeName.startsWith('#') ? (nodeName.slice(1).split('-')[0] ?? '') : `<${nodeName}>`);
    return read ?? node.textContent ?? '';
  });
  return parts.join('');
}

/**
 * Reads a node that a tool has added to a text.
 * @param {Node} node
 * @param {Set<string>} foreign
 * @param {(markup: string) => void} refuse
 * @returns {string | undefined} `undefined` if it isn't certain which text it stands for
 */
function readNode(node, foreign, refuse) {
  if (node.nodeType === commentNode) return '';
  if (node.nodeType === cdataNode) return node.nodeValue ?? '';
  const element = /** @type {Element} */ (node);
  // A placeholder element that contains the text of our placeholder.
  const mark = { x: element.getAttribute?.('equiv-text'), ph: element.textContent }[node.nodeName];
  if (mark && /^\{[a-zA-Z][a-zA-Z0-9]*\}$/.test(mark)) return mark;
  // A sentence, as marked by tools that translate sentence by sentence.
  const isSentence = node.nodeName === 'mrk' && element.getAttribute('mtype') === 'seg';
  return isSentence ? textOf(node, foreign, refuse) : undefined;
}

/** @returns {Element[]} */
function descendants(/** @type {Element} */ element, /** @type {string} */ name) {
  return [...element.getElementsByTagName(name)];
}
