import { ids } from 'mch:ids';
import { readBundle, type SiteBundle } from './site-bundle.js';

/** Namespace of the site's words in i18next. */
export const namespace = 'missing-certificate-help';

/** A place from which a site's words come. */
export interface SiteSource {
  /** Tags of the languages that it is known to have, as it writes them. */
  readonly tags: readonly string[];
  /** The language that the site shows itself. */
  readonly language?: string | undefined;
  /**
   * Finds out whether it has one of these languages, best first. Never rejects.
   * @returns whether more is there than before
   */
  prepare(wanted: readonly string[]): Promise<boolean>;
  /** Has all words of a language ready, or as many as can be had; returns the same. */
  load(tag: string): Promise<boolean>;
  /** The languages that i18next looks in for this one, if they are set. */
  hierarchy(tag: string): readonly string[];
  has(tag: string, id: string): boolean;
  /** @param values what stands for `{{marks}}`, by name */
  text(tag: string, id: string, values: Readonly<Record<string, string>>): unknown;
}

/** What a source needs to know of what is around it. */
export interface Surroundings {
  readonly baseURI: string;
  /** Ends requests and listeners. */
  readonly signal: AbortSignal;
  /** Tells the site's developer, in one line, what can't be used; ours is used instead. */
  readonly warn: (text: string) => void;
  /** The words have become others. */
  readonly changed: () => void;
  /** Our own language that serves a tag, if one does. */
  readonly ours: (tag: string) => string | undefined;
}

/** How i18next is asked for a message, in this language and no other. */
export const ask = (tag: string, values: Readonly<Record<string, string>>) => ({
  lng: tag,
  lngs: [tag],
  ns: namespace,
  replace: values,
  // Lit escapes.
  interpolation: { escapeValue: false },
});

const known: ReadonlySet<string> = new Set(ids);

/** Reads the words of languages, and tells in one warning for each all that can't be used of it. */
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

/** What went wrong, in few words, whatever was thrown. */
export const reason = (error: unknown): string => (error instanceof Error ? error.message : 'it failed');
