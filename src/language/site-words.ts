import { ids, marks } from 'mch:ids';
import { attempt } from '../attempt.js';
import type { ExtraId, MessageId, Words } from '../words/index.js';
import { browserLanguages } from './browser-languages.js';
import type { Catalog, LanguageFile } from './catalog.js';
import { canonicalTag, negotiate } from './negotiate.js';
import { instanceSource, type I18n } from './site-instance.js';
import { filesSource, resourcesSource } from './site-resources.js';
import { namespace, reason, type SiteSource, type Surroundings } from './site-source.js';

export type { I18n } from './site-instance.js';

/** A site's messages by language (a BCP 47 tag), as an i18next resource object. */
export type PortalResources = Readonly<
  Record<string, Readonly<Partial<Record<typeof namespace, Readonly<Partial<Record<MessageId | ExtraId, string>>>>>>>
>;

/** The members of the element that are used here. */
export interface SiteHost {
  readonly localName: string;
  readonly baseURI: string;
  readonly supportName: string | null;
  readonly resources: PortalResources | null;
  readonly resourcesHref: string | null;
  readonly i18n: I18n | null;
}

/** Our languages with the site's overrides, and the languages that only the site has. */
export interface SiteCatalog extends Catalog {
  /** The language of the site's i18next instance. */
  readonly language: string | undefined;
  /** Finds out which of these languages the site has, best first. */
  prepare(wanted: readonly string[]): Promise<void>;
}

type Values = Readonly<Record<string, string>>;

/** How long to wait for the site's messages before showing ours, in milliseconds. */
const patience = 2000;

/** The shortest equivalent tag, such as `de` for `de-DE`. */
const shortest = (tag: string): string => attempt(() => new Intl.Locale(tag).minimize().baseName) ?? tag;

/**
 * Combines our languages with the messages that a site sets. Never throws: invalid messages are logged and left out.
 * @param ours the languages of this build
 * @param signal aborts requests and removes listeners
 * @param changed called when messages have changed
 */
export function siteCatalog(host: SiteHost, ours: Catalog, signal: AbortSignal, changed: () => void): SiteCatalog {
  const sources = sourcesOf(host, {
    baseURI: host.baseURI,
    signal,
    // A page may have replaced the console.
    warn: (text) => attempt(() => console.warn(`<${host.localName}> ${text}; using our own words.`)),
    changed,
    ours: (tag) => negotiate([tag], ours.available)[0],
  });

  /** Waits for the site's messages until the timeout. Messages that arrive later are shown then. */
  async function inTime(work: (source: SiteSource) => Promise<boolean>): Promise<void> {
    const all = Promise.all(sources.map((source) => work(source).catch(() => false)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), patience)));
    if ((await Promise.race([all, late])) === 'late')
      void all.then((gains) => {
        if (gains.includes(true) && !signal.aborted) changed();
      });
    clearTimeout(timer);
  }

  /** The tags of a source that match a language: the exact tag, then the language and script without a region. */
  const tagsFor = (source: SiteSource, tag: string): string[] => {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return [...new Set([tag, `${language}-${script}`].flatMap((wanted) => negotiate([wanted], source.tags)))];
  };

  return {
    get language() {
      return attempt(() => sources.map(({ language }) => language).find(Boolean));
    },
    get available() {
      const served = new Set(ours.available.map(shortest));
      const theirs = sources
        .flatMap((source) => attempt(() => source.tags) ?? [])
        .flatMap((tag) => canonicalTag(tag) ?? []);
      return [...ours.available, ...new Set(theirs.filter((tag) => !served.has(shortest(tag))))];
    },
    prepare: (wanted) => inTime((source) => source.prepare(wanted)),
    async load(tag, folder): Promise<LanguageFile> {
      const own = negotiate([tag], ours.available)[0];
      const next = sources.flatMap((source) => attempt(() => source.hierarchy(tag)) ?? []);
      const base = own ?? negotiate([...next, ...browserLanguages(), 'en'], ours.available)[0] ?? 'en';
      if (folder) {
        // What the site says of it is among the other words.
        const file = await ours.load(base, folder);
        return own ? file : { ...file, default: apart(file.default) };
      }
      const shown = own ? [tag] : [base, tag];
      const [file] = await Promise.all([
        ours.load(base),
        inTime(async (source) => {
          // Files are requested by our own tag. The tags in them are known only afterward.
          const gains = [await source.load(own ?? tag), own ? false : await source.load(base)];
          for (const theirs of shown.flatMap((tag) => tagsFor(source, tag))) gains.push(await source.load(theirs));
          return gains.includes(true);
        }),
      ]);
      const words = own ? { ...file.default } : apart(file.default);
      const values = valuesOf(host, file.default);
      const covered = new Set<string>();
      for (const language of shown) {
        covered.clear();
        for (const source of sources) {
          const tags = attempt(() => tagsFor(source, language)) ?? [];
          for (const id of layOver(words, source, tags, values)) covered.add(id);
        }
      }
      return { default: words, machine: file.machine, complete: own ? 1 : covered.size / ids.length };
    },
  };
}

/** All sources that the site sets. A later source overrides an earlier one. */
function sourcesOf({ resources, resourcesHref, i18n }: SiteHost, surroundings: Surroundings): SiteSource[] {
  const usable = (name: string, make: () => SiteSource | undefined): SiteSource[] => {
    try {
      return [make() ?? []].flat();
    } catch (error) {
      surroundings.warn(`${name} can't be used: ${reason(error)}`);
      return [];
    }
  };
  return [
    ...(i18n ? usable('i18n', () => instanceSource(surroundings, i18n)) : []),
    ...(resourcesHref ? usable('resources-href', () => filesSource(surroundings, resourcesHref)) : []),
    ...(resources ? usable('resources', () => resourcesSource(surroundings, resources)) : []),
  ];
}

/** Overrides messages with those of a source, from the first of the tags that has them. Returns the ids. */
function layOver(words: Words, source: SiteSource, tags: readonly string[], values: () => Values): string[] {
  return ids.filter((id) => {
    const tag = tags.find((tag) => source.has(tag, id));
    if (!tag) return false;
    const below = Object.getOwnPropertyDescriptor(words, id) as TypedPropertyDescriptor<string> | undefined;
    Object.defineProperty(words, id, {
      configurable: true,
      enumerable: true,
      // A getter, because the values may change with each update.
      get: () => {
        const text = attempt(() => source.text(tag, id, values()));
        return typeof text === 'string' && text.trim() && text !== id ? text : (below?.get?.() ?? below?.value);
      },
    });
    return true;
  });
}

/**
 * The values for `{{placeholders}}` in a site's messages: our own placeholders, which are filled later, and the name of
 * the support team.
 */
function valuesOf(host: SiteHost, words: Words): () => Values {
  const inWords = Object.entries(words).flatMap(([key, text]) => [
    ...(key.startsWith('label.') ? [key.slice('label.'.length)] : []),
    // `Array.from()` of some old libraries doesn't accept iterators.
    ...[...text.matchAll(/\{(\w+)\}/g)].map(([, mark = '']) => mark),
  ]);
  const unfilled = Object.fromEntries([...marks, ...inWords].map((name) => [name, `{${name}}`]));
  const usual = words['support.defaultName'] ?? '';
  // A name keeps its own text direction: https://www.w3.org/International/questions/qa-bidi-unicode-controls
  return () => ({ ...unfilled, supportName: `\u2068${host.supportName?.trim() || usual}\u2069` });
}

/** Messages in a fallback language keep their own text direction. */
const apart = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, `\u2068${text}\u2069`]));
