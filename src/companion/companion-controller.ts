import type { ReactiveController } from 'lit';
import type { Article, Contribution } from '../article/model.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { Accompanied, Companion } from './accompanied.js';

/** Loads the companion once the article is on screen, and has it follow what is shown. */
export class CompanionController implements ReactiveController {
  /** What the companion adds to the article. */
  contribution: Contribution = {};
  readonly #host: ReflectingElement;
  readonly #article: () => Article | undefined;
  readonly #accompanied: () => Accompanied;
  #companion: Companion | undefined;

  /**
   * @param article what is on screen; nothing before the first words, or if it can't be shown
   * @param accompanied what the companion may use of the element
   */
  constructor(host: ReflectingElement, article: () => Article | undefined, accompanied: () => Accompanied) {
    this.#host = host;
    this.#article = article;
    this.#accompanied = accompanied;
    host.addController(this);
  }

  hostUpdated(): void {
    const article = this.#article();
    if (!article) return;
    if (this.#companion) this.#companion.update(article);
    else void this.#find().then((companion) => this.#host.isConnected && companion?.update(this.#article()));
  }

  hostDisconnected(): void {
    this.#companion?.update(undefined);
  }

  /** Replaces a part of what the companion adds; it is shown with the next update. */
  contribute(part: Contribution): void {
    this.contribution = { ...this.contribution, ...part };
  }

  /** Has its words ready in a language before that is shown. */
  prepare(tag: string): Promise<unknown> | undefined {
    return this.#companion?.prepare(tag);
  }

  async openLanguages(): Promise<void> {
    (await this.#find())?.openLanguages();
  }

  /** What was tried, as plain text; empty if what writes it can't be loaded. */
  async report(locale?: string): Promise<string> {
    return (await this.#find())?.report(locale) ?? '';
  }

  /** If it can't be loaded, it is asked for again with the next update. */
  #find(): Promise<Companion | undefined> {
    return import('./companion.js').then(
      ({ accompany }) => (this.#companion ??= accompany(this.#accompanied())),
      () => undefined,
    );
  }
}
