/** What every one of these sites says, so that one test can drive them all. Each takes it into its own library. */
export const strings = {
  en: {
    title: 'Help with signing in',
    language: 'Language of the portal',
    show: 'Show the help',
    supportName: 'Name of the support team',
    lastStep: 'Go to the last step',
    events: 'Events heard',
    home: 'All host pages',
  },
  de: {
    title: 'Hilfe bei der Anmeldung',
    language: 'Sprache des Portals',
    show: 'Hilfe anzeigen',
    supportName: 'Name des Supportteams',
    lastStep: 'Zum letzten Schritt',
    events: 'Gehörte Ereignisse',
    home: 'Alle Hostseiten',
  },
  ar: {
    title: 'المساعدة في تسجيل الدخول',
    language: 'لغة البوابة',
    show: 'إظهار المساعدة',
    supportName: 'اسم فريق الدعم',
    lastStep: 'الانتقال إلى الخطوة الأخيرة',
    events: 'الأحداث المسموعة',
    home: 'كل صفحات الاستضافة',
  },
};
