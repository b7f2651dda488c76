/**
 * The name of the English text from which all translations were made. It isn't translated, like the names in the list
 * of languages: only readers of English need it.
 */
export const original = 'English original';
