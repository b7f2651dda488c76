/** npm run words:report: prints one table of all languages, and every problem. Fails if there are any. */

import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { checkEnglish } from './check.mjs';
import { moduleText } from './compile.mjs';
import { readConfig, readEnglish } from './english.mjs';
import { checkLocales } from './locales.mjs';
import { checkQuality } from './quality.mjs';
import { readData } from './data.mjs';
import { isLater } from './parts.mjs';
import { readTexts } from './project.mjs';
import { isMachine, staleLanguages } from './status.mjs';

/**
 * Formats a table. Columns are as wide as their widest cell.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function tableText(head, rows) {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => [...(row[index] ?? '')].length)));
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Chinese, Japanese and Korean characters are two columns wide. @param {string} text */
const widthOf = (text) =>
  [...text.normalize('NFC')].reduce(
    (sum, letter) =>
      sum +
      (/\p{M}/u.test(letter) ? 0 : /[\p{Script=Han}\p{Script=Hangul}\u3000-\u30ff\uff00-\uffef]/u.test(letter) ? 2 : 1),
    0,
  );

/**
 * @param {import('./check.mjs').Messages} messages
 * @param {ReadonlyMap<string, string>} texts
 * @returns {string} the message whose length grew most compared with English; ignores short ones
 */
export function longestGrowth(messages, texts) {
  const grown = [...texts]
    .map(([id, text]) => /** @type {const} */ ([id, widthOf(text), widthOf(messages.get(id)?.source ?? '')]))
    .filter(([, , english]) => english >= 10)
    .map(([id, width, english]) => /** @type {const} */ ([id, Math.round((width / english - 1) * 100)]))
    .sort((a, b) => b[1] - a[1]);
  const [first] = grown;
  return first ? `${first[1] > 0 ? '+' : ''}${first[1]} % ${first[0]}` : '';
}

/**
 * The size of the article's file that a phone loads, as in `npm run size`.
 * @param {import('./check.mjs').Messages} messages
 * @param {ReadonlyMap<string, string>} texts
 * @param {boolean} machine
 */
export function bytesOf(messages, texts, machine) {
  const article = [...texts].filter(([id]) => !isLater(messages.get(id)?.file));
  const text = moduleText(Object.fromEntries(article), machine);
  // scripts/bundle adds the byte order mark.
  return brotliCompressSync(/[^\0-\x7f]/.test(text) ? `\ufeff${text}` : text).length;
}

/** @param {string} root */
export async function report(root) {
  const config = readConfig(root);
  const { messages, problems: inCode } = readEnglish(root, config);
  const folder = config.interchange.xliffDir;
  const { sourceLocale: sourceTag } = config;
  const { problems: inFiles, status, statusProblems } = await checkLocales(root, config, messages);
  const { data, problems: inData } = await readData(root, folder);
  const first = [...inCode, ...checkEnglish(messages), ...inFiles, ...statusProblems, ...inData];
  if (inData.length) return { table: '', problems: first };
  const texts = await readTexts(root, config, messages);
  const quality = await checkQuality({ root, folder, sourceTag, messages, texts, data });
  const stale = staleLanguages(status, messages);
  const problems = [...first, ...quality.problems, ...quality.gaps];
  const head = [
    'language',
    'complete',
    'stale',
    'identified as',
    'terms kept',
    'spelling',
    'safety',
    'longest growth',
    'bytes',
  ];
  const rows = [...texts].map(([tag, own]) => {
    const summary = quality.summaries.get(tag);
    return [
      tag,
      `${own.size}/${messages.size}`,
      tag !== sourceTag && stale.includes(tag) ? 'stale' : '',
      summary?.identified ?? '',
      summary?.terms ?? '',
      summary?.spelling ?? '',
      summary?.safety ?? '',
      tag === sourceTag ? '' : longestGrowth(messages, own),
      String(bytesOf(messages, own, tag !== sourceTag && isMachine(status, tag))),
    ];
  });
  return { table: tableText(head, rows), problems };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { table, problems } = await report(process.cwd());
  console.log(table);
  for (const { file, id, problem } of problems) console.log([file, id, problem].filter(Boolean).join(': '));
  console.log(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exit(problems.length ? 1 : 0);
}
