/** Cache: `Intl.DisplayNames` is slow, and every update asks for the names. */
const names = new Map<string, string>();

/**
 * The name of a language, in the language `shown`. Returns the tag if the browser doesn't know the name. Ignores
 * extensions.
 */
export function languageName(tag: string, shown: string): string {
  const key = `${tag} ${shown}`;
  let name = names.get(key);
  try {
    name ??= new Intl.DisplayNames([shown], { type: 'language' }).of(new Intl.Locale(tag).baseName);
  } catch {
    // A polyfill may have replaced Intl with an incomplete version.
  }
  names.set(key, (name ??= tag));
  return name;
}
