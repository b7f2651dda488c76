/** What the widget says in a language, by message id: in the article until its last steps. */
export const wordsOf = async (tag) => (await import(`../../dist/locales/${tag}.js`)).default;

/** The same, of what is loaded with the last steps. */
export const extrasOf = async (tag) => (await import(`../../dist/extras/${tag}.js`)).default;

/** Both. */
export const allWordsOf = async (tag) => ({ ...(await extrasOf(tag)), ...(await wordsOf(tag)) });
