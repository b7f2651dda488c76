/**
 * Outdated language codes. Engines replace most of them (in, iw), but WebKit without Apple's ICU doesn't replace sh and
 * tl: https://unicode-org.atlassian.net/browse/ICU-21506. CLDR no longer maps no to nb; text marked `no` is Bokmål.
 */
const renamed: Readonly<Record<string, string>> = { no: 'nb', sh: 'sr', tl: 'fil' };

/** The language to show if the reader's own isn't available. In all other cases, a different script is never shown. */
const readAs: Readonly<Record<string, string>> = {
  'nn-Latn': 'nb-Latn',
  'sr-Cyrl': 'sr-Latn',
  'yue-Hans': 'zh-Hans',
  'yue-Hant': 'zh-Hant',
};

/** Outside Brazil, Portuguese is written as in Portugal. */
const abroad = /^pt-Latn-(?!BR)/;

const rightToLeft = /Adlm|Ara[bn]|Hebr|Nkoo|Rohg|Syr|Thaa/;

interface Likely {
  readonly value: string;
  /** Canonical tag. */
  readonly tag: string;
  /** Language and script, such as `zh-Hant`. It decides whether a reader can read a text. */
  readonly written: string;
  readonly region: string;
  readonly abroad: boolean;
}

/** Other notations for parts of a tag: .NET, POSIX (sr_RS@latin), aliases of CLDR, three-letter regions. */
const meanings = new Map(
  Object.entries({
    chs: 'Hans',
    cht: 'Hant',
    latin: 'Latn',
    cyrillic: 'Cyrl',
    devanagari: 'Deva',
    twn: 'TW',
    hkg: 'HK',
    mac: 'MO',
    prt: 'PT',
    yue: 'yue',
    bok: 'nb',
    nyn: 'nn',
    klingon: 'tlh',
    navajo: 'nv',
    lux: 'lb',
    default: 'en',
  }),
);

/**
 * Parses a tag. Also accepts other notations: `de_DE.UTF-8@euro`, `sr-SP-Latn`, `no-bok`, `i-klingon`, `eng-USA`. For
 * an extended language such as `zh-cmn`, uses the first part; of a list such as `zh-TW,zh;q=0.9`, the first tag.
 * @throws {RangeError} if the value doesn't name a language
 */
function read(value: string): Intl.Locale {
  const tag = value.trim().replaceAll('_', '-');
  try {
    return new Intl.Locale(tag);
  } catch {
    const [name = '', modifier = ''] = tag.replace(/[.,:;][^@]*/, '').split('@');
    const [first = '', ...parts] = name.replace(/^i-/i, '').split(/[-#]+/);
    const meaning = (part: string) => meanings.get(part.toLowerCase());
    let locale = new Intl.Locale((name.startsWith(first) ? undefined : meaning(first)) ?? first);
    for (const part of [...parts, meaning(modifier) ?? '']) {
      // Extensions don't affect which text a reader can read.
      if (/^[a-z]$/i.test(part)) break;
      const meant = meaning(part) ?? part;
      const kind = /^[a-z]/.test(meaning(part) ?? '') ? 'language' : meant.length === 4 ? 'script' : 'region';
      if (kind !== 'language' && locale[kind]) continue;
      try {
        locale = new Intl.Locale(locale, { [kind]: meant });
      } catch {
        // Ignore parts without a meaning.
      }
    }
    return locale;
  }
}

/** Parses a tag and adds its likely script and region; `undefined` if it isn't valid. Never throws. */
function likely(value: unknown): Likely | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  try {
    const tag = read(value).toString();
    const known = tag.replace(/^\w+/, (language) => renamed[language] ?? language);
    const { language, script = '', region = '' } = new Intl.Locale(known).maximize();
    const written = `${language}-${script}`;
    return { value, tag, written, region, abroad: abroad.test(`${written}-${region}`) };
  } catch {
    return undefined;
  }
}

/**
 * The canonical BCP 47 tag, such as `pt-BR` for `pt_br` or `zh-Hans` for `zh-cmn-Hans`. Ignores white space around the
 * value. Returns `undefined` if the value isn't a string, is longer than 100 characters, or doesn't name a language.
 * Never throws.
 */
export const canonicalTag = (value: unknown): string | undefined => likely(value)?.tag;

/**
 * Selects the available tags that match the wanted tags: at most one for each, in the order of `wanted`, without
 * duplicates. Language and script must match; among those, the nearest region wins. Variants and extensions are
 * ignored, and so are invalid tags in either list. Never throws.
 * @returns items of `available`; empty if nothing matches
 */
export function negotiate(wanted: readonly unknown[], available: readonly string[]): string[] {
  const offers = available.flatMap((value) => likely(value) ?? []);
  const found = wanted.flatMap((value) => {
    const reader = likely(value);
    if (!reader) return [];
    const readable = (written: string | undefined) =>
      offers.filter(
        // XA and XB are pseudo-locales. They are shown only if they are requested.
        ({ written: other, region }) =>
          other === written && (region === reader.region || !/X[AB]/.test(region + reader.region)),
      );
    const own = readable(reader.written);
    const all = own[0] ? own : readable(readAs[reader.written]);
    const usual = likely(reader.written)?.region;
    const nearest =
      all.find(({ tag }) => tag === reader.tag) ??
      all.find(({ region }) => region === reader.region) ??
      all.find((offer) => (reader.abroad ? offer.abroad : offer.region === usual)) ??
      all[0];
    return nearest?.value ?? [];
  });
  return [...new Set(found)];
}

/** The text direction of a language, from its script; `ltr` if unknown. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.test(likely(tag)?.written ?? '') ? 'rtl' : 'ltr';
