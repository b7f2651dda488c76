import type { admin } from './admin.js';
import type { article } from './article.js';
import type { certificate } from './certificate.js';
import type { extras } from './extras.js';
import type { ui } from './interface.js';
import type { labels } from './labels.js';

/** Ids of the labels on the phone's screen. */
export type LabelId = keyof typeof labels;

/** Ids of the words that few readers need. */
export type ExtraId = keyof typeof extras | keyof typeof certificate | keyof typeof admin;

/** Ids of all messages that every reader gets. */
export type MessageId = keyof typeof article | keyof typeof ui | LabelId;

/**
 * The words of one language: plain text with `{marks}`, by message id. A build checks that none is missing, but a page
 * may have cached files of another version.
 */
export type Words = Readonly<Partial<Record<MessageId, string>>>;

/** Those that few readers need, loaded when they do. */
export type ExtraWords = Readonly<Partial<Record<ExtraId, string>>>;

export { fill } from './fill.js';
export { minimum } from './minimum.js';
