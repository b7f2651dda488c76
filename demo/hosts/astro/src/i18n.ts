import { createInstance } from 'i18next';

/** The site's own i18next, whose words stand in place of the help's: here one, in its namespace. */
export function createI18n(language: string) {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { 'missing-certificate-help': { 'article.context': '{{companyPortal}} at Contoso' } },
      de: { 'missing-certificate-help': { 'article.context': '{{companyPortal}} bei Contoso' } },
    },
    interpolation: { escapeValue: false },
    // Everything is here already.
    initAsync: false,
  });
  return i18n;
}
