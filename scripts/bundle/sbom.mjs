import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/*
 * Writes dist/sbom.cdx.json, a CycloneDX bill of materials: every package that is part of a bundle, and the dependencies
 * of the package. `npm sbom` knows only the dependencies, and writes a serial number and a time, so that no two builds
 * would be the same. https://cyclonedx.org/docs/1.5/json/
 */

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json');
const { name, version, license, description, dependencies } = read('package.json');

const bundled = new Set(readdirSync(join(root, 'build/bundled')).flatMap((file) => read(join('build/bundled', file))));

/** Where Node would find a package for another one. @returns {string | undefined} */
function find(from, wanted) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = `${at && `${at}/`}node_modules/${wanted}`;
    if (packages[path]) return path;
    if (!at) return undefined;
  }
}

/** The dependencies of the package, with their own dependencies. */
const needed = new Set();
function need(from, names) {
  for (const wanted of names) {
    const path = find(from, wanted);
    if (!path || needed.has(path)) continue;
    needed.add(path);
    need(path, Object.keys(packages[path].dependencies ?? {}));
  }
}
need('', Object.keys(dependencies));

const nameOf = (path) => path.split('node_modules/').at(-1);
const purl = (path) => `pkg:npm/${nameOf(path).replace('@', '%40')}@${packages[path].version}`;
const licensesOf = (text) => [/ (OR|AND) |\(/.test(text) ? { expression: text } : { license: { id: text } }];

const all = [...new Set([...bundled, ...needed])].sort();
const components = all.map((path) => ({
  type: 'library',
  'bom-ref': purl(path),
  name: nameOf(path),
  version: packages[path].version,
  scope: 'required',
  hashes: [
    { alg: 'SHA-512', content: Buffer.from(packages[path].integrity.replace('sha512-', ''), 'base64').toString('hex') },
  ],
  licenses: licensesOf(packages[path].license),
  purl: purl(path),
  properties: [{ name: `${name}:bundled`, value: String(bundled.has(path)) }],
}));
const own = `pkg:npm/${name}@${version}`;
const known = new Set(all);
const edges = (from, names) =>
  [...new Set(names.flatMap((wanted) => find(from, wanted) ?? []))].filter((path) => known.has(path));

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: {
      type: 'library',
      'bom-ref': own,
      name,
      version,
      description,
      licenses: licensesOf(license),
      purl: own,
    },
  },
  components,
  dependencies: [
    { ref: own, dependsOn: all.map(purl).sort() },
    ...all.map((path) => ({
      ref: purl(path),
      dependsOn: edges(path, Object.keys(packages[path].dependencies ?? {}))
        .map(purl)
        .sort(),
    })),
  ],
};
writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
