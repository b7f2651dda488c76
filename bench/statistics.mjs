/** The middle value; the mean of the two in the middle where there is none. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Random numbers that are the same each time, so that the same measurements always give the same interval. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * Median of paired ratios with its 95 % interval by bootstrap. Pairs were measured right after each other, so whatever the
 * machine did meanwhile is in both.
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs as many
 */
export function ratio(ours, theirs) {
  const ratios = ours.map((value, index) => value / theirs[index]);
  const next = random(20261123);
  const medians = Array.from({ length: 2000 }, () =>
    median(ratios.map(() => ratios[Math.floor(next() * ratios.length)])),
  ).sort((a, b) => a - b);
  return { median: median(ratios), low: medians[50], high: medians[1949] };
}
