import { ids } from 'mch:ids';
import { readBundle, type SiteBundle } from './site-bundle.js';

/** The i18next namespace of the site's messages. */
export const namespace = 'missing-certificate-help';

/** A source of a site's messages. */
export interface SiteSource {
  /** Tags of the languages that it is known to have, as the site writes them. */
  readonly tags: readonly string[];
  /** The language of the site's i18next instance. */
  readonly language?: string | undefined;
  /**
   * Finds out whether the source has one of these languages, best first. Never rejects.
   * @returns whether messages were added
   */
  prepare(wanted: readonly string[]): Promise<boolean>;
  /** Loads the messages of a language, as far as possible. Returns whether messages were added. */
  load(tag: string): Promise<boolean>;
  /** The tags that i18next searches for this language, if configured. */
  hierarchy(tag: string): readonly string[];
  has(tag: string, id: string): boolean;
  /** @param values values of the placeholders, by name */
  text(tag: string, id: string, values: Readonly<Record<string, string>>): unknown;
}

/** What a source needs from its environment. */
export interface Surroundings {
  readonly baseURI: string;
  /** Aborts requests and removes listeners. */
  readonly signal: AbortSignal;
  /** Logs a warning for the site's developer. Our own message is used instead. */
  readonly warn: (text: string) => void;
  /** Called when messages have changed. */
  readonly changed: () => void;
  /** The language of this build that matches a tag. */
  readonly ours: (tag: string) => string | undefined;
}

/** Options for `t()`: this language only, no fallback. */
export const ask = (tag: string, values: Readonly<Record<string, string>>) => ({
  lng: tag,
  lngs: [tag],
  ns: namespace,
  replace: values,
  // Lit escapes the text.
  interpolation: { escapeValue: false },
});

const known: ReadonlySet<string> = new Set(ids);

/** Returns a function that reads a site's messages. All problems of one language are logged as one warning. */
export function wordsReader({ warn }: Surroundings, name: string): (tag: string, given: unknown) => SiteBundle {
  const told = new Map<string, string>();
  return (tag, given) => {
    const bundle = readBundle(given, known);
    const more = bundle.problems.length - 10;
    const problems = bundle.problems.slice(0, 10).join(', ') + (more > 0 ? `, and ${more} more` : '');
    if (problems && told.get(tag) !== problems) warn(`${name} in ${tag}: ${problems}`);
    told.set(tag, problems);
    return bundle;
  };
}

/** A short description of anything that was thrown. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : 'it failed');
