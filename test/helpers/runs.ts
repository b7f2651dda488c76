import fc from 'fast-check';

/** `npm run test:nightly` asks for ten times as many cases; web-test-runner.config.mjs puts the number into the page. */
const times = (globalThis as { readonly mchTimes?: number }).mchTimes ?? 1;

/**
 * How often a property is tried with values from outside: 10,000 for what is pure, 500 through the element. The seed is
 * printed, so that a run can be done again: `seed` here, or `fc.configureGlobal({ seed })`.
 */
export function runs(cases = 10_000): { readonly numRuns: number; readonly seed: number } {
  const seed = fc.readConfigureGlobal().seed ?? Math.trunc(Math.random() * 2 ** 31);
  console.log(`fast-check: ${cases * times} cases, seed ${seed}`);
  return { numRuns: cases * times, seed };
}
