import { attempt } from '../attempt.js';
/**
 * Compare node types by number: `instanceof` fails for nodes of another window.
 * https://dom.spec.whatwg.org/#dom-node-nodetype
 */
const element = 1;
const fragment = 11;

/** The parent in the flat tree: the assigned slot, the host of a shadow root, or the parent node. */
const composedParent = (node: Node): Node | null =>
  (isElement(node) && node.assignedSlot) ||
  (node.nodeType === fragment && 'host' in node ? (node as ShadowRoot).host : node.parentNode);

const isElement = (node: Node): node is Element => node.nodeType === element;

/**
 * Observes the language of an element: the nearest `lang` attribute among its ancestors in the flat tree.
 * `closest('[lang]')` would stop at the first shadow root.
 */
export class PageLanguage {
  /** The value of the nearest `lang` attribute, as written; `undefined` if there is none or it is empty. */
  value: string | undefined;

  readonly #element: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;

  /** @param changed called when the language changes; not called for the first one */
  constructor(element: Element, changed: () => void) {
    this.#element = element;
    this.#changed = changed;
  }

  start(): void {
    this.#observer ??= new MutationObserver(this.follow);
    this.#read(this.#observer);
    // Most libraries render the slots around the element after it is connected.
    attempt(() => requestAnimationFrame(this.follow));
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Reads the language again. Calls `changed` if it differs. */
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
      // A field of a form hides the form's own member of the same name.
      if (attempt(() => node.matches(':not(:defined)'))) this.#awaitDefinition(node.localName);
      const lang = node.getAttribute('lang');
      if (lang === null) continue;
      this.value = lang || undefined;
      return;
    }
  }

  /** An ancestor that is defined later may slot the element into a shadow root with another language. */
  #awaitDefinition(tag: string): void {
    // Angular's elements are never defined, so their promise would keep this object in memory.
    const page = new WeakRef(this);
    const again = () => attempt(() => requestAnimationFrame(() => page.deref()?.follow()));
    customElements.whenDefined(tag).then(again, () => undefined);
  }
}
