/** npm run words -- --add <tag>: adds everything that a new language needs, except its translation. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCanonical } from './check.mjs';
import { dictionaryOf } from './spelling.mjs';
import { sourceHash } from './status.mjs';

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Creates an empty XLIFF file in the format of lit-localize, but with the messages in reading order, which `extract`
 * keeps.
 * @param {string} tag
 * @param {string} sourceTag
 * @param {import('./check.mjs').Messages} messages
 */
export function emptyXliff(tag, sourceTag, messages) {
  const units = [...messages].map(([id, { source, note }]) => {
    const lines = [
      `<trans-unit id="${id}">`,
      `  <source>${escaped(source)}</source>`,
      '  <target/>',
      ...(note ? [`  <note from="lit-localize">${escaped(note)}</note>`] : []),
      '</trans-unit>',
    ];
    return lines.join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file target-language="${tag}" source-language="${sourceTag}" original="lit-localize-inputs" datatype="plaintext">
<body>
${units.join('\n')}
</body>
</file>
</xliff>
`;
}

/** Formats a list as Prettier does: on one line if it fits. @param {readonly string[]} tags */
function listText(tags) {
  const one = `"targetLocales": [${tags.map((tag) => `"${tag}"`).join(', ')}]`;
  // The indent and the comma also count.
  if (one.length + 3 <= 120) return one;
  return `"targetLocales": [\n${tags.map((tag) => `    "${tag}"`).join(',\n')}\n  ]`;
}

/**
 * @param {string} root
 * @param {ReturnType<typeof import('./english.mjs').readConfig>} config
 * @param {import('./check.mjs').Messages} messages
 * @param {string} tag
 * @returns {Promise<{ problem: string } | { done: string[], next: string[] }>} writes nothing if there is a problem
 */
export async function addLanguage(root, config, messages, tag) {
  const { interchange, sourceLocale, targetLocales } = config;
  const folder = interchange.xliffDir;
  const file = `${folder}/${tag}.xlf`;
  if (!isCanonical(tag))
    return { problem: `"${tag}" is not a canonical BCP 47 language tag, such as de, pt-BR, zh-Hans` };
  if (tag === sourceLocale || targetLocales.includes(tag))
    return { problem: `${tag}: lit-localize.json has it already` };

  const path = (/** @type {string} */ name) => join(root, name);
  const settings = await readFile(path('lit-localize.json'), 'utf8');
  const list = /"targetLocales":\s*\[[^\]]*\]/;
  const statusText = await readFile(path(`${folder}/status.json`), 'utf8');
  if (!list.test(settings)) return { problem: 'lit-localize.json: "targetLocales" was not found' };
  const tags = [...targetLocales, tag].sort();
  await writeFile(path(file), emptyXliff(tag, sourceLocale, messages), { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await writeFile(path('lit-localize.json'), settings.replace(list, listText(tags)));
  const entry = {
    translated: 'human',
    reviewed: false,
    source: sourceHash(messages),
    labels: 'described',
    sameAsSource: [],
  };
  const status = Object.entries({ ...JSON.parse(statusText), [tag]: entry }).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(Object.fromEntries(status), null, 2);
  await writeFile(
    path(`${folder}/status.json`),
    `${text.replace(/\[\s+("[^[\]]*")\s+\]/g, (_, ids) => `[${ids.replace(/\s+/g, ' ')}]`)}\n`,
  );
  return { done: ['lit-localize.json', file, `${folder}/status.json`], next: await nextSteps(root, folder, tag, file) };
}

/** @param {string} root @param {string} folder @param {string} tag @param {string} file */
async function nextSteps(root, folder, tag, file) {
  const read = async (/** @type {string} */ name) =>
    JSON.parse(await readFile(join(root, folder, name), 'utf8').catch(() => '{}'));
  const terms = (await read('terms.json')).terms ?? {};
  const lacking = Object.keys(terms).filter((name) => !terms[name][tag]);
  const { labels = {} } = await read('android-labels.json');
  return [
    `Translate every <target/> in ${file}, as ${folder}/README.md explains.`,
    ...(lacking.length
      ? [`Add the terms of the language to ${folder}/terms.json: ${lacking.join(', ')}, and the name of the app.`]
      : []),
    ...(labels[tag] ? [] : [`Add Android’s labels to ${folder}/android-labels.json.`]),
    `Add to ${folder}/safety.json how the language says never, only, stop, may and should.`,
    ...(dictionaryOf(tag)
      ? [`Install the package ${dictionaryOf(tag)}. If npm doesn’t have it, list ${tag} in scripts/words/spelling.mjs.`]
      : []),
    `Say in ${folder}/status.json who translated the language ("human" or "machine") and where its labels come from.`,
    'Run npm run words, then npm run words:report.',
  ];
}
