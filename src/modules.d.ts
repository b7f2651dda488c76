/** Vector art from `media/`, as a Lit template. */
declare module '*.svg' {
  import type { TemplateResult } from 'lit/html.js';
  const art: TemplateResult;
  export default art;
}

/** The languages of a build and how it imports them; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:locales' {
  export const available: readonly string[];
  export const importFile: (
    tag: string,
    retry: number,
    folder: import('./language/catalog.js').WordFolder,
  ) => Promise<import('./language/catalog.js').LanguageFile>;
}

/** Facts of a build; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:build' {
  /** As in package.json. */
  export const version: string;
  /** Day of the build, milliseconds since 1970. */
  export const builtAt: number;
  /** When the steps were last checked, milliseconds since 1970; from src/words/facts.json. */
  export const checkedAt: number;
  /** Until when messages are known to hold, by their ids, milliseconds since 1970. */
  export const validUntil: Readonly<Partial<Record<string, number>>>;
}

/** The ids of all messages, for what is loaded only when a portal brings words; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:ids' {
  export const ids: readonly string[];
  /** Marks in the words that few readers need. */
  export const marks: readonly string[];
}

/** How a build imports the words that not every reader needs, and the labels alone; see scripts/bundle/plugins/generated.mjs. */
declare module 'mch:words' {
  export const importFile: (
    folder: 'admin' | 'extras' | 'labels',
    tag: string,
    retry: number,
  ) => Promise<{ readonly default: import('./words/index.js').ExtraWords & import('./words/index.js').Words }>;
}
