import type { Article, Contribution } from '../article/model.js';
import type { Progress } from '../guide/progress.js';
import type { LanguageController } from '../language/language-controller.js';
import type { Rendering } from '../rendering.js';

/** What is used of the element. */
interface HelpElement extends HTMLElement {
  requestUpdate(): void;
  restart(): void;
}

/** The element that a companion accompanies, and what it lets the companion do. */
export interface Accompanied {
  readonly element: HelpElement;
  readonly root: ShadowRoot;
  readonly language: LanguageController;
  readonly rendering: Rendering;
  /** Moves the guide. */
  readonly move: (progress: Progress, cause: 'memory' | 'link') => void;
  /** Takes up what the article is to show of the companion with the next update. */
  readonly contribute: (contribution: Contribution) => void;
}

/** What accompanies one element, from its first words on. */
export interface Companion {
  /** Takes up what the element shows now; nothing when it has left the page. */
  update(article: Article | undefined): void;
  /** Has ready what else is shown in a language, before it is shown. Never rejects. */
  prepare(tag: string): Promise<unknown>;
  /** What was tried, as plain text in a language; the support team's if none is named. */
  report(locale?: string): Promise<string>;
  /** Opens the list of languages. */
  openLanguages(): void;
}
