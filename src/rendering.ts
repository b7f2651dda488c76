import { render, type RenderOptions, type TemplateResult } from 'lit/html.js';

/** https://dom.spec.whatwg.org/#dom-node-nodetype */
const comment = 8;

/** Other scripts may change styles and attributes, so those aren't observed. */
const watched = { subtree: true, childList: true, characterData: true };

export type Hydrate = (end: Node, card: Element) => void;

/**
 * Renders into the shadow root, although other code changes it too: extensions add `<style>` elements; translation
 * tools replace text and remove the comments that Lit depends on. Our own nodes are known by reference. If other code
 * has changed them, or if rendering fails, all of them are rendered again. Nodes that other code has added stay.
 */
export class Rendering {
  /** The prerendered card, until it is taken over or replaced. */
  prerendered: HTMLElement | null;
  /** The nodes that other code has changed since they were rendered. */
  readonly touched = new Set<Node>();

  readonly #root: ShadowRoot;
  /** Our nodes among the children of the root. */
  #own: readonly ChildNode[];
  /** Lit renders before a comment of ours, so that nodes that other code has added after it stay. */
  #options: RenderOptions | undefined;
  /** Whether other code has removed the card or comments. */
  #isBroken = false;
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(root: ShadowRoot) {
    this.#root = root;
    // server/render.ts adds these attributes.
    this.prerendered = root.querySelector('[part=card]');
    this.#own = Array.from(root.querySelectorAll('[part=card], [data-mch]'));
  }

  /** Whether a view has been rendered. */
  get isShown(): boolean {
    return Boolean(this.#options);
  }

  /** Hydrates the prerendered card if the view renders the same nodes. */
  takeOver(card: HTMLElement, view: () => TemplateResult, hydrate: Hydrate): void {
    try {
      const { fresh, end, options } = this.#render(view);
      const around = Array.from(fresh.childNodes, (node) => (node.nodeType === comment ? node : card));
      hydrate(end, card);
      for (const node of this.#own) if (node !== card) node.remove();
      this.#own = around;
      this.#options = options;
      this.prerendered = null;
    } catch {
      // The nodes differ. The card is rendered again.
    }
  }

  /**
   * Renders a view.
   * @param isOther whether the messages may differ from the last ones. If so, and other code has changed nodes, all
   * nodes are rendered again.
   * @param isNew whether the last view was a different template
   * @throws if rendering fails, also from the start
   */
  show(view: () => TemplateResult, isOther: boolean, isNew: boolean): void {
    this.look();
    if (isNew || this.#isBroken || (isOther && this.touched.size)) this.#options = undefined;
    try {
      if (this.#options) render(view(), this.#root, this.#options);
      else this.#begin(view);
    } catch {
      this.#begin(view);
    }
    this.watch();
  }

  /** Shows the fallback content or, without any, the given text. Doesn't use Lit. A prerendered card stays. */
  giveWay(words: string): void {
    if (this.prerendered) return;
    const { ownerDocument, host } = this.#root;
    const slot = ownerDocument.createElementNS(host.namespaceURI, 'slot');
    slot.append(words);
    this.#replace([slot]);
  }

  /**
   * Records what other code has changed.
   * @param container an element that we have just rendered into
   */
  look(container?: HTMLElement): void {
    this.#note(this.#observer.takeRecords(), container);
  }

  /** Starts to observe changes by other code. */
  watch(): void {
    this.#observer.takeRecords();
    this.#observer.observe(this.#root, watched);
  }

  /** Stops observing. */
  stop(): void {
    this.look();
    this.#observer.disconnect();
  }

  /** Lit must create our nodes in the page's document, which may not be the document of its templates. */
  get scope(): RenderOptions {
    return { creationScope: this.#root.ownerDocument };
  }

  #begin(view: () => TemplateResult): void {
    this.#options = undefined;
    const { fresh, options } = this.#render(view);
    this.#replace(Array.from(fresh.childNodes));
    this.#options = options;
    this.prerendered = null;
  }

  #render(view: () => TemplateResult) {
    const fresh = new DocumentFragment();
    const end = fresh.appendChild(new Comment());
    const options: RenderOptions = { ...this.scope, renderBefore: end };
    render(view(), fresh, options);
    return { fresh, end, options };
  }

  #replace(nodes: readonly ChildNode[]): void {
    for (const node of this.#own) node.remove();
    this.#root.append(...nodes);
    this.#own = nodes;
    this.touched.clear();
    this.#isBroken = false;
  }

  #note(records: readonly MutationRecord[], container?: HTMLElement): void {
    for (const { target, addedNodes, removedNodes } of records) {
      if (target === this.#root) this.#isBroken ||= this.#own.some(({ parentNode }) => parentNode !== target);
      else if (!container || addedNodes[0] !== container) {
        this.touched.add(target);
        this.#isBroken ||= Array.from(removedNodes).some(({ nodeType }) => nodeType === comment);
      }
    }
  }
}
