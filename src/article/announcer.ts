import type { ReactiveController } from 'lit';
import { languageName } from '../language/language-name.js';
import type { LanguageState } from '../language/language-state.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { MessageId } from '../words/index.js';
import { messageText } from './message.js';

/** The text of the live region. It announces changes that moving the focus doesn't make a screen reader read. */
export class Announcer implements ReactiveController {
  text = '';
  readonly #language: () => LanguageState;
  #shown = '';

  constructor(host: ReflectingElement, language: () => LanguageState) {
    this.#language = language;
    host.addController(this);
  }

  /** @param id the message to announce; `undefined` clears the announcement */
  announce(id: MessageId | undefined): void {
    const { words } = this.#language();
    this.text = words && id ? messageText({ words }, id) : '';
  }

  hostUpdate(): void {
    const { words, shown } = this.#language();
    if (!words || shown === this.#shown) return;
    // The first language isn't announced.
    if (this.#shown) this.text = messageText({ words }, 'language.changed', { shown: languageName(shown, shown) });
    this.#shown = shown;
  }
}
