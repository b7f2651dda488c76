import { builtAt } from 'mch:build';
import { attempt } from '../attempt.js';
import { guide } from '../guide/guide.js';
import { isFresh, readSavedProgress, type SavedProgress } from '../guide/saved-progress.js';

/** Storage for the progress of one element on one page. */
export interface ProgressStorage {
  read(): SavedProgress | undefined;
  /** `undefined` removes the saved progress. */
  write(progress: SavedProgress | undefined): void;
}

/**
 * Saves progress where the attribute `remember` says: `day` in localStorage, because restarting the phone ends the
 * session of every tab; `session` in sessionStorage; `none` nowhere. If storage is blocked or full, nothing is saved.
 */
export function progressStorage(element: Element): ProgressStorage {
  let written: { readonly storage: Storage; readonly key: string } | undefined;

  function where(): typeof written {
    const remember = element.getAttribute('remember');
    const { id, localName } = element;
    const root = element.getRootNode() as Document | ShadowRoot;
    // Elements without an id can't be told apart, so only the first one is saved.
    const isKnown = id || root.querySelector(`${localName}:not([id])`) === element;
    // The window of the document that contains the element. It may differ from the script's own window.
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
