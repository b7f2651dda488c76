/**
 * The name of the English text from which all translations were made. It isn't a message: it stays in English in every
 * language, like the names in the list of languages, because only readers of English need it. Elements that show it need its
 * `lang`, so that screen readers speak it in English.
 */
export const original = { lang: 'en', name: 'English original' } as const;
