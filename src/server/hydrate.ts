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
  development: { value: '_$committedValue', end: '_$endNode', parts: '_$parts' },
  production: { value: '_$AH', end: '_$AB', parts: '_$AV' },
} as const;

interface Rendered extends Node {
  _$litPart$?: Part;
}

const attributePart = 1;
const childPart = 2;
const propertyPart = 3;
const eventPart = 5;

const elementNode = 1;
const textNode = 3;
const commentNode = 8;

const isElement = (node: Node): node is Element => node.nodeType === elementNode;
const isText = (node: Node): node is Text => node.nodeType === textNode;
const isWords = (node: Node): boolean => isText(node) && node.data.trim() !== '';

const isLike = (seen: Node, element: Element): seen is Element =>
  isElement(seen) && seen.localName === element.localName && seen.getAttribute('part') === element.getAttribute('part');

/**
 * Hydrates a prerendered card: keeps all its elements and texts, so that focus, selection, open `<details>` and the position of
 * a screen reader stay. Lit has rendered the same card elsewhere. Its comments move from there to the prerendered card, and its
 * parts then refer to the prerendered nodes. docs/decisions.md explains why Lit's own hydration isn't used.
 * @param end the comment before which Lit has rendered the other card
 * @param card the prerendered card
 * @throws {Error} if the cards differ; nothing has been changed then
 */
export function hydrate(end: Rendered, card: Element): void {
  const root = end._$litPart$;
  const names = root && Object.values(partNames).find(({ value }) => value in root);
  const rendered = end.parentNode && Array.from(end.parentNode.childNodes);
  if (!names || !rendered) throw new Error('Lit');
  /** For each rendered element and text, the prerendered one. */
  const places = new Map<Node, ChildNode>();
  const changes: (() => void)[] = [];

  /** @returns the next prerendered node to compare */
  const takeElement = (element: Element, from: ChildNode | null): ChildNode | null => {
    let seen = from;
    for (; seen && !isLike(seen, element); seen = seen.nextSibling)
      // Other code may have added elements and comments, but a text could be a translation of ours.
      if (isWords(seen)) throw new Error(seen.textContent ?? '');
    if (!seen) throw new Error(element.localName);
    places.set(element, seen);
    takeChildren(element, seen);
    return seen.nextSibling;
  };

  /** @returns the next prerendered node to compare */
  const takeText = (text: Text, from: ChildNode | null, parent: Node): ChildNode | null => {
    let seen = from;
    // Skip elements and comments that other code has added.
    while (seen && (isWords(text) ? !isWords(seen) : seen.nodeType === commentNode)) seen = seen.nextSibling;
    if (seen && isText(seen) && isWords(seen) === isWords(text)) {
      const place = seen;
      places.set(text, place);
      changes.push(() => {
        // Dates and names of languages may differ between server and browser. White space at the ends isn't rendered.
        if (place.data.trim() !== text.data.trim()) place.data = text.data;
      });
      return place.nextSibling;
    }
    if (isWords(text)) throw new Error(text.data);
    // Lit needs the node, but white space that the server left out must not appear.
    changes.push(() => {
      text.data = '';
      parent.insertBefore(text, from);
    });
    return from;
  };

  const takeChildren = (element: Element, seenElement: Node) => {
    let seen: ChildNode | null = seenElement.firstChild;
    for (const node of element.childNodes) {
      const before = seen;
      if (isElement(node)) seen = takeElement(node, seen);
      else if (isText(node)) seen = takeText(node, seen, seenElement);
      else changes.push(() => seenElement.insertBefore(node, before));
    }
    for (; seen; seen = seen.nextSibling) if (isWords(seen)) throw new Error(seen.textContent ?? '');
  };

  const takePart = (part: Part) => {
    if (part.type !== childPart) {
      takeAttribute(part);
      return;
    }
    /** What was rendered last: a template with parts of its own, a list of parts, or text. */
    const value: unknown = Reflect.get(part, names.value);
    const parts: unknown =
      Array.isArray(value) || typeof value !== 'object' || !value ? value : Reflect.get(value, names.parts);
    if (Array.isArray(parts)) for (const each of parts as readonly Part[]) takePart(each);
    const place = places.get(Reflect.get(part, names.end) as Node);
    if (place) Reflect.set(part, names.end, place);
  };

  const takeAttribute = (part: Part) => {
    const { name, element } = part;
    const seen = places.get(element);
    if (!seen || !isElement(seen)) return;
    if (part.type === eventPart) seen.addEventListener(name, part as unknown as EventListenerObject);
    else if (part.type === propertyPart) Reflect.set(seen, name, Reflect.get(element, name));
    else if (part.type === attributePart && seen.getAttribute(name) !== element.getAttribute(name)) {
      const value = element.getAttribute(name);
      if (value === null) seen.removeAttribute(name);
      else seen.setAttribute(name, value);
    }
    part.element = seen;
  };

  const other = rendered.find(isElement);
  if (!other || !isLike(card, other)) throw new Error(card.localName);
  places.set(other, card);
  takeChildren(other, card);
  for (const change of changes) change();
  takePart(root);
  card.before(...rendered.slice(0, rendered.indexOf(other)));
  card.after(...rendered.slice(rendered.indexOf(other) + 1));
}
