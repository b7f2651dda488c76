/**
 * A script in ASCII: characters beyond it only stand in texts, patterns and templates, where an escape is the same.
 * `String.raw` would tell the difference, and isn't used.
 */
export const toAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
