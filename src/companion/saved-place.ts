import { builtAt } from 'mch:build';
import { attempt } from '../attempt.js';
import { guide } from '../guide/guide.js';
import { isFresh, readPlace, type Place } from '../guide/place.js';

/** The stored form of a reader's place, one for each element of each page. */
export interface SavedPlace {
  read(): Place | undefined;
  /** Without a place, what was stored is removed. */
  write(place: Place | undefined): void;
}

/**
 * Stores a place as the attribute `remember` says: `day` in localStorage, since a phone's restart ends the session of each
 * tab, `session` in sessionStorage, `none` nowhere. Where storage is forbidden or full, nothing is kept.
 */
export function savedPlace(element: Element): SavedPlace {
  let written: { readonly storage: Storage; readonly key: string } | undefined;

  function where(): typeof written {
    const remember = element.getAttribute('remember');
    const { id, localName } = element;
    const root = element.getRootNode() as Document | ShadowRoot;
    // Without an id, only the first of those elements can be told from the others.
    const isKnown = id || root.querySelector(`${localName}:not([id])`) === element;
    // The window that the element is shown in, which needn't be the one that the script ran in.
    const { defaultView: page } = element.ownerDocument;
    if (remember === 'none' || !isKnown || !page) return undefined;
    const storage = remember === 'session' ? page.sessionStorage : page.localStorage;
    return { storage, key: `mch:${id} ${page.location.pathname}` };
  }

  return {
    read: () =>
      attempt(() => {
        written = where();
        const place = written && readPlace(written.storage.getItem(written.key), guide);
        return place && isFresh(place, Date.now(), builtAt) ? place : undefined;
      }),
    write: (place) =>
      attempt(() => {
        const before = written;
        written = where();
        if (before && (before.storage !== written?.storage || before.key !== written.key))
          before.storage.removeItem(before.key);
        if (place) written?.storage.setItem(written.key, JSON.stringify({ ...place, savedAt: Date.now() }));
        else written?.storage.removeItem(written.key);
      }),
  };
}
