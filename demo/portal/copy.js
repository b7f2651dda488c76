/**
 * Copies an element's text. Without a clipboard (no permission, or http) the text is selected instead.
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyText(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}
