/** Whether the element has fallback content: child nodes other than those in named slots. */
export function hasContent(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    // Compares by name, because `instanceof` fails for nodes of another window. Rendering on the client may leave the
    // template of a declarative shadow root, which isn't visible.
    const isContent =
      'slot' in node
        ? !node.slot && node.nodeName.toLowerCase() !== 'template'
        : node.nodeName === '#text' && node.nodeValue?.trim();
    if (isContent) return true;
  }
  return false;
}
