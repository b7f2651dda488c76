import type { ReactiveController } from 'lit';
import type { Article, Contribution } from '../article/model.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { Accompanied, Companion } from './accompanied.js';

/** Loads the companion after the article has been rendered, and updates it with the element. */
export class CompanionController implements ReactiveController {
  /** What the companion adds to the article. */
  contribution: Contribution = {};
  readonly #host: ReflectingElement;
  readonly #article: () => Article | undefined;
  readonly #accompanied: () => Accompanied;
  #companion: Companion | undefined;

  /**
   * @param article the article on screen; `undefined` if none is shown
   * @param accompanied the element and callbacks for the companion
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

  /** Merges new values into the contribution. They are shown with the next update. */
  contribute(part: Contribution): void {
    this.contribution = { ...this.contribution, ...part };
  }

  /** Loads what the companion needs in a locale, before the article is shown in it. */
  prepare(tag: string): Promise<unknown> | undefined {
    return this.#companion?.prepare(tag);
  }

  async openLanguages(): Promise<void> {
    (await this.#find())?.openLanguages();
  }

  /** The report as plain text; empty if its code can't be loaded. */
  async report(locale?: string): Promise<string> {
    return (await this.#find())?.report(locale) ?? '';
  }

  /** Loads the companion once. If that fails, the next update tries again. */
  #find(): Promise<Companion | undefined> {
    return import('./companion.js')
      .then(({ accompany }) => (this.#companion ??= accompany(this.#accompanied())))
      .catch(() => undefined);
  }
}
