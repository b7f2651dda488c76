import fc from 'fast-check';

/** As test/helpers/runs.ts, for tests in Node. */
export function runs(cases = 10_000) {
  const numRuns = cases * Number(process.env.MCH_TIMES ?? 1);
  const seed = fc.readConfigureGlobal().seed ?? Math.trunc(Math.random() * 2 ** 31);
  console.log(`fast-check: ${numRuns} cases, seed ${seed}`);
  return { numRuns, seed };
}
