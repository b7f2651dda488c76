import { render, type RenderOptions, type TemplateResult } from 'lit/html.js';

/** https://dom.spec.whatwg.org/#dom-node-nodetype */
const comment = 8;

/** What of others' doing is noticed; styles and attributes of theirs are no harm. */
const watched = { subtree: true, childList: true, characterData: true };

export type Hydrate = (rendered: DocumentFragment, root: ShadowRoot) => ChildNode;

/**
 * The shadow tree is ours, but others write into it: extensions add a `<style>`, translators replace text and drop the
 * comments that Lit goes by. So our own nodes are known by reference. Where somebody else has been, or where rendering
 * fails, they are made anew. Nodes that others put beside them stay.
 */
export class Rendering {
  /** The card that a server has rendered, until something else is shown. */
  prerendered: HTMLElement | null;
  /** Where others have changed something since we rendered it. */
  readonly touched = new Set<Node>();

  readonly #root: ShadowRoot;
  /** Our nodes among the children of the root. */
  #own: readonly ChildNode[];
  /** Lit renders in front of a comment of ours, so that what others put behind it stays. */
  #options: RenderOptions | undefined;
  /** Whether comments or the card are gone. */
  #isBroken = false;
  readonly #observer = new MutationObserver((records) => this.#note(records));

  constructor(root: ShadowRoot) {
    this.#root = root;
    // As server.ts marks them.
    this.prerendered = root.querySelector('[part=card]');
    this.#own = Array.from(root.querySelectorAll('[part=card], [data-mch]'));
  }

  /** Whether a view is shown. */
  get isShown(): boolean {
    return Boolean(this.#options);
  }

  /** Keeps every node of the card that a server has rendered, if it is what the view shows. */
  takeOver(card: HTMLElement, view: () => TemplateResult, hydrate: Hydrate): void {
    const rendered = new DocumentFragment();
    try {
      render(view(), rendered);
      const end = hydrate(rendered, this.#root);
      for (const node of this.#own) if (node !== card) node.remove();
      this.#own = [card, end];
      this.#options = { renderBefore: end };
      this.prerendered = null;
    } catch {
      // It isn't alike: all is made anew.
    }
  }

  /**
   * Shows a view.
   * @param isOther whether other words may be in it than before: then nothing stays that others have changed
   * @param isNew whether another view was shown before
   * @throws if that fails, also from the start
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

  /** Shows what was between the tags, else the given words, without Lit. What a server has rendered stands. */
  giveWay(words: string): void {
    if (this.prerendered) return;
    const { ownerDocument, host } = this.#root;
    const slot = ownerDocument.createElementNS(host.namespaceURI, 'slot');
    slot.append(words);
    this.#replace([slot]);
  }

  /**
   * Takes notice of what others have changed.
   * @param container an element that we have just rendered into
   */
  look(container?: HTMLElement): void {
    this.#note(this.#observer.takeRecords(), container);
  }

  /** What changes from now on is others' doing. */
  watch(): void {
    this.#observer.takeRecords();
    this.#observer.observe(this.#root, watched);
  }

  /** Nobody sees any more what others do. */
  stop(): void {
    this.look();
    this.#observer.disconnect();
  }

  /** The page's own document makes our nodes, whatever kind of document Lit has its templates in. */
  get scope(): RenderOptions {
    return { creationScope: this.#root.ownerDocument };
  }

  #begin(view: () => TemplateResult): void {
    this.#options = undefined;
    const fresh = new DocumentFragment();
    const options = { ...this.scope, renderBefore: fresh.appendChild(new Comment()) };
    render(view(), fresh, options);
    this.#replace(Array.from(fresh.childNodes));
    this.#options = options;
    this.prerendered = null;
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
