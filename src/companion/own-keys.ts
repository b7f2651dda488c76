/** What a list, a field or a group of radio buttons is used with, besides what is typed. */
const used = /^(Arrow|Home$|End$|Page)/;

/**
 * Keeps what is typed into fields of ours from the page's shortcuts. A page can't see that a field is typed into: outside of
 * the shadow root the card is the target, so `j` in the search for a language would be taken for a shortcut, and its
 * `preventDefault()` would leave the field empty. The list of languages, which arrow keys go through, is one field with it.
 * Everything else reaches the page: other keys (Escape, Tab, Enter), keys with Ctrl, Alt or Meta, and all keys on other
 * buttons and links.
 */
export function keepOwnKeys(root: ShadowRoot): void {
  const keep = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isTyped = event.key.length === 1 || used.test(event.key);
    if (isTyped && event.target instanceof Element && event.target.matches('dialog *, input, textarea'))
      event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
