import { builtAt } from 'mch:build';
import { attempt } from '../attempt.js';
import { guide } from '../guide/guide.js';
import { isFresh, readSavedProgress, type SavedProgress } from '../guide/saved-progress.js';

/** The stored form of a reader's progress, one for each element of each page. */
export interface ProgressStorage {
  read(): SavedProgress | undefined;
  /** Without progress, what was stored is removed. */
  write(progress: SavedProgress | undefined): void;
}

/**
 * Stores progress as the attribute `remember` says: `day` in localStorage, since a phone's restart ends the session of each
 * tab, `session` in sessionStorage, `none` nowhere. Where storage is forbidden or full, nothing is kept.
 */
export function progressStorage(element: Element): ProgressStorage {
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
        const progress = written && readSavedProgress(written.storage.getItem(written.key), guide);
        return progress && isFresh(progress, Date.now(), builtAt) ? progress : undefined;
      }),
    write: (progress) =>
      attempt(() => {
        const before = written;
        written = where();
        if (before && (before.storage !== written?.storage || before.key !== written.key))
          before.storage.removeItem(before.key);
        if (progress) written?.storage.setItem(written.key, JSON.stringify({ ...progress, savedAt: Date.now() }));
        else written?.storage.removeItem(written.key);
      }),
  };
}
