/** Name of a language in another, or its tag where the browser knows none. */
export function languageNames(tag: string, shown: string): string {
  return new Intl.DisplayNames([shown], { type: 'language' }).of(tag) ?? tag;
}
