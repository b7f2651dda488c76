/**
 * Checks official terms: those of locales/terms.json, and the labels of Android in locales/android-labels.json. Pure.
 */

import { finder } from './phrases.mjs';

/**
 * @typedef {import('./check.mjs').Messages} Messages
 * @typedef {{ appNameMessage: string, appName: Record<string, string>, terms: Record<string, Record<string, string[]>> }} Termbase
 * @typedef {{ messages: Record<string, string>, labels: Record<string, Record<string, string>> }} Labels
 * @typedef {{ id: string, problem: string }} Flaw
 */

/**
 * The terms that each English message uses.
 * @param {Termbase} termbase
 * @param {Messages} messages
 * @param {Labels} labels
 * @param {string} sourceTag
 */
export function termsUsed({ terms, appNameMessage }, messages, labels, sourceTag) {
  const finders = Object.entries(terms).map(([name, forms]) => ({
    name,
    find: finder(forms[sourceTag] ?? [], sourceTag),
  }));
  /** @type {Map<string, string[]>} */
  const used = new Map();
  for (const [id, { source }] of messages) {
    // These messages must equal one official text, so their terms aren't checked.
    if (id === appNameMessage || Object.hasOwn(labels.messages, id)) continue;
    const names = finders.filter(({ find }) => find(source).length).map(({ name }) => name);
    if (names.length) used.set(id, names);
  }
  return used;
}

/**
 * @param {object} input
 * @param {string} input.tag
 * @param {ReadonlyMap<string, string>} input.texts translations by id
 * @param {Termbase} input.termbase
 * @param {Map<string, string[]>} input.used from `termsUsed`
 * @returns {{ flaws: Flaw[], kept: number, wanted: number }}
 */
export function termFlaws({ tag, texts, termbase, used }) {
  /** @type {Flaw[]} */
  const flaws = [];
  const finders = new Map(Object.entries(termbase.terms).map(([name, forms]) => [name, finder(forms[tag] ?? [], tag)]));
  let wanted = 0;
  for (const [id, names] of used) {
    const text = texts.get(id);
    if (!text) continue;
    for (const name of names) {
      wanted++;
      if (finders.get(name)?.(text).length) continue;
      const forms = termbase.terms[name]?.[tag] ?? [];
      const problem = forms.length
        ? `not found: ${forms.join(', ')}`
        : `locales/terms.json has no form of it for ${tag}`;
      flaws.push({ id, problem: `term "${name}": ${problem}` });
    }
  }
  const { appNameMessage, appName } = termbase;
  const name = texts.get(appNameMessage);
  if (name !== undefined && name !== appName[tag]) {
    const problem = appName[tag] ? `must be "${appName[tag]}"` : `locales/terms.json has no name for ${tag}`;
    flaws.push({ id: appNameMessage, problem: `name of the app: ${problem}` });
  }
  return { flaws, kept: wanted - flaws.filter(({ id }) => id !== appNameMessage).length, wanted };
}

/**
 * Ids of messages whose English is a label of Android, so that their translations can be compared with Android's.
 * @param {Labels} labels
 * @param {Messages} messages
 * @param {string} sourceTag
 * @returns {{ ids: Map<string, string>, gaps: Flaw[] }} `gaps`: labels that can't be compared
 */
export function labelIds(labels, messages, sourceTag) {
  const ids = new Map();
  /** @type {Flaw[]} */
  const gaps = [];
  for (const [id, key] of Object.entries(labels.messages)) {
    const english = labels.labels[sourceTag]?.[key];
    if (english === undefined) gaps.push({ id, problem: `no label "${key}" for ${sourceTag}` });
    else if (!messages.has(id)) gaps.push({ id, problem: 'no such message' });
    else if (messages.get(id)?.source !== english) {
      gaps.push({ id, problem: `the English isn't Android's "${english}", so no language is held to its label` });
    } else ids.set(id, key);
  }
  return { ids, gaps };
}

/**
 * @param {object} input
 * @param {string} input.tag
 * @param {ReadonlyMap<string, string>} input.texts
 * @param {Labels} input.labels
 * @param {Map<string, string>} input.ids from `labelIds`
 * @returns {Flaw[]}
 */
export function labelFlaws({ tag, texts, labels, ids }) {
  return [...ids].flatMap(([id, key]) => {
    const official = labels.labels[tag]?.[key];
    if (official === undefined)
      return [{ id, problem: `label of Android: locales/android-labels.json has none for ${tag}` }];
    return texts.get(id) === official ? [] : [{ id, problem: `label of Android: must be "${official}"` }];
  });
}
