'use client';

import type {
  I18n,
  MchLocaleEvent,
  MchOutcomeEvent,
  MchStepEvent,
  MissingCertificateHelp,
  PortalResources,
} from 'missing-certificate-help';
import type {} from 'missing-certificate-help/react';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';

interface Props {
  ref?: Ref<MissingCertificateHelp>;
  /** What the server has rendered; see page.tsx. */
  article: string;
  locale: string;
  supportName: string;
  i18n: I18n;
  resources: PortalResources;
  onStep(event: MchStepEvent): void;
  onOutcome(event: MchOutcomeEvent): void;
  onLocale(event: MchLocaleEvent): void;
}

export function Help({ ref, article, locale, supportName, i18n, resources, onStep, onOutcome, onLocale }: Props) {
  const help = useRef<MissingCertificateHelp>(null);
  useImperativeHandle(ref, () => help.current as MissingCertificateHelp);

  // React's hydration takes up no property and no listener of a custom element, so effects do.
  useEffect(() => {
    if (help.current) Object.assign(help.current, { i18n, resources });
  }, [i18n, resources]);
  useEffect(() => {
    const leave = new AbortController();
    help.current?.addEventListener('mch-step', onStep, leave);
    help.current?.addEventListener('mch-outcome', onOutcome, leave);
    help.current?.addEventListener('mch-locale', onLocale, leave);
    return () => leave.abort();
  });
  // Last, so that it has everything before it starts, and no event is missed.
  useEffect(() => void import('missing-certificate-help/define.js'), []);

  return (
    <missing-certificate-help
      ref={help}
      locale={locale}
      support-href="https://help.contoso.com"
      support-name={supportName}
      // Only a server's HTML holds the article: a browser makes a shadow root of it while it reads the page.
      dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? article : '' }}
      suppressHydrationWarning
    />
  );
}
