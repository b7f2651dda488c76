import type { html, render } from 'lit/html.js';
import type { Article } from '../article/article.js';
import type { FeedbackDetail } from '../events.js';
import type { guide } from '../guide/guide.js';
import type { goTo, Progress } from '../guide/progress.js';
import type { browserLanguages } from '../language/browser-languages.js';
import type { LanguageController } from '../language/language-controller.js';
import type { negotiate } from '../language/negotiate.js';
import type { MissingCertificateHelp } from '../missing-certificate-help.js';
import type { fill } from '../words/index.js';

/** What comes from the entry: these files are loaded by themselves, and must not load the entry again. */
export interface Entry {
  readonly element: MissingCertificateHelp;
  readonly root: ShadowRoot;
  readonly language: LanguageController;
  readonly guide: typeof guide;
  readonly html: typeof html;
  readonly render: typeof render;
  readonly fill: typeof fill;
  readonly negotiate: typeof negotiate;
  readonly browserLanguages: typeof browserLanguages;
  readonly goTo: typeof goTo;
  readonly move: (progress: Progress, cause: 'memory' | 'link') => void;
  readonly tell: (detail: FeedbackDetail) => void;
  readonly warn: (attribute: string, value: unknown, used: string) => void;
}

/** What accompanies one element, from its first words on. */
export interface Companion {
  /** Takes up what the element shows now; nothing when it has left the page. */
  update(article: Article | undefined): void;
  /** What was tried, as plain text in a language; the support team's if none is named. */
  report(locale?: string): Promise<string>;
}
