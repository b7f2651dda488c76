/** Name of a language in another, or its tag where the browser knows none. Extensions have no name. */
export function languageNames(tag: string, shown: string): string {
  try {
    return new Intl.DisplayNames([shown], { type: 'language' }).of(new Intl.Locale(tag).baseName) ?? tag;
  } catch {
    // A page's polyfill may have made Intl less than it was.
    return tag;
  }
}
