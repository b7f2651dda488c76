import type { ReactiveController } from 'lit';
import { languageName } from '../language/language-name.js';
import type { LanguageState } from '../language/language-state.js';
import type { ReflectingElement } from '../reflecting-element.js';
import type { MessageId } from '../words/index.js';
import { messageText } from './message.js';

/** What is said once to assistive technology, where focus doesn't read it out. */
export class Announcer implements ReactiveController {
  text = '';
  readonly #language: () => LanguageState;
  #shown = '';

  constructor(host: ReflectingElement, language: () => LanguageState) {
    this.#language = language;
    host.addController(this);
  }

  /** @param id nothing drops what was said before */
  announce(id: MessageId | undefined): void {
    const { words } = this.#language();
    this.text = words && id ? messageText({ words }, id) : '';
  }

  hostUpdate(): void {
    const { words, shown } = this.#language();
    if (!words || shown === this.#shown) return;
    // The first language needs no word about it.
    if (this.#shown) this.text = messageText({ words }, 'language.changed', { shown: languageName(shown, shown) });
    this.#shown = shown;
  }
}
