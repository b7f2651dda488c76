/**
 * Checks the claims of the messages: their sources, when they were checked, and when they expire; src/words/facts.json.
 */

const day = 86_400_000;
const date = /^\d{4}-\d\d-\d\d$/;

/** How many days before the expiry date of a claim the build starts to warn. */
export const warnedBefore = 60;

/** The number of days after which the steps must be checked again. */
const longest = 365;

/**
 * @typedef {{ sources?: unknown, checked?: unknown, until?: unknown }} Claim
 * @typedef {{ sources: Record<string, { title?: unknown, date?: unknown }>, claims: Record<string, Claim>, claimless: string[] }} Facts
 */

/**
 * Problems of the table, which must contain each message of the article.
 * @param {Facts} facts
 * @param {Iterable<string>} ids of the messages that need a source
 * @returns {string[]}
 */
export function factProblems({ sources, claims, claimless }, ids) {
  const problems = [];
  const known = new Set(ids);
  for (const id of known)
    if (!Object.hasOwn(claims, id) && !claimless.includes(id))
      problems.push(`${id}: no source, and not in "claimless"`);
  for (const id of [...Object.keys(claims), ...claimless])
    if (!known.has(id)) problems.push(`${id}: there is no such message`);
  for (const id of claimless) if (Object.hasOwn(claims, id)) problems.push(`${id}: both a claim and "claimless"`);
  for (const [id, { sources: from, checked, until }] of Object.entries(claims)) {
    if (!Array.isArray(from) || !from.length) problems.push(`${id}: no source`);
    else for (const name of from) if (!Object.hasOwn(sources, name)) problems.push(`${id}: no source called "${name}"`);
    if (!isDate(checked)) problems.push(`${id}: "checked" is no day`);
    if (until !== undefined && !isDate(until)) problems.push(`${id}: "until" is no day`);
  }
  for (const [name, { title, date: from }] of Object.entries(sources)) {
    if (typeof title !== 'string' || !title) problems.push(`source ${name}: no title`);
    if (!isDate(from)) problems.push(`source ${name}: "date" is no day`);
  }
  return problems;
}

/**
 * The claims that have expired, or will soon.
 * @param {Facts} facts
 * @param {number} now milliseconds since 1970
 * @returns {{ outdated: string[], soon: string[] }}
 */
export function factAges({ claims }, now) {
  const outdated = [];
  const soon = [];
  let newest = 0;
  for (const [id, { checked, until }] of Object.entries(claims)) {
    newest = Math.max(newest, Date.parse(String(checked)));
    if (until === undefined) continue;
    const left = Math.floor((Date.parse(String(until)) - now) / day);
    if (left < 0) outdated.push(`${id}: known to hold until ${until} only`);
    else if (left <= warnedBefore) soon.push(`${id}: known to hold until ${until}, ${left} days from now`);
  }
  if (now - newest > longest * day) outdated.push(`nothing was checked for ${longest} days`);
  return { outdated, soon };
}

/** `Date` refuses a month that doesn't exist, but reads a day that doesn't exist as a day of the next month. */
const isDate = (value) =>
  typeof value === 'string' &&
  date.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);
