// Registers the element, before React sets properties on it.
import 'missing-certificate-help/define.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './App';
import { i18n } from './i18n';

const place = document.getElementById('portal');
if (!place) throw new Error('The page has no place for the portal.');

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <App />
    </I18nextProvider>
  </StrictMode>,
);
