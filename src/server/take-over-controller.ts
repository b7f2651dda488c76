import type { TemplateResult } from 'lit/html.js';
import type { ReactiveController } from 'lit';
import type { ReflectingElement } from '../reflecting-element.js';
import type { Hydrate, Rendering } from '../rendering.js';

interface Listener {
  /**
   * There is something to take over.
   * @param tag its language
   * @param ready fulfilled when that can be done
   */
  start(tag: string, ready: Promise<unknown>): void;
}

/** Takes over what a server has rendered: it is shown as it stands until the same can be rendered here. */
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
      ({ hydrate }) => (this.#hydrate = hydrate),
      () => undefined,
    );
    this.#listener.start(prerendered.lang, loaded);
  }

  /** Keeps every node that a server has rendered, if it is what the view shows. */
  takeOver(view: () => TemplateResult): void {
    const { prerendered } = this.#rendering;
    if (prerendered && this.#hydrate) this.#rendering.takeOver(prerendered, view, this.#hydrate);
  }
}
