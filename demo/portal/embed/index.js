import * as escape from './escape.js';
import { childMarkup, head, join, markup, propertyLines, propertyScript } from './markup.js';

const styleElement = (css) => css && `<style>\n${escape.indent(css, 2)}\n</style>`;
const define = "import 'missing-certificate-help/define.js';";

const html = (view) => join(head(view), styleElement(view.css), markup(view), propertyScript(view));

function react({ tag, attributes, children, properties, css }) {
  const value = (text) => (/^[\w :/.,#?=+-]*$/.test(text) ? `"${text}"` : `{${escape.js(text)}}`);
  const all = [
    ...attributes.map(({ name, value: text }) => `${name}=${value(text)}`),
    ...properties.map(({ name }) => `${name}={${name}}`),
  ];
  const child = ({ name, attributes: own, text }) => {
    const start = `${name}${own.map(([key, one]) => ` ${key}=${value(one)}`).join('')}`;
    return name === 'img' ? `<${start} />` : `<${start}>{${escape.js(text)}}</${name}>`;
  };
  const element = [
    `<${tag}${all.map((one) => `\n  ${one}`).join('')}${all.length ? '\n' : ''}>`,
    ...children.map((one) => `  ${child(one)}`),
    `</${tag}>`,
  ].join(children.length ? '\n' : '');
  return join(
    css && `/* help.css */\n${css}\n`,
    '/* Help.jsx */',
    define,
    css && "import './help.css';",
    ...propertyLines(properties),
    `\nexport function Help() {\n  return (\n${escape.indent(element, 4)}\n  );\n}`,
  );
}

function vue(view) {
  const more = view.properties.map(({ name }) => `:${name}="${name}"`);
  return join(
    '<script setup>',
    '// Vue has to be told, in vite.config.js:',
    `// vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${view.tag}' } } })`,
    define,
    ...propertyLines(view.properties),
    `</script>\n\n<template>\n${escape.indent(markup(view, escape.template, more), 2)}\n</template>`,
    view.css && `\n${styleElement(view.css)}`,
  );
}

function svelte(view) {
  const more = view.properties.map(({ name }) => `{${name}}`);
  const script = escape.indent([define, ...propertyLines(view.properties)].join('\n'), 2);
  return join(
    `<script>\n${script}\n</script>\n`,
    markup(view, escape.template, more),
    view.css && `\n${styleElement(view.css)}`,
  );
}

function angular(view) {
  // Double braces are interpolated wherever they stand, so such values are bound as strings.
  const isPlain = (text) => !text.includes('{{');
  const bound = view.attributes.filter(({ value }) => !isPlain(value));
  const more = [
    ...bound.map(({ name, value }) => `[attr.${name}]="${escape.expression(value)}"`),
    ...view.properties.map(({ name }) => `[${name}]="${name}"`),
  ];
  const plain = {
    ...view,
    attributes: view.attributes.filter(({ value }) => isPlain(value)),
    children: view.children.map((child) => (isPlain(child.text) ? child : { ...child, bound: true })),
  };
  const block = (text) => `\`\n${escape.indent(escape.literal(text), 4)}\n  \``;
  const values = view.properties.map(({ name, value }) =>
    value === undefined ? `  ${name} = ${name};` : `  ${name} = ${escape.indent(escape.js(value, 2), 2).trimStart()};`,
  );
  return join(
    "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';",
    define,
    ...propertyLines(view.properties.filter(({ value }) => value === undefined)),
    "\n@Component({\n  selector: 'app-help',\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],",
    `  template: ${block(markup(plain, escape.template, more))},`,
    view.css && `  styles: ${block(view.css)},`,
    `})\nexport class Help {${values.length ? `\n${values.join('\n')}\n` : ''}}`,
  );
}

/** What a server can't be told as an option goes into the element that it has rendered. */
function node(view) {
  const { tag, attributes, children, language } = view;
  const isOption = ({ name }) => !['locale', 'resources-href'].includes(name);
  const locale = attributes.find(({ name }) => name === 'locale')?.value ?? language;
  const options = [
    `locale: ${escape.js(locale)}`,
    ...attributes.filter(isOption).map(({ property, value }) => `${property}: ${escape.js(value)}`),
  ];
  const rest = attributes
    .filter(({ name }) => name === 'resources-href')
    .map(({ name, value }) => `.replace('<${tag}', () => ${escape.js(`<${tag} ${name}="${escape.html(value)}"`)})`);
  const inside = children.map((child) => childMarkup(child)).join('');
  if (inside) rest.push(`.replace(/<\\/${tag}>$/, (end) => ${escape.js(inside)} + end)`);
  const call = `await renderToString({\n${options.map((option) => `  ${option},\n`).join('')}})`;
  const page = join(head(view, ['hydrate.js']), styleElement(view.css), '\0', propertyScript(view));
  return join(
    "import { renderToString } from 'missing-certificate-help/server.js';\n",
    `const help = ${rest.length ? `(${call})${rest.map((one) => `\n  ${one}`).join('')}` : call};\n`,
    `export const page = \`${escape.literal(page).replace('\0', '${help}')}\`;`,
  );
}

/** Code that shows the same widget elsewhere, by what it is written for. Each takes a snapshot. */
export const embedCode = { html, react, vue, angular, svelte, node };
