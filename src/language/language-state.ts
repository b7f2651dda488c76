import type { Words } from '../words/index.js';

/** The language on screen and what was asked for. It is never changed, only replaced. All tags are BCP 47. */
export interface LanguageState {
  /** Words of the language on screen; `undefined` until the first one is loaded. */
  readonly words: Words | undefined;
  /** Tag of the language on screen; empty until then. */
  readonly shown: string;
  /** Tag of the language asked for. */
  readonly asked: string;
  /** Tag of the language that would be shown if the reader hadn't chosen one. */
  readonly automatic: string;
  /** Tag that the reader chose in the list. */
  readonly choice: string | undefined;
  /** Tags of the languages there are. */
  readonly available: readonly string[];
  /** Direction of the language on screen. */
  readonly direction: 'ltr' | 'rtl';
  /** The tag asked for, if what is shown is another language, not just another region. */
  readonly unavailable: string | undefined;
  /** Whether a machine translated the words and no person has checked them. */
  readonly isMachineTranslated: boolean;
  /** How much of the language is there, from 0 to 1: less than 1 only if the site brought it and left something out. */
  readonly complete: number;
  readonly isLoading: boolean;
  /** Tag of the language that could not be loaded. */
  readonly failed: string | undefined;
}
