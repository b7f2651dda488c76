/**
 * The canonical form of a BCP 47 tag, or `undefined` for anything else. White space around it is forgiven, and so is the
 * underscore of other systems (`pt_BR`).
 */
export function canonicalTag(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Languages whose readers read another one that is shipped; engines rename only outdated codes (iw, in, tl, sh). */
const readAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/** Language, script and region as far as they are likely: `zh-TW` is zh, Hant, TW. */
function likely(tag: string): readonly [language: string, script: string | undefined, region: string | undefined] {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  return [readAs[language] ?? language, script, region];
}

/** The available tag nearest to a wanted one: same language and script, then same region, then the usual region. */
function nearest(wanted: string, available: readonly string[]): string | undefined {
  const [language, script, region] = likely(wanted);
  const readable = (script: string | undefined) =>
    available.filter((tag) => {
      const other = likely(tag);
      // The regions XA and XB are of pseudo-languages, which nobody is shown who didn't ask.
      return other[0] === language && other[1] === script && (tag === wanted || !/-X[AB]$/.test(tag));
    });
  const found = readable(script);
  // Every reader of Serbian reads both of its scripts. No other language crosses from one script to another.
  const tags = found.length || language !== 'sr' || script !== 'Cyrl' ? found : readable('Latn');
  const inRegion = (region: string | undefined) => tags.find((tag) => likely(tag)[2] === region);
  // All Portuguese outside Brazil is written as in Portugal.
  const usual = language === 'pt' && region !== 'BR' ? 'PT' : likely(language)[2];
  return (tags.includes(wanted) && wanted) || inRegion(region) || inRegion(usual) || tags[0];
}

/**
 * The available tags that serve the wanted ones, best first, each once. A reader is never given another script than the
 * one asked for, but for Serbian. What isn't a tag is passed over; nothing throws.
 */
export function negotiate(wanted: readonly unknown[], available: readonly string[]): string[] {
  const tags = wanted.flatMap((value) => {
    const tag = canonicalTag(value);
    return (tag && nearest(tag, available)) || [];
  });
  return [...new Set(tags)];
}

const rightToLeft = /Adlm|Ara[bn]|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The direction in which a language is written, by its script and not by a list of languages. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.test(new Intl.Locale(canonicalTag(tag) ?? 'en').maximize().script ?? '') ? 'rtl' : 'ltr';
