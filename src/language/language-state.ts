import type { Words } from '../words/index.js';

/** An immutable snapshot of the language on screen and the requested one. All tags are BCP 47 tags. */
export interface LanguageState {
  /** Messages in the language on screen; `undefined` until the first language has loaded. */
  readonly words: Words | undefined;
  /** Tag of the language on screen; empty until the first language has loaded. */
  readonly shown: string;
  /** Tag of the requested language. */
  readonly asked: string;
  /** Tag of the language that would be shown without the reader's choice. */
  readonly automatic: string;
  /** Tag of the language that the reader chose in the list. */
  readonly choice: string | undefined;
  /** Tags of all available languages. */
  readonly available: readonly string[];
  /** Text direction of the language on screen. */
  readonly direction: 'ltr' | 'rtl';
  /** The requested tag, if another language is shown instead. A different region doesn't count. */
  readonly unavailable: string | undefined;
  /** Whether the messages were translated by machine and not yet checked by a person. */
  readonly isMachineTranslated: boolean;
  /** The share of messages that are translated, from 0 to 1. Less than 1 only for a language that the site adds. */
  readonly complete: number;
  readonly isLoading: boolean;
  /** Tag of the language that couldn't be loaded. */
  readonly failed: string | undefined;
}
