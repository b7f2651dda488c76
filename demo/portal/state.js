/**
 * What is on screen, as the query of the page's address: only what differs from the beginning. (The fragment belongs to
 * the widget's `deep-link`.)
 */
const entries = new Map();

/**
 * @param {string} key in the address
 * @param {{ get(): string, set(value: string): void }} control `set` is what typing does too, so an address can do no more
 * than a person at the controls, and what no control takes is passed over
 */
export function keep(key, { get, set }) {
  if (entries.has(key)) throw new Error(`"${key}" is taken.`);
  entries.set(key, { get, set, usual: get() });
}

/** Sets everything that the address of the page names. */
export function restore() {
  const given = new URLSearchParams(location.search);
  for (const [key, { set }] of entries) if (given.has(key)) set(given.get(key));
}

/** The address of what is on screen now. */
export function address() {
  const query = new URLSearchParams();
  for (const [key, { get, usual }] of entries) if (get() !== usual) query.set(key, get());
  const text = String(query);
  return `${location.origin}${location.pathname}${text && `?${text}`}${location.hash}`;
}

/** Writes it into the browser's address bar. */
export function save() {
  try {
    if (location.href !== address()) history.replaceState(history.state, '', address());
  } catch {
    // Browsers refuse too many changes in a short time; the next change brings it up to date.
  }
}
