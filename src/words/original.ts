/**
 * The name of the English that every translation was made from. It is no message, and has no id and no note for translators:
 * it is in English in every language, as each language in the list of languages is called by its own name, since only who
 * reads English has use for it. Whatever shows it says so with `lang`, and screen readers speak it in English.
 */
export const original = { lang: 'en', name: 'English original' } as const;
