import { createI18n } from 'vue-i18n';
import { strings } from '../../strings.js';

export const languages = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
] as const;

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: {
    en: {
      ...strings.en,
      pages: 'Pages',
      helpPage: 'Help',
      aboutPage: 'About',
      about: 'This portal is built with Vue. The help waits where you left it.',
      atTheEnd: 'Help at the end of the page',
    },
    de: {
      ...strings.de,
      pages: 'Seiten',
      helpPage: 'Hilfe',
      aboutPage: 'Über das Portal',
      about: 'Dieses Portal ist mit Vue gebaut. Die Hilfe wartet, wo Sie sie verlassen haben.',
      atTheEnd: 'Hilfe am Ende der Seite',
    },
    ar: {
      ...strings.ar,
      pages: 'الصفحات',
      helpPage: 'المساعدة',
      aboutPage: 'حول البوابة',
      about: 'أُنشئت هذه البوابة باستخدام Vue. ستجد المساعدة حيث تركتها.',
      atTheEnd: 'المساعدة في نهاية الصفحة',
    },
  },
});
