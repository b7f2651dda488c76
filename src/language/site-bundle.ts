/** The valid messages of a site in one language. */
export interface SiteBundle {
  /** Texts by message id. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is invalid and why, for the console warning. */
  readonly problems: readonly string[];
}

/** The longest accepted text, in characters. All of our messages are much shorter. */
const longest = 2000;

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Own entries only. Message ids have one dot, so deeper groups are ignored. */
const entriesOf = (bundle: object): [id: string, value: unknown][] =>
  Object.entries(bundle).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    isGroup(value) && !Array.isArray(value) && !key.includes('.')
      ? Object.entries(value).map(([name, text]: [string, unknown]) => [`${key}.${name}`, text])
      : [[key, value]],
  );

/**
 * Reads a site's messages in one language: texts by id, or in groups (`{check: {clock: …}}`). Accepts any value:
 * invalid parts are reported and left out. Never throws.
 * @param ids of all messages
 */
export function readBundle(bundle: unknown, ids: ReadonlySet<string>): SiteBundle {
  const texts = new Map<string, string>();
  const problems: string[] = [];
  try {
    if (!isGroup(bundle) || Array.isArray(bundle)) throw new TypeError('it is no object of messages');
    for (const [id, value] of entriesOf(bundle)) {
      const problem = (why: string) => problems.push(`"${id.slice(0, 60)}" ${why}`);
      if (!ids.has(id)) problem('is no message of ours');
      else if (typeof value !== 'string') problem(`is no text but ${value === null ? 'null' : typeof value}`);
      else if (!value.trim()) problem('is empty');
      else if (value.length > longest) problem(`is longer than ${longest} characters`);
      else texts.set(id, value);
    }
  } catch (error) {
    problems.push(`can't be read: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
  return { texts, problems };
}
