/** Whether a page has put something between the tags, apart from what it gave to a slot by name. */
export function hasContent(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    // Not by class: a node may come from another window. What renders on a client may leave the template of a server's
    // shadow root, which nobody sees.
    const isContent =
      'slot' in node
        ? !node.slot && node.nodeName.toLowerCase() !== 'template'
        : node.nodeName === '#text' && node.nodeValue?.trim();
    if (isContent) return true;
  }
  return false;
}
