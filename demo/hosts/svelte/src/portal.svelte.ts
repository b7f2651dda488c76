import { strings } from '../../strings.js';

const replace = {
  en: 'Replace the help, keep the step',
  de: 'Hilfe ersetzen, Schritt behalten',
  ar: 'استبدال المساعدة مع الاحتفاظ بالخطوة',
};

export type Language = keyof typeof strings;

/** The site's own language and words. */
class Portal {
  language = $state<Language>('en');
  readonly direction = $derived(this.language === 'ar' ? 'rtl' : 'ltr');
  readonly words = $derived({ ...strings[this.language], replace: replace[this.language] });
}

export const portal = new Portal();
