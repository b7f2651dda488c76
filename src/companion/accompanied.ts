import type { Article, Contribution } from '../article/model.js';
import type { Progress } from '../guide/progress.js';
import type { LanguageController } from '../language/language-controller.js';
import type { Rendering } from '../rendering.js';

/** The members of the element that the companion uses. */
interface HelpElement extends HTMLElement {
  requestUpdate(): void;
  restart(): void;
}

/** The element and the callbacks that a companion works with. */
export interface Accompanied {
  readonly element: HelpElement;
  readonly root: ShadowRoot;
  readonly language: LanguageController;
  readonly rendering: Rendering;
  /** Changes the progress in the guide. */
  readonly move: (progress: Progress, cause: 'memory' | 'link') => void;
  /** Adds the given values to the article with the next update. */
  readonly contribute: (contribution: Contribution) => void;
}

/** The companion of one element. */
export interface Companion {
  /**
   * Called after each update with the article on screen, or with `undefined` when the element is removed from the page.
   */
  update(article: Article | undefined): void;
  /**
   * Loads the messages and labels that the companion needs in a locale, before the article is shown in it. Never
   * rejects.
   */
  prepare(tag: string): Promise<unknown>;
  /** The report as plain text, in the given locale. The default is `support-locale`, or the locale shown. */
  report(locale?: string): Promise<string>;
  /** Opens the list of languages. */
  openLanguages(): void;
}
