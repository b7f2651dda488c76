/**
 * Moves focus to the heading of the step when slotted content replaces a focused element of ours. Otherwise the browser
 * would reset focus: https://html.spec.whatwg.org/multipage/interaction.html#focus-fixup-rule
 */
export function keepFocus(root: ShadowRoot): void {
  root.addEventListener('slotchange', ({ target }) => {
    const { activeElement } = root;
    if (activeElement && (target as Node | null)?.contains(activeElement))
      root.querySelector<HTMLElement>('[aria-current=step]')?.focus();
  });
}
