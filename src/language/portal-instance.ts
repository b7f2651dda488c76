import type { PortalBundle } from './portal-bundle.js';
import { ask, namespace, wordsReader, type PortalSource, type Surroundings } from './portal-source.js';

interface Emitter {
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** What is used of a portal's own i18next instance, version 21 or later. */
export interface I18n extends Emitter {
  readonly language?: string | undefined;
  readonly isInitialized?: boolean | undefined;
  readonly store: Emitter & { readonly data: object };
  readonly services?: { readonly languageUtils?: { toResolveHierarchy(tag: string): readonly string[] } };
  /** Its own type may know the portal's keys only. */
  readonly t: (...input: never[]) => unknown;
  getResourceBundle(language: string, namespace: string): unknown;
  loadNamespaces(namespace: string): Promise<unknown>;
}

/**
 * The property `i18n`: the portal's own instance does the work, with the portal's own settings.
 * @throws {TypeError} if it is no i18next instance
 */
export function instanceSource(surroundings: Surroundings, i18n: I18n): PortalSource {
  for (const method of ['t', 'on', 'off', 'loadNamespaces'] as const)
    if (typeof i18n[method] !== 'function') throw new TypeError('it is no instance of i18next');
  const { signal, changed } = surroundings;
  const read = wordsReader(surroundings, 'i18n');
  const bundles = new Map<string, PortalBundle>();
  const followed = new Set<Emitter>();
  const follow = (emitter: Emitter, ...events: readonly string[]) => {
    if (followed.has(emitter)) return;
    followed.add(emitter);
    for (const event of events) {
      emitter.on(event, changed);
      signal.addEventListener('abort', () => emitter.off(event, changed));
    }
  };

  return {
    get tags() {
      // An instance has no store before it is initialized.
      return Object.keys(i18n.isInitialized ? i18n.store.data : {}).filter((tag) =>
        i18n.getResourceBundle(tag, namespace),
      );
    },
    get language() {
      return i18n.language;
    },
    async prepare() {
      follow(i18n, 'initialized', 'languageChanged', 'loaded');
      if (!i18n.isInitialized) return false;
      follow(i18n.store, 'added', 'removed');
      // From now on the instance loads our namespace with each language, if it loads any.
      await i18n.loadNamespaces(namespace).catch(() => undefined);
      return false;
    },
    load(tag) {
      const given = i18n.getResourceBundle(tag, namespace);
      if (given) bundles.set(tag, read(tag, given));
      else bundles.delete(tag);
      return Promise.resolve(false);
    },
    hierarchy: (tag) => i18n.services?.languageUtils?.toResolveHierarchy(tag) ?? [],
    has: (tag, id) => Boolean(bundles.get(tag)?.texts.has(id)),
    text: (tag, id, values) => Reflect.apply(i18n.t, i18n, [id, ask(tag, values)]) as unknown,
  };
}
