/** The quick checks and their answers. The names are the values of `data-check` and `data-answer`. */
export const checks = {
  browser: ['works', 'warning', 'fails'],
  network: ['both', 'one'],
  others: ['yes', 'no', 'unknown'],
} as const;

export type Check = keyof typeof checks;

/** The reader's answers. Checks without an answer are left out. */
export type CheckAnswers = { readonly [Name in Check]?: (typeof checks)[Name][number] | undefined };

/** What the answers may point to. Each cause has a message `cause.…`. */
export type Cause = 'server' | 'network' | 'trust' | 'browser' | 'many' | 'one' | 'unclear';

/** Whether a value from a page or from storage is an answer to a check. */
export const isCheckAnswer = (check: Check, value: unknown): boolean =>
  (checks[check] as readonly unknown[]).includes(value);

/**
 * The causes that the answers point to; empty without answers.
 * - The app fails but the browser works, on every network: the server's chain, or a certificate that isn't publicly
 * trusted. Chrome fetches missing intermediate certificates itself, so the browser can't tell the two apart.
 * - It fails on one network only: that network.
 * - The browser warns too, on every network: the clock, the phone's root certificates, or the server's certificate.
 * - The browser fails without a warning: the account, the server or the network, rather than a certificate.
 * - Others are affected: the server or a network, rather than this phone. Nobody else is affected: rather this phone.
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
