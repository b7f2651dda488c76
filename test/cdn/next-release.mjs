import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup.mjs';
import { wordsOf } from '../helpers/words.mjs';
import { version } from './site.mjs';

export const next = '99.0.0';
/** Every title of the next release begins so. */
export const mark = 'Next: ';

/**
 * Makes the package of a release that is yet to come: the same with another version and other titles.
 * @returns its folder
 */
export async function nextPackage() {
  mkdirSync(join(root, 'build/cdn'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/cdn/next-'));
  const files = join(folder, 'dist/cdn');
  cpSync(join(root, 'dist/cdn'), files, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: next }));
  const titles = await Promise.all(
    readdirSync(join(files, 'locales')).map(async (file) => (await wordsOf(file.replace('.js', '')))['article.title']),
  );
  const integrity = {};
  for (const [name, hash] of Object.entries(JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')))) {
    const [file, query] = name.split('?');
    const path = join(files, file);
    if (!query) {
      const text = readFileSync(path, 'utf8').replaceAll(`"${version}"`, `"${next}"`);
      writeFileSync(
        path,
        titles.reduce((text, title) => text.replaceAll(title, mark + title), text),
      );
    }
    integrity[name] = `${hash.split('-')[0]}-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
  }
  writeFileSync(join(folder, 'dist/integrity.json'), JSON.stringify(integrity));
  return folder;
}
