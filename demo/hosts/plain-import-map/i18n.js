import { strings } from 'portal/strings.js';

/** Shows the site in a language. The widget follows the page's `lang` by itself. */
export function translate(language) {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  for (const element of document.querySelectorAll('[data-string]')) {
    element.textContent = strings[language][element.dataset.string];
  }
}
