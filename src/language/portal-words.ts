import { ids, marks } from 'mch:ids';
import { attempt } from '../attempt.js';
import type { ExtraId, MessageId, Words } from '../words/index.js';
import { browserLanguages } from './browser-languages.js';
import type { Catalog, LanguageFile } from './catalog.js';
import { canonicalTag, negotiate } from './negotiate.js';
import { instanceSource, type I18n } from './portal-instance.js';
import { filesSource, resourcesSource } from './portal-resources.js';
import { namespace, reason, type PortalSource, type Surroundings } from './portal-source.js';

export type { I18n } from './portal-instance.js';

/** Words of a portal by language (a BCP 47 tag), as i18next takes them. */
export type PortalResources = Readonly<
  Record<string, Readonly<Partial<Record<typeof namespace, Readonly<Partial<Record<MessageId | ExtraId, string>>>>>>>
>;

/** What brings the words: the element, of which nothing else is used. */
export interface PortalHost {
  readonly localName: string;
  readonly baseURI: string;
  readonly supportName: string | null;
  readonly resources: PortalResources | null;
  readonly resourcesHref: string | null;
  readonly i18n: I18n | null;
}

/** Our languages with the portal's words over them, and the languages that only the portal has. */
export interface PortalCatalog extends Catalog {
  /** The language of the portal's own i18next instance. */
  readonly language: string | undefined;
  /** Finds out what there is for these languages, best first. */
  prepare(wanted: readonly string[]): Promise<void>;
}

type Values = Readonly<Record<string, string>>;

/** How long to wait for a portal's words before ours are shown, in milliseconds. */
const patience = 2000;

/** The shortest tag of the same meaning, such as `de` for `de-DE`. */
const shortest = (tag: string): string => attempt(() => new Intl.Locale(tag).minimize().baseName) ?? tag;

/**
 * Takes up the words that a portal brings. Never throws: what can't be used is told in a warning and left out.
 * @param ours our languages
 * @param signal ends requests and listeners
 * @param changed is called when the words have become others
 */
export function portalCatalog(
  host: PortalHost,
  ours: Catalog,
  signal: AbortSignal,
  changed: () => void,
): PortalCatalog {
  const sources = sourcesOf(host, {
    baseURI: host.baseURI,
    signal,
    // A page may have replaced the console.
    warn: (text) => attempt(() => console.warn(`<${host.localName}> ${text}; using our own words.`)),
    changed,
    ours: (tag) => negotiate([tag], ours.available)[0],
  });

  /** Waits for portal words, but not for ever: those that come late are shown when they are there. */
  async function inTime(work: (source: PortalSource) => Promise<boolean>): Promise<void> {
    const all = Promise.all(sources.map((source) => work(source).catch(() => false)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), patience)));
    if ((await Promise.race([all, late])) === 'late')
      void all.then((gains) => {
        if (gains.includes(true) && !signal.aborted) changed();
      });
    clearTimeout(timer);
  }

  /** The tags of a source that serve a language: the exact one, then the general one. */
  const tagsFor = (source: PortalSource, tag: string): string[] => {
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
          // A file of ours is asked for by our tag; only then is it known under which tags there is something.
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

/** The places that the portal names; where several have a message, the later one is heard. */
function sourcesOf({ resources, resourcesHref, i18n }: PortalHost, surroundings: Surroundings): PortalSource[] {
  const usable = (name: string, make: () => PortalSource | undefined): PortalSource[] => {
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

/** Puts a source's words, from the first of its tags that has them, over others; returns the ids. */
function layOver(words: Words, source: PortalSource, tags: readonly string[], values: () => Values): string[] {
  return ids.filter((id) => {
    const tag = tags.find((tag) => source.has(tag, id));
    if (!tag) return false;
    const below = Object.getOwnPropertyDescriptor(words, id) as TypedPropertyDescriptor<string> | undefined;
    Object.defineProperty(words, id, {
      configurable: true,
      enumerable: true,
      // Asked for anew with each update, since the values may have changed.
      get: () => {
        const text = attempt(() => source.text(tag, id, values()));
        return typeof text === 'string' && text.trim() && text !== id ? text : (below?.get?.() ?? below?.value);
      },
    });
    return true;
  });
}

/** What may stand in a portal's `{{marks}}`: our own marks, which are filled later, and the name of the support. */
function valuesOf(host: PortalHost, words: Words): () => Values {
  const inWords = Object.entries(words).flatMap(([key, text]) => [
    ...(key.startsWith('label.') ? [key.slice('label.'.length)] : []),
    // Old libraries have an Array.from() of their own, which takes no iterators.
    ...[...text.matchAll(/\{(\w+)\}/g)].map(([, mark = '']) => mark),
  ]);
  const unfilled = Object.fromEntries([...marks, ...inWords].map((name) => [name, `{${name}}`]));
  const usual = words['support.defaultName'] ?? '';
  // A name keeps its own direction: https://www.w3.org/International/questions/qa-bidi-unicode-controls
  return () => ({ ...unfilled, supportName: `\u2068${host.supportName?.trim() || usual}\u2069` });
}

/** Words of another language than the one around them keep their own direction. */
const apart = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, `\u2068${text}\u2069`]));
