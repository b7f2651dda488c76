/**
 * Calls a function and returns its value, or `undefined` if it throws. For storage and history, which may be blocked;
 * for values that a site passes in; and for built-ins that extensions or polyfills may have replaced.
 */
export function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
