import type { PortalResources } from 'missing-certificate-help';

/**
 * What Contoso says in its own words. `{{companyPortal}}` and `{{supportLink}}` are put in by the widget. Everything else,
 * and every other language, is said in the widget's words.
 */
export const helpWords = {
  en: {
    'missing-certificate-help': {
      'article.context': '{{companyPortal}} at Contoso',
      'support.whom': 'Here for you from 8 to 18: {{supportLink}}',
      'support.tell': 'Please have this ready for the help desk:',
    },
  },
  de: {
    'missing-certificate-help': {
      'article.context': '{{companyPortal}} bei Contoso',
      'support.whom': 'Von 8 bis 18 Uhr für Sie da: {{supportLink}}',
      'support.tell': 'Das sollten Sie für den Helpdesk bereithalten:',
    },
  },
} satisfies PortalResources;
