/** What is used here of Lit's parts, whatever the names of their properties in its builds. */
interface Part {
  readonly type: number;
  readonly name: string;
  element: Element;
}

/**
 * The names of properties of Lit's parts in its development build, which is in dist/cdn and which bundlers take while a page
 * is developed, and in its production build. `npm run check` fails when the installed Lit has others.
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
 * Makes what a server rendered into a shadow root Lit's own, keeping every node of it, and with it focus, selection, open
 * details and a screen reader's place. Lit has just rendered the same into `rendered`; here its parts are led from there
 * to the nodes that the reader sees. docs/decisions.md tells why this is done here.
 * @param rendered a fragment that Lit rendered the same article into
 * @param root the shadow root, with the markers that server.ts leaves: `[` and `]` around what is a part, `@` before an
 * element with attributes that are
 * @returns the comment that Lit renders in front of from now on
 * @throws {Error} if the two are not alike; then nothing has been changed
 */
export function hydrate(rendered: Rendered, root: Rendered & ParentNode): ChildNode {
  const part = rendered._$litPart$;
  const names = part && Object.values(partNames).find(({ start }) => start in part);
  if (!names) throw new Error('Lit');
  const markers = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const changes: (() => void)[] = [];
  const next = (kind: string): Comment => {
    let marker: Comment | null | undefined;
    // Somebody else's comments are none of ours.
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
      // One marker stands before an element, however many of its attributes are parts.
      if (element !== part.element) {
        element = part.element;
        seen = next('@').nextElementSibling;
        // Somebody else's may stand before it.
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
    /** What was rendered last: a template with parts of its own, a list of parts, or text. */
    const value: unknown = Reflect.get(part, names.value);
    if (Array.isArray(value)) for (const item of value as readonly Part[]) takeChild(item);
    else if (typeof value === 'object' && value) takeParts((Reflect.get(value, names.parts) ?? []) as readonly Part[]);
    const end = next(']');
    const text = start.nextSibling;
    const isText = typeof value === 'string' && value !== '';
    if (isText && (text?.nodeType !== textNode || text.nextSibling !== end)) throw new Error(value);
    changes.push(() => {
      // Names of languages may be others on the server.
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
