import type { TemplateResult } from 'lit/html.js';
import type { ReactiveController } from 'lit';
import { attempt } from '../attempt.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { Hydrate, Rendering } from '../rendering.js';

interface Listener {
  /**
   * Called if there is prerendered HTML.
   * @param tag its language
   * @param ready fulfilled when the element can take over
   */
  start(tag: string, ready: Promise<unknown>): void;
}

/**
 * Fulfilled when the browser has painted the prerendered card. Readers shouldn't wait for hydration, which takes long on a slow phone.
 * A page in the background has no frames, so this takes 200 ms at most.
 */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    attempt(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 200);
  });

/** Takes over prerendered HTML. It stays on screen unchanged until the element can render the same. */
export class TakeOverController implements ReactiveController {
  readonly #rendering: Rendering;
  readonly #listener: Listener;
  #isStarted = false;
  #hydrate: Hydrate | undefined;

  constructor(host: ReflectingElement, rendering: Rendering, listener: Listener) {
    this.#rendering = rendering;
    this.#listener = listener;
    host.addController(this);
  }

  hostUpdate(): void {
    const { prerendered } = this.#rendering;
    if (!prerendered || this.#isStarted) return;
    this.#isStarted = true;
    const loaded = import('./hydrate.js').then(
      ({ hydrate }) => {
        this.#hydrate = hydrate;
        return painted();
      },
      () => undefined,
    );
    this.#listener.start(prerendered.lang, loaded);
  }

  /** Hydrates the prerendered card if the view renders the same nodes. */
  takeOver(view: () => TemplateResult): void {
    const { prerendered } = this.#rendering;
    if (prerendered && this.#hydrate) this.#rendering.takeOver(prerendered, view, this.#hydrate);
  }
}
