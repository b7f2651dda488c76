import { builtAt, checkedAt, validUntil } from 'mch:build';
import type { MessageId } from './index.js';

/** How current the claims of the article are. */
export interface Facts {
  /** When the steps were last checked, milliseconds since 1970. */
  readonly checkedAt: number;
  /** Whether the expiry date of a message has passed. */
  readonly isOutdated: (id: MessageId) => boolean;
}

/** Now, milliseconds since 1970, but never before the build date: the phone's clock may be wrong. */
export const now = (): number => Math.max(Date.now(), builtAt);

export function facts(): Facts {
  const present = now();
  return { checkedAt, isOutdated: (id) => present > (validUntil[id] ?? present) };
}
