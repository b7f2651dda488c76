import { renderShadowRoot } from 'missing-certificate-help/server.js';
import { Portal } from './portal';
import { portalLanguage } from './portal-language';

export default async function Page() {
  const locale = await portalLanguage();
  const article = await renderShadowRoot({
    locale,
    supportHref: 'https://help.contoso.com',
    supportName: 'Contoso IT',
  });
  return <Portal language={locale} article={article} />;
}
