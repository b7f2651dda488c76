/**
 * Puts a release of missing-certificate-help into a folder of its own, as a CDN serves it: every file, and beside it the
 * same compressed by brotli and gzip as well as they can.
 *
 *   node release.mjs <the package> <folder of all releases>
 *
 * Needs nothing but Node. What was published is never changed: browsers and proxies keep it for a year.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const compressed = {
  '.br': (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  '.gz': (bytes) => gzipSync(bytes, { level: 9 }),
};

/** Names of all files in a folder and below, with slashes. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** Whether two releases hold the same files; another Node may compress them a little differently. */
function isSame(one, other) {
  const [names, others] = [one, other].map((folder) => filesIn(folder).filter((name) => !/\.(br|gz)$/.test(name)));
  return (
    names.join() === others.join() &&
    names.every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))))
  );
}

/**
 * @param {string} from folder of the package
 * @param {string} releases folder in which each release has its own, such as `www/missing-certificate-help`
 * @returns {string} folder of this release
 */
export function addRelease(from, releases) {
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  const folder = join(releases, version);
  const draft = join(releases, `.draft-${version}-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    cpSync(join(from, 'dist/cdn'), draft, { recursive: true });
    cpSync(join(from, 'dist/integrity.json'), join(draft, 'integrity.json'));
    for (const name of filesIn(draft)) {
      const bytes = readFileSync(join(draft, name));
      for (const [ending, compress] of Object.entries(compressed))
        writeFileSync(join(draft, name + ending), compress(bytes));
    }
    // All of it appears at once.
    if (!existsSync(folder)) renameSync(draft, folder);
    else if (!isSame(draft, folder))
      throw new Error(`${folder} holds other files already; give what is new another version.`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename)
  console.log(addRelease(...process.argv.slice(2)));
