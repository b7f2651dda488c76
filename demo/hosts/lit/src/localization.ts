import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/locale-codes.ts';

const files = import.meta.glob<{ templates: Record<string, string> }>('./generated/locales/*.ts');

/** The widget hears `lit-localize-status` by itself, so nothing has to be handed to it. */
export const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: async (locale) => {
    const load = files[`./generated/locales/${locale}.ts`];
    if (!load) throw new Error(`There is no ${locale}.`);
    return load();
  },
});
