/** The URL of the repository. It is written only once by hand: in `repository` of package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const { name, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** For example `https://github.com/OWNER/missing-certificate-help`. */
export const repositoryUrl = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
/** Base URL of the repository's files. */
export const filesUrl = `${repositoryUrl}/blob/main`;

/** Updates every URL of this repository in a text to the owner in package.json. */
export const withRepository = (text) =>
  text.replaceAll(new RegExp(`https://github\\.com/[\\w.-]+/${name}(?![\\w-])`, 'g'), repositoryUrl);
