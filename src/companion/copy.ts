/**
 * Copies a text to the clipboard. If that isn't allowed, selects the text on screen, so that the reader can copy it.
 * @returns whether the text was copied
 */
export async function copyText(text: string, shown: Element | null | undefined): Promise<boolean> {
  try {
    // Only a focused document may write to the clipboard. It may not be the one in which the script ran.
    await (shown?.ownerDocument.defaultView ?? window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    const details = shown?.closest('details');
    if (details) details.open = true;
    if (shown) shown.ownerDocument.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
