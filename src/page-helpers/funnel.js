export const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];

/**
 * Counts, from the lists that forward.js sends, how many visits reached each step, and for how many it was the last one.
 * An unknown step gets a row of its own.
 * @param {{ type: string, detail: any, part?: number }[][]} lists
 * @returns {{ step: string, reached: number, stopped: number }[]}
 */
export function funnel(lists) {
  const rows = new Map(steps.map((step) => [step, { step, reached: 0, stopped: 0 }]));
  const rowOf = (step) => rows.get(step) ?? rows.set(step, { step, reached: 0, stopped: 0 }).get(step);

  function count(records, by) {
    const moves = records.filter(({ type }) => type === 'mch-step').map(({ detail }) => detail);
    // A visit starts at the first step, unless its first event says otherwise.
    const { from = steps[0], to, cause } = moves[0] ?? {};
    const seen = new Set([from, ...moves.map((move) => move.to)]);
    if (cause === 'memory') {
      // The visit continues after a reload. The steps up to this one were counted before, and it as the last one.
      for (const step of [...steps.slice(0, steps.indexOf(to)), to]) seen.delete(step);
      rowOf(to).stopped -= by;
    }
    for (const step of seen) rowOf(step).reached += by;
    rowOf(moves.at(-1)?.to ?? from).stopped += by;
  }

  for (const list of lists) {
    count(list, 1);
    // The list repeats the earlier records of the visit, which were counted before.
    const before = list.filter(({ part }) => part < list.at(-1).part);
    if (before.length) count(before, -1);
  }
  return [...rows.values()];
}

export const checkAnswers = {
  browser: ['works', 'warning', 'fails'],
  network: ['both', 'one'],
  others: ['yes', 'no', 'unknown'],
};

/**
 * Counts, from the same lists, in how many visits each answer to a quick check was the last one. An unknown answer gets a
 * row of its own.
 * @param {{ type: string, detail: any, part?: number }[][]} lists
 * @returns {{ check: string, answer: string, visits: number }[]}
 */
export function checks(lists) {
  const rows = new Map();
  function count(check, answer, by) {
    const key = `${check} ${answer}`;
    const row = rows.get(key) ?? { check, answer, visits: 0 };
    row.visits += by;
    rows.set(key, row);
  }
  for (const [check, answers] of Object.entries(checkAnswers)) for (const answer of answers) count(check, answer, 0);

  /** The last answer to each check. */
  const last = (records) =>
    new Map(records.filter(({ type }) => type === 'mch-check').map(({ detail }) => [detail.check, detail.answer]));
  for (const list of lists) {
    for (const [check, answer] of last(list)) count(check, answer, 1);
    // The list repeats the earlier records of the visit, which were counted before.
    for (const [check, answer] of last(list.filter(({ part }) => part < list.at(-1).part))) count(check, answer, -1);
  }
  return [...rows.values()];
}
