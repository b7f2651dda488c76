/** The files of src/words, and the name of each export. */
export const parts = /** @type {const} */ ({
  article: 'article',
  certificate: 'certificate',
  interface: 'ui',
  extras: 'extras',
  admin: 'admin',
  labels: 'labels',
});

/** The parts that load later. Each has a folder in the build, with a file for each language. */
export const laterParts = /** @type {const} */ (['extras', 'certificate', 'admin']);

/** The folders of the build with a file for each language. */
export const wordFolders = /** @type {const} */ (['locales', 'labels', ...laterParts]);

/** Matches the path of such a file. */
export const wordFile = new RegExp(`^(${wordFolders.join('|')})/`);

/**
 * @param {string | undefined} file the file of src/words that has the message
 * @returns {boolean} whether the message loads later than the article
 */
export const isLater = (file) => laterParts.some((part) => file?.endsWith(`/${part}.ts`));
