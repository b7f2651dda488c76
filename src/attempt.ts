/**
 * Runs what may throw, and returns nothing if it does: storage and history where they are forbidden, as in a sandboxed frame,
 * what a site hands over, and what extensions or polyfills have replaced.
 */
export function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
