import { strings } from '../../../strings.js';

export type Language = keyof typeof strings;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(strings, tag);

/** The first language that the reader's browser asks for and the site speaks. */
export const languageOf = (asked: string | null): Language =>
  (asked ?? '')
    .split(',')
    .map((tag) => tag.trim().slice(0, 2))
    .find(isLanguage) ?? 'en';

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');
