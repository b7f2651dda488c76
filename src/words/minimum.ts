/**
 * The messages of the entry for the case that no language could be loaded. They are in English and built in, because a
 * translation would have to be loaded too. At most 0.4 kB.
 */
export const minimum = {
  sentence:
    'Your device is missing a certificate that your organization requires. The help for it could not be loaded.',
  support: 'Company support',
  retry: 'Try again',
} as const;
