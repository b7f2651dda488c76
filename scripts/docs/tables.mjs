/** The reference of the element as Markdown tables, from the custom elements manifest. */

/** @param {string} [text] */
export const oneLine = (text = '') => text.replaceAll(/\s*\n\s*/g, ' ');
/** One line, escaped for a table cell. @param {string} [text] */
export const line = (text) => oneLine(text).replaceAll('|', '\\|');
/** @param {string} text */
export const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
/** @param {string[]} heads @param {string[][]} rows */
export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The declaration of the element in a manifest. */
export const elementOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName);

/** The signature of a method. */
export const callOf = ({ name, parameters = [] }) => `${name}(${parameters.map(({ name }) => name).join(', ')})`;

/** The fields without an attribute. */
export const onlyProperties = ({ members }) => members.filter(({ kind, attribute }) => kind === 'field' && !attribute);

/** @returns {[title: string, table: string][]} */
function sections(element) {
  const { attributes, members, events, slots, cssProperties, cssParts } = element;
  return [
    [
      'Attributes and properties',
      table(
        ['Attribute', 'Property', 'What it sets', 'Default'],
        attributes.map(({ name, fieldName, description, default: usual = 'none' }) => [
          code(name),
          code(fieldName),
          line(description),
          line(usual),
        ]),
      ),
    ],
    [
      'Other properties',
      table(
        ['Property', 'Type', 'What it is'],
        onlyProperties(element).map(({ name, type, description, static: isStatic }) => [
          `${code(name)}${isStatic ? ' (static)' : ''}`,
          code(type.text),
          line(description),
        ]),
      ),
    ],
    [
      'Methods',
      table(
        ['Method', 'What it does'],
        members
          .filter(({ kind }) => kind === 'method')
          .map((method) => [code(callOf(method)), line(method.description)]),
      ),
    ],
    [
      'Events',
      table(
        ['Event', 'When'],
        events.map(({ name, description }) => [code(name), line(description)]),
      ),
    ],
    [
      'Slots',
      table(
        ['Slot', 'What goes there'],
        slots.map(({ name, description }) => [name ? code(name) : '(default)', line(description)]),
      ),
    ],
    [
      'Custom properties',
      table(
        ['Property', 'Default', 'What it sets'],
        cssProperties.map(({ name, default: usual, description }) => [code(name), code(usual), line(description)]),
      ),
    ],
    [
      'Parts',
      table(
        ['Part', 'What it is'],
        cssParts.map(({ name, description }) => [code(name), line(description)]),
      ),
    ],
  ];
}

/** The whole page. */
export const reference = (element) => `# Reference

Everything that \`<${element.tagName}>\` offers, generated from the source by \`npm run docs\`. [embed.md](embed.md) says when
to use what.

A wrong value of an attribute or property is never fatal: one console warning names the value and what is used instead.

${sections(element)
  .map(([title, rows]) => `## ${title}\n\n${rows}`)
  .join('\n\n')}
`;
