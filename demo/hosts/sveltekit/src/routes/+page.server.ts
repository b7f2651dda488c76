import { renderShadowRoot } from 'missing-certificate-help/server.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  language: locals.language,
  article: await renderShadowRoot({
    locale: locals.language,
    supportHref: 'https://help.contoso.com',
    supportName: 'Contoso IT',
  }),
});
