import type { ReactiveController } from 'lit';
import { attempt } from '../attempt.js';
import type { ReflectingElement } from '../reflecting-element.js';

/** The longest time that the browser may delay rendering, in milliseconds. */
const timeout = 1000;

/**
 * Decides when the folded steps are rendered. The first screen is shown without them. They are rendered in the next
 * idle callback, so that find-in-page finds them, or immediately before printing.
 */
export class FoldedSteps implements ReactiveController {
  /** Whether the folded steps are rendered. */
  areDue: boolean;
  readonly #host: ReflectingElement;
  readonly #isShown: () => boolean;
  #window: Window | null = null;
  #cancel: (() => void) | undefined;

  /**
   * @param areThere whether prerendered HTML already contains the folded steps
   * @param isShown whether the first screen has been rendered
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
