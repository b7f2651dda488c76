import { builtAt, checkedAt, validUntil } from 'mch:build';
import type { MessageId } from './index.js';

/** How old the claims of the article are. */
export interface Facts {
  /** When the steps were last checked, milliseconds since 1970. */
  readonly checkedAt: number;
  /** Whether the day is past until which a message is known to hold. */
  readonly isOutdated: (id: MessageId) => boolean;
}

/** Now, milliseconds since 1970. A phone's clock may be wrong, but it isn't behind the day of the build. */
export const now = (): number => Math.max(Date.now(), builtAt);

export function facts(): Facts {
  const present = now();
  return { checkedAt, isOutdated: (id) => present > (validUntil[id] ?? present) };
}
