/**
 * What the entry can say when no language at all could be loaded. English only, and built in: a translation would have
 * to be loaded too. At most 0.4 kB.
 */
export const minimum = {
  sentence:
    'Your device is missing a certificate that your organization requires. The help for it could not be loaded.',
  support: 'Company support',
  retry: 'Try again',
} as const;
