/**
 * Checks the back translations: every message with a safety tag, translated back into English by somebody who sees only
 * the translation, and whether it says the same. They are in locales/back-translations.json;
 * docs/safety-translations.md shows them.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tagsOf } from './safety.mjs';

/**
 * `same`: as firm, or as uncertain, as the English; otherwise `firmer`, `softer` or `wrong`
 * @typedef {{ of: string, says: string, verdict: 'same' | 'firmer' | 'softer' | 'wrong' }} Entry `of`: hash of the
 * compared texts
 * @typedef {Record<string, Record<string, Entry>>} BackTranslations by language and id
 * @typedef {ReadonlyMap<string, ReadonlyMap<string, string>>} Texts by language and id
 * @typedef {import('./check.mjs').Messages} Messages
 */

export const verdicts = ['same', 'firmer', 'softer', 'wrong'];

/** The hash of an English message and its translation. @param {string} source @param {string} text */
export const hashOf = (source, text) => createHash('sha256').update(`${source}\0${text}`).digest('hex').slice(0, 8);

/** @param {string} path @returns {Promise<BackTranslations>} empty if a project has no such file */
export async function readBackTranslations(path) {
  const text = await readFile(path, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text);
}

/** @param {Messages} messages */
export const taggedIds = (messages) =>
  [...messages].filter(([, { note }]) => tagsOf(note).tags.length).map(([id]) => id);

/**
 * @param {BackTranslations} back
 * @param {Messages} messages
 * @param {Iterable<string>} languages all except English
 * @returns {string[]} problems of the file
 */
export function backTranslationProblems(back, messages, languages) {
  const ids = taggedIds(messages);
  const tags = [...languages];
  return Object.entries(back).flatMap(([tag, entries]) =>
    Object.entries(entries).flatMap(([id, { says, verdict }]) => [
      ...(tags.includes(tag) && ids.includes(id)
        ? []
        : [`${tag}: ${id}: no such language, or no message with a safety tag`]),
      ...(says?.trim() && verdicts.includes(verdict) ? [] : [`${tag}: ${id}: needs "says" and a "verdict"`]),
      ...(verdict === 'softer' || verdict === 'wrong' ? [`${tag}: ${id}: ${verdict} than the English: mend it`] : []),
    ]),
  );
}

/**
 * @param {BackTranslations} back
 * @param {Messages} messages
 * @param {Texts} texts of all languages but the English
 * @returns {string[]} language and message of what is to be translated back again
 */
export function staleBackTranslations(back, messages, texts) {
  const ids = taggedIds(messages);
  return [...texts].flatMap(([tag, own]) =>
    ids
      .filter((id) => back[tag]?.[id]?.of !== hashOf(messages.get(id)?.source ?? '', own.get(id) ?? ''))
      .map((id) => `${tag}: ${id}`),
  );
}

/**
 * @param {object} input
 * @param {BackTranslations} input.back
 * @param {Messages} input.messages
 * @returns {string} Markdown: each message in English, and what each language says
 */
export function backTranslationTables({ back, messages }) {
  const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');
  return taggedIds(messages)
    .map((id) => {
      const { source = '', note = '' } = messages.get(id) ?? {};
      const rows = Object.entries(back).flatMap(([tag, { [id]: entry }]) =>
        entry ? [`| ${tag} | ${cell(entry.says)} | ${entry.verdict} |`] : [],
      );
      return [
        `## ${id}: ${tagsOf(note).tags.join(', ')}`,
        '',
        `> ${source}`,
        '',
        '| Language | Translated back | Verdict |',
        '| --- | --- | --- |',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}
