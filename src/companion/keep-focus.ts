/**
 * Moves the focus to the heading of the step when a site's content replaces ours that had the focus. The browser would drop
 * it: https://html.spec.whatwg.org/multipage/interaction.html#focus-fixup-rule
 */
export function keepFocus(root: ShadowRoot): void {
  root.addEventListener('slotchange', ({ target }) => {
    const { activeElement } = root;
    if (activeElement && target instanceof Element && target.contains(activeElement))
      root.querySelector<HTMLElement>('[aria-current=step]')?.focus();
  });
}
