import { unmark } from './marks.js';

/** Attributes in which a message may stand. */
const spoken = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder'];

/**
 * Finds where each message stands in the element.
 * @param {ShadowRoot} root
 * @returns {{ find(): Map<number, Place[]> }} by the number of the message
 * @typedef {Range | Element} Place an element where the message is only read out
 */
export function places(root) {
  /** What was taken out of a text that has not been written anew since. */
  const seen = new WeakMap();

  function signsOf(key, name, text, write) {
    const known = seen.get(key) ?? {};
    const { clean, signs } = unmark(text);
    if (signs.length) {
      known[name] = { clean, signs };
      seen.set(key, known);
      write(clean);
    }
    return known[name]?.clean === clean ? known[name].signs : [];
  }

  function readText(node, open, found) {
    for (const { at, number } of signsOf(node, 'data', node.data, (clean) => (node.data = clean))) {
      if (number !== undefined) {
        const range = new Range();
        range.setStart(node, at);
        open.push({ number, range });
      } else if (open.length) {
        const { number: ended, range } = open.pop();
        range.setEnd(node, at);
        add(found, ended, range);
      }
    }
  }

  function readAttributes(element, found) {
    for (const name of spoken) {
      const text = element.getAttribute(name);
      if (!text) continue;
      for (const { number } of signsOf(element, name, text, (clean) => element.setAttribute(name, clean)))
        if (number !== undefined) add(found, number, element);
    }
  }

  const add = (found, number, place) => found.set(number, [...(found.get(number) ?? []), place]);

  return {
    find() {
      const found = new Map();
      const open = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node instanceof Text) readText(node, open, found);
        else readAttributes(node, found);
      }
      return found;
    },
  };
}

/** The element that a place is or is in. */
export const elementOf = (place) => (place instanceof Range ? place.startContainer.parentElement : place);

/** Whether something of a place can be seen: what is folded has a size all the same. */
export const isVisible = (place) =>
  elementOf(place).checkVisibility() && [...place.getClientRects()].some(({ width }) => width > 0);
