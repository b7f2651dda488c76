/**
 * Languages under another name. Engines rename most outdated ones themselves (in, iw), but not WebKit without Apple's ICU
 * (sh, tl): https://unicode-org.atlassian.net/browse/ICU-21506. CLDR gave up no→nb; all that is written as `no` is Bokmål.
 */
const renamed: Readonly<Record<string, string>> = { no: 'nb', sh: 'sr', tl: 'fil' };

/** What readers read if their own isn't there. Nobody else is given a script that they didn't ask for. */
const readAs: Readonly<Record<string, string>> = {
  'nn-Latn': 'nb-Latn',
  'sr-Cyrl': 'sr-Latn',
  'yue-Hans': 'zh-Hans',
  'yue-Hant': 'zh-Hant',
};

/** All Portuguese outside Brazil is written as in Portugal. */
const abroad = /^pt-Latn-(?!BR)/;

const rightToLeft = /Adlm|Ara[bn]|Hebr|Nkoo|Rohg|Syr|Thaa/;

interface Likely {
  readonly value: string;
  /** Canonical tag. */
  readonly tag: string;
  /** Language and script, such as `zh-Hant`: what a reader can or can't read. */
  readonly written: string;
  readonly region: string;
  readonly abroad: boolean;
}

/** What people write for parts of a tag: in .NET, in POSIX (sr_RS@latin), as CLDR's aliases, or with regions of three letters. */
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
 * Reads a tag. If it isn't one as BCP 47 has it today, it is read for what it means: `de_DE.UTF-8@euro`, `sr-SP-Latn`,
 * `no-bok`, `i-klingon`, `eng-USA`. Of an extended language, such as `zh-cmn`, the first part stands for the others.
 * @throws {RangeError} if it means nothing
 */
function read(value: string): Intl.Locale {
  const tag = value.trim().replaceAll('_', '-');
  try {
    return new Intl.Locale(tag);
  } catch {
    const [name = '', modifier = ''] = tag.replace(/\.[^@]*/, '').split('@');
    const [first = '', ...parts] = name.replace(/^i-/i, '').split(/[-#]+/);
    const meaning = (part: string) => meanings.get(part.toLowerCase());
    let locale = new Intl.Locale((name.startsWith(first) ? undefined : meaning(first)) ?? first);
    for (const part of [...parts, meaning(modifier) ?? '']) {
      // Extensions say nothing of what can be read.
      if (/^[a-z]$/i.test(part)) break;
      const meant = meaning(part) ?? part;
      const kind = /^[a-z]/.test(meaning(part) ?? '') ? 'language' : meant.length === 4 ? 'script' : 'region';
      if (kind !== 'language' && locale[kind]) continue;
      try {
        locale = new Intl.Locale(locale, { [kind]: meant });
      } catch {
        // This part means nothing.
      }
    }
    return locale;
  }
}

/** What a tag means, with what is likely where it says nothing; `undefined` if it isn't one. Never throws. */
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
 * The canonical form of a BCP 47 tag, such as `pt-BR` for `pt_br` or `zh-Hans` for `zh-cmn-Hans`; white space around it is
 * forgiven. `undefined` for anything that means no language, be it no string or longer than 100 characters. Never throws.
 */
export const canonicalTag = (value: unknown): string | undefined => likely(value)?.tag;

/**
 * The available tags, as they stand there, that serve the wanted ones: at most one for each, in their order, each once;
 * none if none does. Same language and script come first, then the nearest region; variants and extensions don't count.
 * What isn't a tag is passed over, on either side. Never throws.
 */
export function negotiate(wanted: readonly unknown[], available: readonly string[]): string[] {
  const offers = available.flatMap((value) => likely(value) ?? []);
  const found = wanted.flatMap((value) => {
    const reader = likely(value);
    if (!reader) return [];
    const readable = (written: string | undefined) =>
      offers.filter(
        // XA and XB are the regions of pseudo-languages, which only those see who ask for them.
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

/** The direction in which a tag's language is written, by its script and not by a list of languages; else `ltr`. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rightToLeft.test(likely(tag)?.written ?? '') ? 'rtl' : 'ltr';
