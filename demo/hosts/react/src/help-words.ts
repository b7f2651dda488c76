import type { PortalResources } from 'missing-certificate-help';

/**
 * What Contoso says in its own words. `{{companyPortal}}` and `{{supportLink}}` are put in by the widget. Everything else,
 * and every other language, is said in the widget's words.
 */
export const helpWords = {
  en: {
    'missing-certificate-help': {
      'article.context': '{{companyPortal}} at Contoso',
      'support.who': 'The service desk is there for you from 8 to 18.',
      'support.tell': 'Please have this ready for the help desk:',
    },
  },
  de: {
    'missing-certificate-help': {
      'article.context': '{{companyPortal}} bei Contoso',
      'support.who': 'Der Service Desk ist von 8 bis 18 Uhr für Sie da.',
      'support.tell': 'Das sollten Sie für den Helpdesk bereithalten:',
    },
  },
} satisfies PortalResources;
