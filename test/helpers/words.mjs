/** What the widget says in a language, by message id: in the article until its last steps. */
export const wordsOf = async (tag) => (await import(`../../dist/locales/${tag}.js`)).default;

/** The same, of what is loaded with the last steps. */
export const extrasOf = async (tag) => (await import(`../../dist/extras/${tag}.js`)).default;

/** The same, of what is loaded with the section for administrators. */
export const adminWordsOf = async (tag) => (await import(`../../dist/admin/${tag}.js`)).default;

/** The same, of what is loaded where a site names a certificate. */
export const certificateWordsOf = async (tag) => (await import(`../../dist/certificate/${tag}.js`)).default;

/** All of them. */
export const allWordsOf = async (tag) =>
  Object.assign({}, ...(await Promise.all([extrasOf, adminWordsOf, certificateWordsOf, wordsOf].map((of) => of(tag)))));
