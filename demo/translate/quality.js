import { checkQuality } from '../../build/demo/translate/checks.js';
import { known, languages, messages } from '../../build/demo/translate/messages.js';

const english = new Map(messages.map(({ id, source, note }) => [id, { source, note }]));
const data = { ...known, allowed: new Map(known.allowed) };

/**
 * What is known of a language of the project: letters, typography, terms, labels and words of safety, but not its spelling.
 * @param {string} tag
 * @param {Map<string, string>} texts by message id
 * @returns {Promise<{ id: string, problem: string }[]>}
 */
export async function qualityProblems(tag, texts) {
  if (!languages.includes(tag)) return [];
  const own = new Map([...texts].filter(([id, text]) => text.trim() && english.has(id)));
  const { problems } = await checkQuality({
    root: '',
    folder: '',
    sourceTag: 'en',
    messages: english,
    texts: new Map([[tag, own]]),
    data,
  });
  // The others are about exceptions, for instance from spelling.
  return problems.filter(({ file }) => file === `/${tag}.xlf`);
}
