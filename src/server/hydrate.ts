/** The internal properties of Lit's parts that are used here. Their names differ between Lit's builds. */
interface Part {
  readonly type: number;
  readonly name: string;
  element: Element;
}

/**
 * The names of these properties in Lit's development build, which is in dist/cdn and which bundlers use during
 * development, and in its production build. `npm run check` fails if the installed version of Lit has others.
 * https://github.com/lit/lit/blob/main/packages/lit-html/src/lit-html.ts
 */
export const partNames = {
  development: { value: '_$committedValue', start: '_$startNode', end: '_$endNode', parts: '_$parts' },
  production: { value: '_$AH', start: '_$AA', end: '_$AB', parts: '_$AV' },
} as const;

interface Rendered extends Node {
  _$litPart$?: Part;
}

const isLike = (seen: Element, element: Element): boolean =>
  seen.localName === element.localName && seen.getAttribute('part') === element.getAttribute('part');

const textNode = 3;

const attributePart = 1;
const childPart = 2;
const propertyPart = 3;
const eventPart = 5;

/**
 * Hydrates prerendered nodes: keeps all of them, so that focus, selection, open `<details>` and the position of a
 * screen reader stay. Lit has rendered the same article into `rendered`. Its parts are moved from there to the
 * prerendered nodes. docs/decisions.md explains why Lit's own hydration isn't used.
 * @param rendered a fragment into which Lit has rendered the same article
 * @param root the shadow root, with the markers that server/render.ts leaves: `[` and `]` around a child part, `@`
 * before an element with attribute parts
 * @returns the comment before which Lit renders from now on
 * @throws {Error} if the nodes differ; nothing has been changed then
 */
export function hydrate(rendered: Rendered, root: Rendered & ParentNode): ChildNode {
  const part = rendered._$litPart$;
  const names = part && Object.values(partNames).find(({ start }) => start in part);
  if (!names) throw new Error('Lit');
  const markers = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const changes: (() => void)[] = [];
  const next = (kind: string): Comment => {
    let marker: Comment | null | undefined;
    // Skip comments that other code has added.
    do marker = markers?.nextNode() as typeof marker;
    while (marker && !/^[[\]@]$/.test(marker.data));
    if (marker?.data !== kind) throw new Error(kind);
    return marker;
  };

  const takeParts = (parts: readonly Part[]) => {
    let element: Element | undefined;
    let seen: Element | null = null;
    for (const part of parts) {
      if (part.type === childPart) {
        takeChild(part);
        continue;
      }
      // There is one marker before an element, whatever the number of its attribute parts.
      if (element !== part.element) {
        element = part.element;
        seen = next('@').nextElementSibling;
        // Skip elements that other code has added.
        while (seen && !isLike(seen, element)) seen = seen.nextElementSibling;
        if (!seen) throw new Error(element.localName);
      }
      if (seen) takeAttribute(part, seen);
    }
  };

  const takeAttribute = (part: Part, seen: Element) => {
    const { name, element } = part;
    changes.push(() => {
      if (part.type === eventPart) seen.addEventListener(name, part as unknown as EventListenerObject);
      else if (part.type === propertyPart) Reflect.set(seen, name, Reflect.get(element, name));
      else if (part.type === attributePart && seen.getAttribute(name) !== element.getAttribute(name)) {
        const value = element.getAttribute(name);
        if (value === null) seen.removeAttribute(name);
        else seen.setAttribute(name, value);
      }
      part.element = seen;
    });
  };

  const takeChild = (part: Part) => {
    const start = next('[');
    /** The last rendered value: a template instance, a list of parts, or text. */
    const value: unknown = Reflect.get(part, names.value);
    if (Array.isArray(value)) for (const item of value as readonly Part[]) takeChild(item);
    else if (typeof value === 'object' && value) takeParts((Reflect.get(value, names.parts) ?? []) as readonly Part[]);
    const end = next(']');
    const text = start.nextSibling;
    const isText = typeof value === 'string' && value !== '';
    if (isText && (text?.nodeType !== textNode || text.nextSibling !== end)) throw new Error(value);
    changes.push(() => {
      // The server may use other names for languages.
      if (isText && text?.nodeValue !== value && text) text.nodeValue = value;
      Reflect.set(part, names.start, start);
      Reflect.set(part, names.end, end);
    });
  };

  takeChild(part);
  for (const change of changes) change();
  const end = Reflect.get(part, names.end) as Rendered & ChildNode;
  end._$litPart$ = part;
  return end;
}
