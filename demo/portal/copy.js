import { say } from './language.js';

/**
 * A button that copies an element's text. Without a clipboard (no permission, or http) the text is selected instead.
 * @param {(text: string) => void} tell says what was done
 */
export function bindCopy(button, element, tell) {
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(element.textContent);
      tell(say('copy.done'));
    } catch {
      getSelection().selectAllChildren(element);
      tell(say('copy.selected'));
    }
  });
}
