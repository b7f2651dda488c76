import type { html, render } from 'lit/html.js';
import type { Article, Contribution } from '../article/model.js';
import type { MchEventDetails } from '../events.js';
import type { guide } from '../guide/guide.js';
import type { goTo, Progress } from '../guide/progress.js';
import type { browserLanguages } from '../language/browser-languages.js';
import type { LanguageController } from '../language/language-controller.js';
import type { negotiate } from '../language/negotiate.js';
import type { MissingCertificateHelp } from '../missing-certificate-help.js';
import type { Rendering } from '../rendering.js';
import type { fill } from '../words/index.js';

/** The guide, as data. */
export type Guide = typeof guide;

/** What comes from the entry: these files are loaded by themselves, and must not load the entry again. */
export interface Entry {
  readonly element: MissingCertificateHelp;
  readonly root: ShadowRoot;
  readonly language: LanguageController;
  readonly guide: Guide;
  readonly html: typeof html;
  readonly render: typeof render;
  readonly rendering: Rendering;
  readonly fill: typeof fill;
  readonly negotiate: typeof negotiate;
  readonly browserLanguages: typeof browserLanguages;
  readonly goTo: typeof goTo;
  readonly move: (progress: Progress, cause: 'memory' | 'link') => void;
  readonly dispatch: <Type extends keyof MchEventDetails>(type: Type, detail: MchEventDetails[Type]) => void;
  readonly warn: (attribute: string, value: unknown, used: string) => void;
  /** Replaces a part of what is added to the article; it is shown with the next update. */
  readonly contribute: (part: Contribution) => void;
}

/** What accompanies one element, from its first words on. */
export interface Companion {
  /** Takes up what the element shows now; nothing when it has left the page. */
  update(article: Article | undefined): void;
  /** Has its words and labels ready in a language before that is shown. Never rejects. */
  prepare(tag: string): Promise<unknown>;
  /** What was tried, as plain text in a language; the support team's if none is named. */
  report(locale?: string): Promise<string>;
  /** Opens the list of languages. */
  openLanguages(): void;
}
