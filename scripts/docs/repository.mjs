/** The address of the repository. `repository` in package.json is the only place where a person writes it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const { name, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** For example `https://github.com/OWNER/missing-certificate-help`. */
export const repositoryUrl = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
/** Where a file of the repository is shown: this, a slash, and its path. */
export const filesUrl = `${repositoryUrl}/blob/main`;

/** A text with every address of this repository as package.json has it, whatever its owner was before. */
export const withRepository = (text) =>
  text.replaceAll(new RegExp(`https://github\\.com/[\\w.-]+/${name}(?![\\w-])`, 'g'), repositoryUrl);
