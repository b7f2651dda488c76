import type { ReactiveController } from 'lit';
import { attempt } from './attempt.js';
import { propertyOf } from './attributes.js';
import { warn } from './warn.js';

/** Servers have no `HTMLElement`. Importing the package there must not throw. */
const platform: { readonly HTMLElement?: typeof globalThis.HTMLElement } = globalThis;
const { HTMLElement = Object as never } = platform;

/**
 * Base class of a custom element. Each attribute has a property that reflects it. All changes of one task cause one
 * update. Controllers work as in Lit: https://lit.dev/docs/composition/controllers/. This is the part of LitElement
 * that is needed here; docs/decisions.md has the figures.
 */
export abstract class ReflectingElement extends HTMLElement {
  /**
   * The attributes. Each has a property of the same name in camel case that reflects it, unless the class defines its
   * own accessor.
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
          // A value from outside may have no string.
          const text = attempt(() => String(value));
          if (value == null) this.removeAttribute(attribute);
          else if (text === undefined) warn(this, property, value, 'the previous value');
          else this.setAttribute(attribute, text);
        },
      });
    }
    return this.reflected;
  }

  readonly #controllers: ReactiveController[] = [];
  // Private, because some stores freeze all objects in their state, and so this element too.
  #changed: ReadonlySet<string> = new Set();
  #changing = new Set<string>();
  #update: Promise<void> | undefined;

  /**
   * During an update, the names of the attributes and properties that have changed since the last one.
   * @internal
   */
  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** Fulfilled when all changes so far are on screen, except for a language that is still loading. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  /**
   * Adds a controller. Controllers are called in the order in which they were added.
   * @internal
   */
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  connectedCallback(): void {
    // A property that was set before the element was defined hides the accessor, so it is set again.
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
   * Schedules an update in a microtask. An element that isn't connected updates when it is.
   * @internal
   */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (!this.isConnected) return;
      this.#changed = this.#changing;
      this.#changing = new Set();
      for (const controller of this.#controllers) controller.hostUpdate?.();
      this.update();
      for (const controller of this.#controllers) controller.hostUpdated?.();
    });
  }

  /** Renders the element. */
  protected abstract update(): void;
}
