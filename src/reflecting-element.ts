/**
 * A custom element with a property for each attribute, as the platform's own elements have, which updates once for all
 * that changed together. This little of LitElement is all that is needed here; docs/decisions.md has the figures.
 */
export abstract class ReflectingElement extends HTMLElement {
  /** Properties and the attributes that they reflect. */
  static readonly reflected: Readonly<Record<string, string>> = {};

  static get observedAttributes(): string[] {
    for (const [property, attribute] of Object.entries(this.reflected)) {
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
    return Object.values(this.reflected);
  }

  #changed = new Set<string>();
  #update: Promise<void> | undefined;

  /** Fulfilled when everything set so far is on screen, but for a language that is still loading. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  connectedCallback(): void {
    this.requestUpdate();
  }

  attributeChangedCallback(attribute: string): void {
    this.#changed.add(attribute);
    this.requestUpdate();
  }

  /** What a page set before the element was defined hides the accessor: sets it again. */
  protected adopt(...properties: string[]): void {
    for (const property of properties) {
      const early = Object.getOwnPropertyDescriptor(this, property);
      if (!early) continue;
      Reflect.deleteProperty(this, property);
      Reflect.set(this, property, early.value);
    }
  }

  /** Updates with the next microtask; an element that is in no document waits until it is. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      this.#update = undefined;
      if (!this.isConnected) return;
      const changed = this.#changed;
      this.#changed = new Set();
      this.update(changed);
    });
  }

  /** @param changed names of the attributes that changed since the last update */
  protected abstract update(changed: ReadonlySet<string>): void;
}
