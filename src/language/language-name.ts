/** What each language is called in another: finding that out is slow, and the article asks with every update. */
const names = new Map<string, string>();

/** Name of a language, in the language `shown`; the tag where the browser knows none. Extensions have no name. */
export function languageName(tag: string, shown: string): string {
  const key = `${tag} ${shown}`;
  let name = names.get(key);
  try {
    name ??= new Intl.DisplayNames([shown], { type: 'language' }).of(new Intl.Locale(tag).baseName);
  } catch {
    // A page's polyfill may have made Intl less than it was.
  }
  names.set(key, (name ??= tag));
  return name;
}
