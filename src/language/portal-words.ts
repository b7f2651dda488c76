import type { MessageId } from '../words/index.js';

/** Namespace of the portal's words in i18next. */
type Namespace = 'missing-certificate-help';

/** Words of a portal by language (a BCP 47 tag), as i18next takes them. */
export type PortalResources = Readonly<
  Record<string, Readonly<Partial<Record<Namespace, Readonly<Partial<Record<MessageId, string>>>>>>>
>;

/** What is used of a portal's own i18next instance; version 21 or later. */
export interface I18n {
  readonly language?: string;
  readonly isInitialized?: boolean;
}
