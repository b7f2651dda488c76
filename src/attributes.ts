const free = [] as const;

/**
 * The attributes of the element. Those that allow only some values list them, the default first; an empty value of
 * `deep-link` means `fragment`. The element, the server entry, the docs and the playground all read this table.
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

/** An attribute that allows only some values. */
export type EnumeratedAttribute = {
  [Name in Attribute]: (typeof attributes)[Name] extends readonly [string, ...string[]] ? Name : never;
}[Attribute];

/** Whether an attribute may have this value; `null` stands for no attribute. */
export const isAllowed = (attribute: string, value: string | null): boolean => {
  const allowed: readonly string[] = (attributes as Partial<Record<string, readonly string[]>>)[attribute] ?? free;
  return value === null || !allowed.length || allowed.includes(value);
};

/** The value of an attribute that allows only some: the default if there is none, or one that isn't allowed. */
export const enumerated = <Name extends EnumeratedAttribute>(
  attribute: Name,
  value: string | null | undefined,
): (typeof attributes)[Name][number] => {
  const allowed: readonly (typeof attributes)[Name][number][] = attributes[attribute];
  return allowed.find((one) => one === value) ?? attributes[attribute][0];
};

/** The property that reflects an attribute, such as `supportHref` for `support-href`. */
export const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
