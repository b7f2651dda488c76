import type { PortalResources } from 'missing-certificate-help';

const withOwn = (needPerson: string) => ({
  'missing-certificate-help': { 'support.needPerson': needPerson },
});

/** What this site says in other words than the widget. */
export const helpWords: PortalResources = {
  en: withOwn('Stuck? {{supportLink}} is here for you.'),
  de: withOwn('Kommen Sie nicht weiter? {{supportLink}} ist für Sie da.'),
  ar: withOwn('هل واجهتك صعوبة؟ {{supportLink}} هنا لمساعدتك.'),
};
