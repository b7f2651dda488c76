/** What decided the requested language. */
export type LocaleCause = 'picker' | 'locale' | 'i18n' | 'lit-localize' | 'page' | 'browser' | 'default';

/**
 * The requested language (`asked`) and the one on screen (`shown`), as BCP 47 tags. They differ in region or, if the
 * requested language isn't available, in language.
 */
export interface LocaleChange {
  readonly asked: string;
  readonly shown: string;
  readonly cause: LocaleCause;
  /** The share of messages that are translated, from 0 to 1. Less than 1 only for a language that the site adds. */
  readonly complete: number;
}

/** A preferred locale (a BCP 47 tag) and its source. */
export type WantedLanguage = readonly [tag: string, cause: LocaleCause];

/** The sources of preferred locales, each with its unchecked value. */
export interface LanguageSources {
  /** The attribute `locale`: a tag, `browser` to ignore the page's language, or `undefined`. */
  readonly locale: string | undefined;
  /** The language of the site's i18next instance. */
  readonly i18n: string | undefined;
  /** The last language that @lit/localize announced on the window. */
  readonly litLocalize: string | undefined;
  /** The value of the nearest `lang` attribute. */
  readonly page: string | undefined;
  /** The preferred languages of the browser, best first. */
  readonly browser: readonly string[];
}

/**
 * The preferred locales without the reader's choice, best first. The last one is always English.
 * @param canonicalTag canonicalizes a tag; returns `undefined` if it is invalid
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
