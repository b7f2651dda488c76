/**
 * Replaces the `{placeholders}` in a message. Values may be strings or Lit templates, so this works for the screen, for
 * text alternatives and for reports.
 * @param valueOf returns the value of a placeholder by its name. A placeholder without a value stays, so that the
 * mistake is visible.
 * @returns the parts in order, as Lit renders them
 */
export const fill = <Value>(message: string, valueOf: (mark: string) => Value | undefined): (string | Value)[] =>
  message
    .split(/\{([a-zA-Z][a-zA-Z0-9]*)\}/)
    .map((part, index) => (index % 2 ? (valueOf(part) ?? `{${part}}`) : part))
    .filter((part) => part !== '');
