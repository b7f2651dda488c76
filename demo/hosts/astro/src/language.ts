import { strings } from '../../strings.js';

export type Language = keyof typeof strings;

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');
