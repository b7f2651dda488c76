const entities = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
export const html = (text) => text.replace(/[&"<>]/g, (character) => entities[character]);

/** HTML for templates in which braces and @ mean something (Vue, Svelte, Angular). */
export const template = (text) => html(text).replace(/[{}@]/g, (character) => `&#${character.codePointAt(0)};`);

/** JavaScript that may also stand in a script element: HTML ends it at the first `</script`, wherever that stands. */
export const js = (value, space) => JSON.stringify(value, null, space).replaceAll('<', '\\u003c');

/** A string in an expression of a template; Angular takes braces for its own even where they are written as entities. */
export const expression = (text) => {
  const escaped = text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('{', '\\u007b');
  return template(`'${escaped}'`);
};

/** What stands between backticks. */
export const literal = (text) => text.replace(/[\\`]|\$\{/g, '\\$&');

/** HTML ends a style element at the first `</style`; CSS reads the escape as the same character. */
export const css = (text) => text.replaceAll('<', '\\3c ');

export const indent = (text, by) => text.replace(/^(?=.)/gm, ' '.repeat(by));
