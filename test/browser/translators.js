/**
 * What browsers' translations do to a tree, done in the page itself. A test brings these functions there by their text, so
 * each stands alone.
 */

/**
 * As Firefox does: a block of text leaves as HTML and comes back translated; then its text and elements are put back in the
 * new order, the nodes that were there before being used again, and comments are left out.
 * https://searchfox.org/mozilla-central/source/toolkit/components/translations/content/translations-document.sys.mjs
 */
export function translateAsFirefox(root, translate) {
  const isBlock = (node) => !/^(inline|none|contents)/.test(getComputedStyle(node).display);
  const hasText = (node) =>
    [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  /** The live tree with the translated one: what `merge()` is there. */
  const merge = (live) => {
    const nodes = [...live.childNodes];
    for (const node of nodes) node.remove();
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) node.data = translate(node.data);
      else if (node.nodeType === Node.ELEMENT_NODE) merge(node);
      else continue;
      live.append(node);
    }
  };
  const visit = (node) => {
    if (['style', 'svg', 'script'].includes(node.localName) || node.getAttribute?.('translate') === 'no') return;
    const children = [...node.children];
    const isText = hasText(node) || children.some((child) => !isBlock(child) && child.textContent.trim());
    if (node.nodeType === Node.ELEMENT_NODE && isText && !children.some((child) => isBlock(child) && hasText(child))) {
      merge(node);
      return;
    }
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && child.data.trim()) child.data = translate(child.data);
      else if (child.nodeType === Node.ELEMENT_NODE) visit(child);
    }
  };
  visit(root);
}

/** As Google Translate does: each text gives way to two nested <font> that hold the translation. */
export function translateAsGoogle(root, translate) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim()) texts.push(node);
  for (const text of texts) {
    if (text.parentElement.closest('style, svg, script, [translate=no]')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(translate(text.data));
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/**
 * As Edge does: it marks what it has translated with attributes, and puts a <font> around each text that has elements beside it.
 */
export function translateAsEdge(root, translate) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim()) texts.push(node);
  for (const text of texts) {
    const parent = text.parentElement;
    // Gone with its neighbour, which stood for the whole text of an element.
    if (!parent || parent.closest('style, svg, script, [translate=no]')) continue;
    const isAlone = parent.children.length === 0;
    const holder = isAlone ? parent : document.createElement('font');
    holder.setAttribute('_msttexthash', String(text.data.length));
    if (isAlone) {
      holder.textContent = translate(parent.textContent);
    } else {
      holder.setAttribute('_mstmutation', '1');
      holder.append(translate(text.data));
      text.replaceWith(holder);
    }
  }
}

/**
 * As Safari does: what lies between the first and the last text of a block is taken out, and put back with new text nodes;
 * elements are used again, comments are not. https://github.com/WebKit/WebKit/blob/main/Source/WebCore/editing/TextManipulationController.cpp
 */
export function translateAsSafari(root, translate) {
  const isSkipped = (node) =>
    ['style', 'svg', 'script'].includes(node.localName) || node.getAttribute?.('translate') === 'no';
  const rebuild = (node) => {
    if (isSkipped(node)) return;
    const children = [...node.childNodes];
    const texts = children.filter((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    if (texts.length) {
      for (const child of children) child.remove();
      for (const child of children) {
        if (child.nodeType === Node.TEXT_NODE) node.append(translate(child.data));
        else if (child.nodeType === Node.ELEMENT_NODE) node.append(child);
      }
    }
    for (const child of node.children) rebuild(child);
  };
  rebuild(root);
}
