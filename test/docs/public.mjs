import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
const [element] = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** Names of all that is public. */
const names = (list) => list.map(({ name }) => name);
export const attributes = names(element.attributes);
export const members = names(element.members);
export const slots = names(element.slots).filter(Boolean);

/** For a test of what is documented: it runs as soon as the attribute or method is there. */
export const needs = (name) => ({
  skip: attributes.includes(name) || members.includes(name) ? false : `${name} isn’t there yet`,
});
