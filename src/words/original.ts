/**
 * Names the English that every translation was made from. It is in English itself, as each language is in the list of
 * languages: only who reads English has use for it.
 */
export const original = 'English original';
