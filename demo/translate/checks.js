/** What the build checks of a file, for this page: scripts/demo/translator.mjs makes one file of it. */
export { checkLanguage, isCanonical } from '../../scripts/words/check.mjs';
export { idOf, parseXliff } from '../../scripts/words/xliff.mjs';
export { checkQuality } from '../../scripts/words/quality.mjs';
