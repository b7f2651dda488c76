/**
 * Puts values into the `{marks}` of a message. Strings and Lit nodes are welcome alike, so one function serves the
 * screen, text alternatives and reports.
 * @param valueOf the value of a mark by its name; a mark without one stays as it is written, so that a mistake shows
 * @returns the parts in order, as Lit renders them
 */
export const fill = <Value>(message: string, valueOf: (mark: string) => Value | undefined): (string | Value)[] =>
  message
    .split(/\{([a-zA-Z][a-zA-Z0-9]*)\}/)
    .map((part, index) => (index % 2 ? (valueOf(part) ?? `{${part}}`) : part))
    .filter((part) => part !== '');
