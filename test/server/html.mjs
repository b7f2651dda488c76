import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';

const tag = 'missing-certificate-help';

const attributesOf = ({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** Every node below, also in the content of templates. */
function* nodesOf(node) {
  for (const child of [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])]) {
    yield child;
    yield* nodesOf(child);
  }
}

/**
 * Reads a rendering as a browser's parser would. It must be the one element with its shadow root, and nothing beside it.
 * @param {string} html
 */
export function read(html) {
  const { childNodes } = parseFragment(html);
  assert.deepEqual(
    childNodes.map(({ nodeName }) => nodeName),
    [tag],
  );
  const [host] = childNodes;
  assert.deepEqual(
    host.childNodes.map((node) => [node.nodeName, node.attrs && attributesOf(node)]),
    [['template', { shadowrootmode: 'open' }]],
  );
  const nodes = [...nodesOf(host.childNodes[0].content)];
  const all = nodes
    .filter(({ tagName }) => tagName)
    .map((node) => ({
      node,
      name: node.tagName,
      attributes: attributesOf(node),
      text: [...nodesOf(node)].map(({ value = '' }) => value).join(''),
    }));
  const find = (name, attribute, value) =>
    all.filter(
      (element) => (!name || element.name === name) && (!attribute || element.attributes[attribute] === value),
    );
  return {
    attributes: attributesOf(host),
    all,
    find,
    /** The text of an article without its style sheet. */
    text: nodes
      .filter(({ nodeName, parentNode }) => nodeName === '#text' && parentNode.tagName !== 'style')
      .map(({ value }) => value)
      .join(' '),
    links: find('a', 'part', 'support-link').map(({ attributes }) => attributes.href),
  };
}

/** What elements there are and which attributes each has, without what they hold. */
export const skeleton = ({ all }) =>
  all.map(({ name, attributes }) => `${name} ${Object.keys(attributes).sort().join(' ')}`);
