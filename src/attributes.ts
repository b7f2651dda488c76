const free = [] as const;

/**
 * All attributes of the element, with their allowed values where these are limited. The first value is the default. An
 * empty `deep-link` means `fragment`. The element, the server entry, the docs and the playground all use this table.
 */
export const attributes = {
  locale: free,
  'support-href': free,
  'support-name': free,
  step: free,
  'heading-level': ['2', '1', '3', '4', '5', '6'],
  'language-picker': ['show', 'none'],
  'certificate-name': free,
  'certificate-sha256': free,
  'certificate-expires': free,
  'resources-href': free,
  'device-locale': free,
  'support-locale': free,
  audience: ['reader', 'admin'],
  remember: ['day', 'session', 'none'],
  'deep-link': ['none', 'fragment', ''],
  'known-problem-until': free,
} as const;

export type Attribute = keyof typeof attributes;

/** An attribute with a limited set of values. */
export type EnumeratedAttribute = {
  [Name in Attribute]: (typeof attributes)[Name] extends readonly [string, ...string[]] ? Name : never;
}[Attribute];

/** Whether the attribute may have this value. `null` means that the attribute isn't set. */
export const isAllowed = (attribute: string, value: string | null): boolean => {
  const allowed: readonly string[] = (attributes as Partial<Record<string, readonly string[]>>)[attribute] ?? free;
  return value === null || !allowed.length || allowed.includes(value);
};

/** The value of an enumerated attribute, or its default if it is missing or invalid. */
export const enumerated = <Name extends EnumeratedAttribute>(
  attribute: Name,
  value: string | null | undefined,
): (typeof attributes)[Name][number] => {
  const allowed: readonly (typeof attributes)[Name][number][] = attributes[attribute];
  return allowed.find((one) => one === value) ?? attributes[attribute][0];
};

/** The name of the property that reflects an attribute, such as `supportHref` for `support-href`. */
export const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
