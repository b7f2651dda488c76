/** What decided on the language that was asked for. */
export type LocaleCause = 'picker' | 'locale' | 'i18n' | 'lit-localize' | 'page' | 'browser' | 'default';

/** A language as asked for and as shown; BCP 47 tags. They differ in region or, if it isn't available, in language. */
export interface LocaleChange {
  readonly asked: string;
  readonly shown: string;
  readonly cause: LocaleCause;
  /** How much of it is there, from 0 to 1: less than 1 only if the site brought it and left something out. */
  readonly complete: number;
}

/** A language that is wanted, a BCP 47 tag, and what wants it. */
export type WantedLanguage = readonly [tag: string, cause: LocaleCause];

/** What has a say in the language, each as it was found. */
export interface LanguageSources {
  /** The attribute: a tag, `browser` to skip the page, or nothing. */
  readonly locale: string | undefined;
  /** The language of the site's own i18next instance. */
  readonly i18n: string | undefined;
  /** The last language that @lit/localize announced on the window. */
  readonly litLocalize: string | undefined;
  /** The nearest `lang`. */
  readonly page: string | undefined;
  /** The languages of the browser, best first. */
  readonly browser: readonly string[];
}

/**
 * The languages that are wanted apart from the reader's choice, best first; the last one is always English.
 * @param canonicalTag reads a tag as it was written; nothing if it means no language
 */
export function wantedLanguages(
  { locale, i18n, litLocalize, page, browser }: LanguageSources,
  canonicalTag: (value: unknown) => string | undefined,
): WantedLanguage[] {
  const site: [string | undefined, LocaleCause][] = [
    [locale, 'locale'],
    [i18n, 'i18n'],
    [litLocalize, 'lit-localize'],
    [page, 'page'],
  ];
  const sources: typeof site = [
    ...(locale === 'browser' ? [] : site),
    ...browser.map((tag): [string, LocaleCause] => [tag, 'browser']),
    ['en', 'default'],
  ];
  return sources.flatMap(([value, cause]): WantedLanguage[] => {
    const tag = canonicalTag(value);
    return tag ? [[tag, cause]] : [];
  });
}
