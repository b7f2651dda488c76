import type { admin } from './admin.js';
import type { article } from './article.js';
import type { certificate } from './certificate.js';
import type { extras } from './extras.js';
import type { ui } from './interface.js';
import type { labels } from './labels.js';

/** Ids of the labels on the phone's screen. */
export type LabelId = keyof typeof labels;

/** Ids of the messages that load later. */
export type ExtraId = keyof typeof extras | keyof typeof certificate | keyof typeof admin;

/** Ids of the messages in every language file. */
export type MessageId = keyof typeof article | keyof typeof ui | LabelId;

/**
 * The messages of one language by id: plain text with `{placeholders}`. The build checks that none is missing, but
 * browsers may have cached files of another version.
 */
export type Words = Readonly<Partial<Record<MessageId, string>>>;

/** The messages for the final steps, which load when they are needed. */
export type ExtraWords = Readonly<Partial<Record<ExtraId, string>>>;

export { fill } from './fill.js';
export { minimum } from './minimum.js';
