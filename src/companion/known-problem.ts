import { builtAt } from 'mch:build';
import { readKnownProblem } from '../guide/known-problem.js';
import { warn } from '../warn.js';
import type { Accompanied } from './accompanied.js';

/** The problem that the page says the support team knows of. */
export interface KnownProblem {
  /** Until when it lasts, milliseconds since 1970; nothing if there is none, or no longer. */
  readonly until: number | undefined;
  /** Takes up what the page says now; nothing when the element has left the page. */
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
      // It ends by itself.
      if (until) end = setTimeout(() => element.requestUpdate(), until - now);
    },
  };
}
