import * as escape from './escape.js';

/**
 * The element in HTML or something like it.
 * @param {object} view a snapshot
 * @param {(text: string) => string} [text] escapes text and values of attributes
 * @param {string[]} [more] further attributes, as they are to be written
 */
export function markup({ tag, attributes, children }, text = escape.html, more = []) {
  const all = [...attributes.map(({ name, value }) => `${name}="${text(value)}"`), ...more];
  const inside = children.map((child) => `  ${childMarkup(child, text)}\n`).join('');
  return `<${tag}${all.map((one) => `\n  ${one}`).join('')}${all.length ? '\n' : ''}>${inside && `\n${inside}`}</${tag}>`;
}

/** `bound`: the text is given as an expression of Angular. */
export function childMarkup({ name, attributes, text: content, bound }, text = escape.html) {
  const all = attributes.map(([key, value]) => ` ${key}="${text(value)}"`).join('');
  if (bound) return `<${name}${all} [textContent]="${escape.expression(content)}"></${name}>`;
  return name === 'img' ? `<img${all} />` : `<${name}${all}>${text(content)}</${name}>`;
}

/** The lines of JavaScript that make each property's value. */
export const propertyLines = (properties) =>
  properties.map(({ name, value }) =>
    value === undefined
      ? `import { ${name} } from './${name}.js'; // your own running i18next instance`
      : `const ${name} = ${escape.js(value, 2)};`,
  );

/** A page's own script that sets the properties, for pages without a framework. */
export function propertyScript({ tag, properties }) {
  if (!properties.length) return '';
  const set = properties.map(({ name }) => `document.querySelector('${tag}').${name} = ${name};`);
  return `<script type="module">\n${escape.indent([...propertyLines(properties), ...set].join('\n'), 2)}\n</script>`;
}

/** Language and script, side by side; a browser refuses files with other hashes. */
export function head({ file, language }, more = []) {
  const attributes = (name) => {
    const { address, hash } = file(name);
    return `"${escape.html(address)}" crossorigin="anonymous" integrity="${hash}"`;
  };
  return [
    ...[`locales/${language}.js`, ...more].map((name) => `<link rel="modulepreload" href=${attributes(name)} />`),
    `<script type="module" src=${attributes('missing-certificate-help.js')}></script>`,
  ].join('\n');
}

/** Parts with something in them, each begun on a line of its own. */
export const join = (...parts) => parts.filter(Boolean).join('\n');
