export const steps = ['recognize', 'check-phone', 'organization-certificate', 'contact-support', 'solved'];

/**
 * From records of visits: how many came to each step, and for how many it was the last one.
 * @param {{ type: string, detail: any }[][]} visits
 * @returns {{ step: string, reached: number, stopped: number }[]}
 */
export function funnel(visits) {
  const rows = new Map(steps.map((step) => [step, { step, reached: 0, stopped: 0 }]));
  for (const visit of visits) {
    // Every visit begins at the first step, unless its first move began elsewhere.
    const moves = visit.filter(({ type }) => type === 'mch-step').map(({ detail }) => detail);
    const seen = new Set([moves[0]?.from ?? steps[0], ...moves.map(({ to }) => to)]);
    for (const step of seen) rows.get(step).reached++;
    rows.get(moves.at(-1)?.to ?? steps[0]).stopped++;
  }
  return [...rows.values()];
}
