import type { i18n as I18next } from 'i18next';
import { canonicalTag } from './negotiate.js';
import type { SiteBundle } from './site-bundle.js';
import { ask, namespace, reason, wordsReader, type SiteSource, type Surroundings } from './site-source.js';

interface OwnWords extends SiteSource {
  /** Adds the messages of a language. */
  add(tag: string, given: unknown): void;
  /** Adds a whole i18next resource object. */
  addAll(resources: unknown): void;
}

/**
 * Creates an i18next instance for a site's messages. i18next is loaded only here. It is always called with an exact
 * tag, because its own fallback would show readers of zh-CN a zh-Hant.
 */
async function startI18next(): Promise<I18next> {
  const { default: i18next } = await import('i18next');
  const instance = i18next.createInstance();
  await instance.init({
    resources: {},
    ns: namespace,
    defaultNS: namespace,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    // The defaults of versions 26 and 27 differ for these options.
    fallbackLng: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

function ownWords(surroundings: Surroundings, name: string): OwnWords {
  const { warn } = surroundings;
  const read = wordsReader(surroundings, name);
  const bundles = new Map<string, SiteBundle>();
  let starting: Promise<I18next> | undefined;
  let i18next: I18next | undefined;
  let isTold = false;
  return {
    add(tag, given) {
      bundles.set(tag, read(tag, given));
    },
    addAll(resources) {
      try {
        for (const [key, language] of Object.entries(resources as Record<string, Record<string, unknown>>)) {
          const tag = canonicalTag(key);
          if (!tag) warn(`${name}: "${key.slice(0, 60)}" is no language`);
          else if (Object.hasOwn(language, namespace)) this.add(tag, language[namespace]);
        }
      } catch (error) {
        warn(`${name} can't be read: ${reason(error)}`);
      }
    },
    get tags() {
      return [...bundles].flatMap(([tag, { texts }]) => (texts.size ? [tag] : []));
    },
    prepare: () => Promise.resolve(false),
    async load() {
      if (!this.tags.length) return false;
      try {
        const instance = await (starting ??= startI18next());
        const added = this.tags.filter((tag) => !instance.hasResourceBundle(tag, namespace));
        for (const tag of added)
          instance.addResourceBundle(tag, namespace, Object.fromEntries(bundles.get(tag)?.texts ?? []));
        i18next = instance;
        return added.length > 0;
      } catch (error) {
        starting = undefined;
        if (!isTold) warn(`i18next can't be loaded: ${reason(error)}`);
        isTold = true;
        return false;
      }
    },
    hierarchy: () => [],
    has: (tag, id) => Boolean(i18next?.hasResourceBundle(tag, namespace) && bundles.get(tag)?.texts.has(id)),
    text: (tag, id, values) => i18next?.t(id, ask(tag, values)),
  };
}

/** The source for the property `resources`. */
export function resourcesSource(surroundings: Surroundings, resources: unknown): SiteSource {
  const words = ownWords(surroundings, 'resources');
  words.addAll(resources);
  return words;
}

/**
 * The source for the attribute `resources-href`: one file with all languages or, with `{{lng}}` in the URL, one file
 * for each language. Which of these files exist is known only after requesting them.
 */
export function filesSource(surroundings: Surroundings, href: string): SiteSource | undefined {
  const { baseURI, signal, warn, ours } = surroundings;
  const name = `resources-href="${href.slice(0, 100)}"`;
  const isTemplate = href.includes('{{lng}}');
  const address = (tag: string) => {
    const url = new URL(href.replaceAll('{{lng}}', tag).replaceAll('{{ns}}', namespace), baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is refused`);
    return url;
  };
  try {
    address('en');
  } catch (error) {
    warn(`${name} can't be used: ${reason(error)}`);
    return undefined;
  }

  const words = ownWords(surroundings, name);
  const files = new Map<string, Promise<boolean>>();
  const failed = new Set<string>();
  /**
   * Fetches a file once, and returns whether that worked. After a failure, the next change of language requests it
   * again.
   */
  const file = (tag: string): Promise<boolean> => {
    const asked = files.get(tag) ?? fetchWords(tag);
    files.set(tag, asked);
    return asked;
  };
  const fetchWords = async (tag: string): Promise<boolean> => {
    try {
      const response = await fetch(address(tag), { signal });
      if (!response.ok) throw new Error(`the server says ${response.status}`);
      const json: unknown = await response.json();
      if (isTemplate) words.add(tag, json);
      else words.addAll(json);
      return true;
    } catch (error) {
      files.delete(tag);
      if (!signal.aborted && !failed.has(tag)) warn(`${name}${isTemplate ? ` in ${tag}` : ''}: ${reason(error)}`);
      failed.add(tag);
      return false;
    }
  };

  return {
    get tags() {
      return words.tags;
    },
    async prepare(wanted) {
      const isNew = !files.size;
      if (!isTemplate) return (await file('')) && isNew;
      // Request only the languages preferred over the first one that we have. That one is requested when it is shown.
      const shown = wanted.findIndex((tag) => ours(tag));
      for (const tag of wanted.slice(0, Math.min(shown, 3))) {
        const shortest = canonicalTag(new Intl.Locale(tag).minimize().baseName) ?? tag;
        if (await file(shortest)) return true;
      }
      return false;
    },
    async load(tag) {
      const isNew = isTemplate && !files.has(tag) && (await file(tag));
      return (await words.load(tag)) || isNew;
    },
    hierarchy: () => [],
    has: (tag, id) => words.has(tag, id),
    text: (tag, id, values) => words.text(tag, id, values),
  };
}
