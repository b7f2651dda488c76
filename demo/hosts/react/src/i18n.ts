import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { strings } from '../../strings.js';
import { helpWords } from './help-words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'portal';
    resources: { portal: typeof strings.en };
  }
}

export const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** The site's own i18next, which its pages share with the widget. */
export const i18n = createInstance();

i18n.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  document.documentElement.dir = i18n.dir(language);
});

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'portal',
  resources: {
    en: { portal: strings.en, ...helpWords.en },
    de: { portal: strings.de, ...helpWords.de },
    ar: { portal: strings.ar },
  },
  // React escapes, and so does the widget.
  interpolation: { escapeValue: false },
  // Everything is here already.
  initAsync: false,
});
