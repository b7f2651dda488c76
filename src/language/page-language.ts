/** Kinds of nodes are told by number, not by class: a node may come from another window. https://dom.spec.whatwg.org/#dom-node-nodetype */
const element = 1;
const fragment = 11;

/** The parent in the tree that is shown: the slot an element stands in, the host of a shadow root, else the parent. */
const composedParent = (node: Node): Node | null =>
  (isElement(node) && node.assignedSlot) ||
  (node.nodeType === fragment && 'host' in node ? (node as ShadowRoot).host : node.parentNode);

const isElement = (node: Node): node is Element => node.nodeType === element;

/**
 * Follows the language of the place where an element stands: the nearest `lang` upwards, through slots and shadow roots
 * (`closest('[lang]')` would stop at the first shadow root).
 */
export class PageLanguage {
  /** The value of the nearest `lang` attribute, as written; `undefined` if there is none or it is empty. */
  value: string | undefined;

  readonly #element: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;

  /** @param changed called when the language has become another; not for the first one */
  constructor(element: Element, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
  }

  start(): void {
    this.#observer ??= new MutationObserver(this.follow);
    this.#read(this.#observer);
    // Most libraries render the slots that we may stand in a moment later.
    requestAnimationFrame(this.follow);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Looks again, and tells if there is another language now. */
  readonly follow = (): void => {
    if (!this.#observer) return;
    const before = this.value;
    this.#read(this.#observer);
    if (this.value !== before) this.#changed();
  };

  #read(observer: MutationObserver): void {
    observer.disconnect();
    this.value = undefined;
    for (let node: Node | null = this.#element; node; node = composedParent(node)) {
      if (!isElement(node)) continue;
      observer.observe(node, { attributeFilter: ['lang', 'slot', 'name'] });
      if (node.matches(':not(:defined)')) this.#awaitDefinition(node.localName);
      const lang = node.getAttribute('lang');
      if (lang === null) continue;
      this.value = lang || undefined;
      return;
    }
  }

  /** An ancestor that is defined later than we are may slot us into a shadow root with a language of its own. */
  #awaitDefinition(tag: string): void {
    // Angular's elements are never defined: their promise would keep us for ever.
    const page = new WeakRef(this);
    const again = () => requestAnimationFrame(() => page.deref()?.follow());
    customElements.whenDefined(tag).then(again, () => undefined);
  }
}
