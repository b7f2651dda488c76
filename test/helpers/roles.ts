/** Roles and accessible names, as far as the element needs them: https://w3c.github.io/accname/ */

const roles: Readonly<Record<string, string>> = {
  a: 'link',
  article: 'article',
  button: 'button',
  details: 'group',
  dialog: 'dialog',
  fieldset: 'group',
  figure: 'figure',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  img: 'img',
  li: 'listitem',
  ol: 'list',
  option: 'option',
  section: 'region',
  select: 'combobox',
  ul: 'list',
};

export const roleOf = (element: Element): string =>
  element.getAttribute('role') ?? (element.matches('a:not([href])') ? '' : (roles[element.localName] ?? ''));

/** Children in the tree that is shown: of the shadow root, or what is slotted. */
function childrenOf(node: Node): readonly Node[] {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    return assigned.length ? assigned : [...node.childNodes];
  }
  return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes];
}

/** Whether it is shown, or at least read out. A slot has no box of its own. */
const isThere = (element: Element): boolean =>
  element.ariaHidden !== 'true' &&
  (element instanceof HTMLSlotElement ||
    getComputedStyle(element).display === 'contents' ||
    element.checkVisibility({ visibilityProperty: true }));

/** Every element below one that can be perceived. */
export function* parts(node: Node): Generator<HTMLElement> {
  for (const child of childrenOf(node)) {
    if (!(child instanceof HTMLElement) || !isThere(child)) continue;
    yield child;
    // What is in a picture belongs to its text alternative.
    if (roleOf(child) !== 'img') yield* parts(child);
  }
}

/** Text as it is read out: without what is hidden, and without the values of controls. */
export function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && (!isThere(node) || node instanceof HTMLSelectElement)) return '';
  if (node instanceof Element && roleOf(node) === 'img') return nameOf(node);
  return childrenOf(node).map(textOf).join('');
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

export function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  if (ids.length) return tidy(ids.map((id) => textOf(root.getElementById(id) ?? new Text())).join(' '));
  const label = element.getAttribute('aria-label');
  if (label) return tidy(label);
  const legend = element instanceof HTMLFieldSetElement ? element.querySelector(':scope > legend') : null;
  if (legend) return tidy(textOf(legend));
  if (element instanceof HTMLImageElement) return tidy(element.alt);
  if (element instanceof HTMLSelectElement) return tidy([...element.labels].map(textOf).join(' '));
  return tidy(childrenOf(element).map(textOf).join(''));
}
