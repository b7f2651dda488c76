const entities = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text) => text.replace(/[&"<>]/g, (character) => entities[character]);

/** HTML ends a style element at the first `</style`, wherever it stands; CSS reads the escape as the same character. */
const escapeStyle = (text) => text.replaceAll('<', '\\3c ');

/**
 * HTML that shows the same widget on any page.
 * @param {string} script absolute address of the widget's script
 * @param {HTMLElement} widget its attributes and its own `--mch-…` properties are taken as they are
 */
export function embedCode(script, widget) {
  const tag = widget.localName;
  const attributes = [...widget.attributes]
    .filter(({ name }) => name !== 'style')
    .map(({ name, value }) => `\n  ${name}="${escapeHtml(value)}"`);
  const properties = [...widget.style]
    .filter((name) => name.startsWith('--mch-'))
    .map((name) => `    ${name}: ${escapeStyle(widget.style.getPropertyValue(name).trim())};\n`);
  return [
    `<script type="module" src="${escapeHtml(script)}"></script>`,
    ...(properties.length ? [`<style>\n  ${tag} {\n${properties.join('')}  }\n</style>`] : []),
    `<${tag}${attributes.join('')}${attributes.length ? '\n' : ''}></${tag}>`,
  ].join('\n');
}
