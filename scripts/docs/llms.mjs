/** llms.txt: what a language model needs to write code that uses the element, from the manifest. https://llmstxt.org */
import { callOf, oneLine, onlyProperties } from './tables.mjs';

const list = (items) => items.map(([name, text]) => `- \`${name}\`: ${oneLine(text)}`).join('\n');
const described = (items) => list(items.map(({ name, description }) => [name, description]));

/**
 * @param element its declaration in the manifest
 * @param {string} page base URL of the repository's files
 * @param {{ version: string, description: string }} about
 * @param {string} embed the HTML that embeds the element
 */
export const llms = (element, page, { version, description }, embed) => `# ${element.tagName}

> ${description}. Version ${version}.

Serve the files of \`dist/cdn/\` from a folder named after the release, or import \`${element.tagName}/define.js\` with a bundler:

\`\`\`html
${embed.trim()}
\`\`\`

The tag needs its closing tag. A wrong value never breaks the page: one console warning names it, and the default is used.

## Attributes

Each has a property in camel case.

${list(
  element.attributes.map(({ name, type, default: usual, description }) => [
    name,
    `${description} Type: \`${type.text}\`.${usual ? ` Default: ${usual}.` : ''}`,
  ]),
)}

## Other properties

${described(onlyProperties(element))}

## Methods

${list(element.members.filter(({ kind }) => kind === 'method').map((method) => [callOf(method), method.description]))}

## Events

${described(element.events)}

## Slots

${list(element.slots.map(({ name, description }) => [name || '(default)', description]))}

## Custom properties

${described(element.cssProperties)}

## Parts

${described(element.cssParts)}

## Docs

- [Embed](${page}/docs/embed.md): attributes, slots, Content-Security-Policy, deep links, the report
- [Frameworks](${page}/docs/frameworks.md): React, Vue, Svelte, Angular, Next, Nuxt, SvelteKit, Astro
- [Languages and messages](${page}/docs/languages.md): which language is shown, your own messages
- [Theme](${page}/docs/theme.md): colors, fonts, parts
- [Events](${page}/docs/events.md): where readers stop
- [Server](${page}/docs/server.md): HTML with declarative shadow DOM
- [Deploy](${page}/docs/deploy.md): a CDN of your own, caching, integrity
`;
