/** Keys that move within a list, a text field or a radio group. */
const used = /^(Arrow|Home$|End$|Page)/;

/**
 * Keeps typing in our text fields from triggering keyboard shortcuts of the page. Outside of the shadow root, the event
 * target is the host element, so the page can't tell that a text field has focus: `j` in the search field would count
 * as a shortcut, and `preventDefault()` would stop the input. The list of languages, including its arrow keys, counts
 * as one field. The page still receives Escape, Tab, Enter, keys with Ctrl, Alt or Meta, and all keys on other buttons
 * and links.
 */
export function keepOwnKeys(root: ShadowRoot): void {
  const keep = (event: Event) => {
    // `instanceof` fails in a frame, and browsers dispatch such events without a key when they fill in a field.
    const { key, ctrlKey, altKey, metaKey, target } = event as Partial<KeyboardEvent>;
    if (!key || ctrlKey || altKey || metaKey) return;
    const isTyped = key.length === 1 || used.test(key);
    if (isTyped && (target as Partial<Element> | null)?.matches?.('dialog *, input, textarea')) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
