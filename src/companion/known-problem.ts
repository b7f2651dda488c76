import { builtAt } from 'mch:build';
import { readKnownProblem } from '../guide/known-problem.js';
import { warn } from '../warn.js';
import type { Accompanied } from './accompanied.js';

/** The problem that the site announces with `known-problem-until`. */
export interface KnownProblem {
  /** When the problem is expected to end, milliseconds since 1970; `undefined` if there is none or it has ended. */
  readonly until: number | undefined;
  /** Reads the attribute. If the element is no longer on the page, only stops the timer. */
  update(isHere: boolean): void;
}

export function knownProblem({ element }: Pick<Accompanied, 'element'>): KnownProblem {
  let said: string | null = null;
  let until: number | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;

  return {
    get until() {
      return until;
    },
    update(isHere) {
      clearTimeout(end);
      if (!isHere) return;
      const value = element.getAttribute('known-problem-until');
      const now = Math.max(Date.now(), builtAt);
      if (value !== said) {
        until = value === null ? undefined : readKnownProblem(value, now);
        if (value !== null && !until) warn(element, 'known-problem-until', value, 'no notice');
        said = value;
      }
      if (until && until <= now) until = undefined;
      // Remove the notice when the problem ends.
      if (until) end = setTimeout(() => element.requestUpdate(), until - now);
    },
  };
}
