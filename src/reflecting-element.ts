import type { ReactiveController } from 'lit';
import { propertyOf } from './attributes.js';

/** A server has no elements; importing the package there does nothing and throws nothing. */
const platform: { readonly HTMLElement?: typeof globalThis.HTMLElement } = globalThis;
const { HTMLElement = Object as never } = platform;

/**
 * A custom element with a property for each attribute, as the platform's own elements have, which updates once for all
 * that changed together, and with controllers that work as Lit's: https://lit.dev/docs/composition/controllers/. This
 * little of LitElement is all that is needed here; docs/decisions.md has the figures.
 */
export abstract class ReflectingElement extends HTMLElement {
  /**
   * Attributes, each with a property of the same name in camel case that reflects it, unless the class has an accessor of
   * its own for it.
   * @internal
   */
  static readonly reflected: readonly string[] = [];

  static get observedAttributes(): readonly string[] {
    for (const attribute of this.reflected) {
      const property = propertyOf(attribute);
      if (property in this.prototype) continue;
      Object.defineProperty(this.prototype, property, {
        get(this: Element) {
          return this.getAttribute(attribute);
        },
        set(this: Element, value: string | number | null | undefined) {
          if (value == null) this.removeAttribute(attribute);
          else this.setAttribute(attribute, String(value));
        },
      });
    }
    return this.reflected;
  }

  /**
   * During an update: names of the attributes and properties that changed since the last one.
   * @internal
   */
  changed: ReadonlySet<string> = new Set();

  readonly #controllers: ReactiveController[] = [];
  #changing = new Set<string>();
  #update: Promise<void> | undefined;

  /** Fulfilled when everything set so far is on screen, but for a language that is still loading. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  /**
   * Adds a controller. Those added first are called first.
   * @internal
   */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    // What a page set before the element was defined hides the accessor, so it is set once more.
    for (const [property, early] of Object.entries(this)) {
      if (!(property in (this.constructor as typeof ReflectingElement).prototype)) continue;
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, early);
    }
    this.requestUpdate();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string): void {
    this.#changing.add(attribute);
    this.requestUpdate();
  }

  /**
   * Updates with the next microtask; an element that is in no document waits until it is.
   * @internal
   */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (!this.isConnected) return;
      this.changed = this.#changing;
      this.#changing = new Set();
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update();
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  /** Shows what has changed. */
  protected abstract update(): void;
}
