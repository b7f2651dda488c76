/**
 * Builds the generated files of the demo portal into build/demo. They aren't part of the package.
 *
 * --check  only checks the messages; fails if the XLIFF files aren't up to date
 */

import { root, run } from '../setup.mjs';
import { buildWords } from './words.mjs';
import { writeContract } from './contract.mjs';
import { writeTranslator } from './translator.mjs';

const isCheck = process.argv.includes('--check');
await buildWords(isCheck || !['', 'false', '0', undefined].includes(process.env.CI));
if (!isCheck) {
  writeContract();
  await writeTranslator();
  run('npx', ['rollup', '-c', 'demo/rollup.config.mjs', '--silent'], { cwd: root });
}
