/** The files of src/words that are built, and what each exports. */
export const parts = /** @type {const} */ ({
  article: 'article',
  certificate: 'certificate',
  interface: 'ui',
  extras: 'extras',
  admin: 'admin',
  labels: 'labels',
});

/** Those that not every reader needs: each has a folder of its own in a build, with a file for each language. */
export const laterParts = /** @type {const} */ (['extras', 'certificate', 'admin']);

/** The folders of a build that have a file for each language. */
export const wordFolders = /** @type {const} */ (['locales', 'labels', ...laterParts]);

/** The path of such a file. */
export const wordFile = new RegExp(`^(${wordFolders.join('|')})/`);

/**
 * @param {string | undefined} file where a message is written
 * @returns {boolean} whether it is in a file of its own, not in that of the article
 */
export const isLater = (file) => laterParts.some((part) => file?.endsWith(`/${part}.ts`));
