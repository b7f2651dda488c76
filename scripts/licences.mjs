import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/* Checks the license of every package in package-lock.json. Add new licenses here after reviewing them. */

/** For packages that are published or installed with ours. */
const published = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
/** Additionally for packages that are only used to build and test. */
const tools = [
  ...published,
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'Zlib',
  'MIT-0',
  'Unicode-3.0',
  'Python-2.0',
  'CC-BY-4.0',
];
/** Only the checks read spelling dictionaries. They aren't published or linked. See locales/allowed-words. */
const isDictionary = /^(@cspell\/dict|dictionary)-[a-z-]+$/;
/** Packages without a license in package.json, and where they state it. */
const named = { only: 'MIT' /* its Readme.md */ };

/** `(MIT OR GPL-3.0-or-later)` needs one of them, `(MIT AND Zlib)` both. */
export const isAllowed = (license, allowed) =>
  license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));

/** @returns {string[]} packages that can't be used, each with its license */
export function refused({ packages }) {
  return Object.entries(packages).flatMap(([path, { license, dev, devOptional }]) => {
    const name = path.split('node_modules/').at(-1);
    const given = license ?? named[name] ?? 'no licence';
    if (dev && isDictionary.test(name)) return [];
    return isAllowed(given, dev || devOptional ? tools : published) ? [] : [`${path || 'this package'}: ${given}`];
  });
}

if (process.argv[1] === import.meta.filename) {
  const problems = refused(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  for (const problem of problems) console.error(`Licence not allowed: ${problem}`);
  process.exit(problems.length ? 1 : 0);
}
