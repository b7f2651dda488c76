/** The quick checks, with their answers as in `data-check` and `data-answer`. */
export const checks = {
  browser: ['works', 'warning', 'fails'],
  network: ['both', 'one'],
  others: ['yes', 'no', 'unknown'],
} as const;

export type Check = keyof typeof checks;

/** What a reader answered; a check without an answer is left out. */
export type CheckAnswers = { readonly [Name in Check]?: (typeof checks)[Name][number] | undefined };

/** What the answers may point to, as in the messages `cause.…`. */
export type Cause = 'server' | 'network' | 'trust' | 'browser' | 'many' | 'one' | 'unclear';

/** Whether a value, a page's or a stored one, is an answer to a check. */
export const isCheckAnswer = (check: Check, value: unknown): boolean =>
  (checks[check] as readonly unknown[]).includes(value);

/**
 * What the answers point to, never more than that; nothing if there are none.
 * - The app fails where the browser works, on every network: the server's chain, or a certificate that isn't publicly trusted.
 *   Chrome fetches missing intermediates itself, so the browser alone can't tell the two apart.
 * - It fails on one network only: that network.
 * - The browser warns, too, on every network: the clock, the phone's roots, or the server's certificate.
 * - The browser fails without a warning: rather the account, the server or the network than a certificate.
 * - Others are affected: rather the server or a network than this phone; or nobody else is: rather this phone.
 */
export function causesOf({ browser, network, others }: CheckAnswers): readonly Cause[] {
  if (!browser && !network && !others) return [];
  const causes: Cause[] = [];
  if (network === 'one') causes.push('network');
  else if (browser === 'works') causes.push('server');
  else if (browser === 'warning') causes.push('trust');
  else if (browser === 'fails') causes.push('browser');
  if (others === 'yes') causes.push('many');
  if (others === 'no') causes.push('one');
  return causes.length ? causes : ['unclear'];
}
