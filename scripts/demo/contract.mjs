/** The API of the element, from dist/custom-elements.json, and the hashes for the embed code. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @returns {string[]} the values of a union of string literals */
const valuesOf = (type = '') =>
  /^'[^']*'( \| '[^']*')*$/.test(type) ? [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value) : [];

export function contract() {
  const declarations = read('dist/custom-elements.json').modules.flatMap((module) => module.declarations ?? []);
  const element = declarations.find(({ tagName }) => tagName === 'missing-certificate-help');
  const integrity = Object.entries(read('dist/integrity.json')).filter(([file]) =>
    /^(missing-certificate-help|hydrate|locales\/[\w-]+)\.js$/.test(file),
  );
  const namesOf = (list) => list.map(({ name }) => name);
  return {
    tag: element.tagName,
    attributes: element.attributes.map(({ name, fieldName, default: usual, type }) => ({
      name,
      property: fieldName,
      usual: usual ?? '',
      values: valuesOf(type?.text),
    })),
    properties: namesOf(
      element.members.filter(
        (member) => member.kind === 'field' && !member.attribute && !member.static && !member.readonly,
      ),
    ),
    slots: namesOf(element.slots),
    parts: namesOf(element.cssParts),
    events: namesOf(element.events),
    locales: integrity.flatMap(([file]) => /^locales\/(.*)\.js$/.exec(file)?.[1] ?? []),
    integrity: Object.fromEntries(integrity),
  };
}

export function writeContract() {
  mkdirSync(join(root, 'build/demo'), { recursive: true });
  const lines = Object.entries(contract()).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
  writeFileSync(join(root, 'build/demo/contract.js'), lines.join(''));
}
