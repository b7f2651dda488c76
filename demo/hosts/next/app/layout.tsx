import type { ReactNode } from 'react';
import '../../host.css';
import { portalLanguage } from './portal-language';

export const metadata = { title: 'Next', icons: 'data:,' };

export default async function Layout({ children }: { children: ReactNode }) {
  const language = await portalLanguage();
  return (
    <html lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  );
}
