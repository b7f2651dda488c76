/** Measures how easy the English of each step is to read. */

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The limits: words in a sentence, and school grade of a step. */
export const mostWords = 24;
export const highestGrade = 6;

/** The steps and the notices in them, by the first part of the ids of their messages. */
const measured = [
  ...['recognize', 'check', 'certificate', 'organization', 'support', 'solved', 'checks'],
  ...['clock', 'facts', 'problem', 'shared', 'version'],
];

const sentencesOf = (text) => text.split(/(?<=[.!?:])\s+/).filter((sentence) => /\p{L}/u.test(sentence));
const wordsOf = (text) => text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? [];

/**
 * @param {Record<string, string>} messages by id, in English
 * @returns {{ grades: { step: string, grade: number }[], problems: string[] }}
 */
export function readability(messages) {
  /** @type {Record<string, string[]>} */
  const steps = {};
  const problems = [];
  for (const [id, message] of Object.entries(messages)) {
    const [step = ''] = id.split('.');
    if (['label', 'admin', 'cause', 'picture'].includes(step)) continue;
    const text = message.replace(/\{(\w+)\}/g, (mark, name) => messages[`label.${name}`] ?? mark);
    for (const sentence of sentencesOf(text)) {
      const { length } = wordsOf(sentence);
      if (length > mostWords) problems.push(`${id}: a sentence of ${length} words, more than ${mostWords}`);
    }
    if (measured.includes(step)) (steps[step] ??= []).push(...sentencesOf(text));
  }
  const grades = Object.entries(steps).map(([step, sentences]) => {
    const text = sentences.join(' ');
    const words = wordsOf(text);
    const grade = fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    });
    if (grade > highestGrade) problems.push(`step ${step}: grade ${grade.toFixed(1)}, more than ${highestGrade}`);
    return { step, grade };
  });
  return { grades, problems };
}
