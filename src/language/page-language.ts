/** The parent in the tree that is shown: the slot an element stands in, the host of a shadow root, else the parent. */
const composedParent = (node: Node): Node | null =>
  (node instanceof Element && node.assignedSlot) || (node instanceof ShadowRoot ? node.host : node.parentNode);

/**
 * Follows the language of the place where an element stands: the nearest `lang` upwards, through slots and shadow roots
 * (`closest('[lang]')` would stop at the first shadow root).
 */
export class PageLanguage {
  readonly #element: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;
  #value: string | undefined;

  /** @param changed called when the language may have become another; not for the first one */
  constructor(element: Element, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
  }

  /** The value of the nearest `lang` attribute, as written; `undefined` if there is none or it is empty. */
  get value(): string | undefined {
    return this.#value;
  }

  start(): void {
    this.#observer ??= new MutationObserver(() => this.#follow());
    this.#read(this.#observer);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #follow(): void {
    if (!this.#observer) return;
    const before = this.#value;
    this.#read(this.#observer);
    if (this.#value !== before) this.#changed();
  }

  #read(observer: MutationObserver): void {
    observer.disconnect();
    this.#value = undefined;
    for (let node: Node | null = this.#element; node; node = composedParent(node)) {
      if (!(node instanceof Element)) continue;
      observer.observe(node, { attributeFilter: ['lang', 'slot'] });
      this.#awaitDefinition(node);
      const lang = node.getAttribute('lang');
      if (lang === null) continue;
      this.#value = lang || undefined;
      return;
    }
  }

  /** An ancestor that is defined later than we are may slot us into a shadow root with a language of its own. */
  #awaitDefinition(ancestor: Element): void {
    if (ancestor === this.#element || !ancestor.matches(':not(:defined)')) return;
    const again = () => requestAnimationFrame(() => this.#follow());
    customElements.whenDefined(ancestor.localName).then(again, () => undefined);
  }
}
