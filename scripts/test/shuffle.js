/**
 * Puts the tests of a file into another order before the first of them runs. The page has the seed: `mchSeed`.
 * https://en.wikipedia.org/wiki/Fisher%E2%80%93Yates_shuffle
 */
export function shuffled(list, random) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}

/** The same numbers from 0 to 1 for the same seed. https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
export function randomFrom(seed) {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function shuffleSuite(suite, random) {
  suite.tests = shuffled(suite.tests, random);
  suite.suites = shuffled(suite.suites, random);
  for (const child of suite.suites) shuffleSuite(child, random);
}

globalThis.before?.(function () {
  shuffleSuite(this.test.parent, randomFrom(self.mchSeed));
});
