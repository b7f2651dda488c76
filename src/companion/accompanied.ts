import type { TemplateResult } from 'lit/html.js';
import type { Article } from '../article/article.js';
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
  /** Tells the site's developer of a value that can't be used. */
  readonly warn: (attribute: string, value: unknown, used: string) => void;
  /** Takes up what the article is to show of the companion with the next update. */
  readonly contribute: (contribution: Contribution) => void;
}

/** What a companion has for the article. What is left out stays as it was. */
export interface Contribution {
  /** An on-screen label as the phone has it, if that has another language; with what it means, if that is to be said. */
  readonly label?: ((mark: string, meaning?: string) => TemplateResult | undefined) | undefined;
  /** What was tried, for a support link that wants it. */
  readonly report?: string;
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
