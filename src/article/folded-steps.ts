import type { ReactiveController } from 'lit';
import { attempt } from '../attempt.js';
import type { ReflectingElement } from '../reflecting-element.js';

/** How long the browser may put it off, in milliseconds. */
const timeout = 1000;

/**
 * Decides when the steps that are folded are rendered. The first screen doesn't need them, so it is shown without; the
 * browser's next idle moment brings them, and printing does at once. Find in page needs them from then on.
 */
export class FoldedSteps implements ReactiveController {
  /** Whether they are rendered now. */
  areDue: boolean;
  readonly #host: ReflectingElement;
  readonly #isShown: () => boolean;
  #window: Window | null = null;
  #cancel: (() => void) | undefined;

  /**
   * @param areThere whether they stand already, in what a server has rendered
   * @param isShown whether the first screen stands
   */
  constructor(host: ReflectingElement, areThere: boolean, isShown: () => boolean) {
    this.#host = host;
    this.areDue = areThere;
    this.#isShown = isShown;
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('beforeprint', this.#render);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('beforeprint', this.#render);
    this.#cancel?.();
    this.#cancel = undefined;
  }

  hostUpdated(): void {
    if (this.areDue || this.#cancel || !this.#isShown()) return;
    // Safari has no requestIdleCallback(), and a page may have replaced it.
    const handle = attempt(() => requestIdleCallback(this.#render, { timeout }));
    if (handle !== undefined) {
      this.#cancel = () => attempt(() => cancelIdleCallback(handle));
    } else {
      const timer = setTimeout(this.#render, timeout / 5);
      this.#cancel = () => clearTimeout(timer);
    }
  }

  readonly #render = (): void => {
    this.areDue = true;
    this.#host.requestUpdate();
  };
}
