/** Vector art from `media/`, as a Lit template. */
declare module '*.svg' {
  import type { TemplateResult } from 'lit/html.js';
  const art: TemplateResult;
  export default art;
}

/** The languages of the build and how to import them; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:locales' {
  export const available: readonly string[];
  export const importFile: (
    tag: string,
    retry: number,
    folder: import('./language/catalog.js').WordFolder,
  ) => Promise<import('./language/catalog.js').LanguageFile>;
}

/** Values of the build; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:build' {
  /** The version in package.json. */
  export const version: string;
  /** The date of the build, milliseconds since 1970. */
  export const builtAt: number;
  /** When the steps were last checked, milliseconds since 1970; from src/words/facts.json. */
  export const checkedAt: number;
  /** The expiry dates of messages by id, milliseconds since 1970. */
  export const validUntil: Readonly<Partial<Record<string, number>>>;
}

/**
 * The ids of all messages. Only the code for a site's messages needs them; see scripts/bundle/plugins/generated.mjs.
 */
declare module 'mch:ids' {
  export const ids: readonly string[];
  /** The names of the placeholders in the messages for the final steps. */
  export const marks: readonly string[];
}

/** How to import the messages that load later, and the labels alone; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:words' {
  export const importFile: (
    folder: 'admin' | 'extras' | 'labels',
    tag: string,
    retry: number,
  ) => Promise<{ readonly default: import('./words/index.js').ExtraWords & import('./words/index.js').Words }>;
}
