import { attempt } from '../attempt.js';
import type { SiteBundle } from './site-bundle.js';
import { ask, namespace, reason, wordsReader, type SiteSource, type Surroundings } from './site-source.js';

interface Emitter {
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}

/** The part of the site's i18next instance that is used. Version 21 or later. */
export interface I18n extends Emitter {
  readonly language?: string | undefined;
  readonly isInitialized?: boolean | undefined;
  readonly store: Emitter & { readonly data: object };
  readonly services?: { readonly languageUtils?: { toResolveHierarchy(tag: string): readonly string[] } };
  /** The type is loose because a site's `t` may be typed to its own keys only. */
  readonly t: (...input: never[]) => unknown;
  getResourceBundle(language: string, namespace: string): unknown;
}

/**
 * The source for the property `i18n`: the site's own i18next instance, with its own settings. Only reads messages and
 * listens for events; changes nothing.
 * @throws {TypeError} if the value isn't an i18next instance
 */
export function instanceSource(surroundings: Surroundings, i18n: I18n): SiteSource {
  for (const method of ['t', 'on', 'off'] as const)
    if (typeof i18n[method] !== 'function') throw new TypeError('it is no instance of i18next');
  const { signal, changed } = surroundings;
  const read = wordsReader(surroundings, 'i18n');
  const bundles = new Map<string, SiteBundle>();
  const followed = new Set<Emitter>();
  const follow = (emitter: Emitter, ...events: readonly string[]) => {
    // The element may have been removed while this file was loading.
    if (signal.aborted || followed.has(emitter)) return;
    followed.add(emitter);
    for (const event of events) {
      emitter.on(event, changed);
      signal.addEventListener('abort', () => attempt(() => emitter.off(event, changed)));
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
    prepare() {
      // Only the site loads our namespace. `loadNamespaces` would add it to the site's options permanently, and each
      // later change of language would fail if the site has no such file.
      try {
        follow(i18n, 'initialized', 'languageChanged', 'loaded');
        if (i18n.isInitialized) follow(i18n.store, 'added', 'removed');
      } catch (error) {
        surroundings.warn(`i18n can't be followed: ${reason(error)}`);
      }
      return Promise.resolve(false);
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
