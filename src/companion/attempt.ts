/** Storage and history throw where they are forbidden, as in a sandboxed frame. */
export function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
