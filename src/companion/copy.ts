/**
 * Puts a text on the clipboard; where that is forbidden, selects it where it is shown, so that the reader can.
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, shown: Element | null | undefined): Promise<boolean> {
  try {
    // The page that has the focus may write there: it needn't be the one that the script ran in.
    await (shown?.ownerDocument.defaultView ?? window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    const details = shown?.closest('details');
    if (details) details.open = true;
    if (shown) shown.ownerDocument.getSelection()?.selectAllChildren(shown);
    return false;
  }
}
