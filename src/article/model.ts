import type { TemplateResult } from 'lit/html.js';
import type { CertificateInWords } from '../guide/certificate.js';
import type { Answer, Step } from '../guide/guide.js';
import type { Progress } from '../guide/progress.js';
import type { LanguageState } from '../language/language-state.js';
import type { Support } from '../support/support.js';
import type { Facts } from '../words/facts.js';
import type { Words } from '../words/index.js';

/** What can be shown before any messages have loaded. */
export interface Waiting {
  /** Whether the element has fallback content, which is shown until the first messages have loaded. */
  readonly hasFallbackContent: boolean;
  readonly language: LanguageState;
  readonly support: Support;
  readonly on: Handlers;
}

/** An immutable snapshot of everything that the views need. */
export interface Article extends Waiting {
  readonly words: Words;
  readonly progress: Progress;
  /** Level of the title, from 1 to 6. All other headings have a deeper level. */
  readonly level: number;
  /** The certificate that the site names, once its messages are loaded. */
  readonly certificate: CertificateInWords | undefined;
  /** The name of the invalid attribute because of which the site's certificate isn't shown. */
  readonly unusable: string | undefined;
  /** Whether progress is still saved after the phone restarts. */
  readonly isSavedForDay: boolean;
  readonly facts: Facts;
  /** Whether the folded steps are rendered. */
  readonly hasFoldedSteps: boolean;
  /** Whether the button for the list of languages is shown. */
  readonly hasLanguagePicker: boolean;
  /** The text of the live region. */
  readonly announcement: string;
  readonly contribution: Contribution;
}

/** What the companion adds to the article. It is replaced as a whole, never changed. */
export interface Contribution {
  /**
   * An on-screen label in the phone's language, if it differs from the article's language. `meaning` is the label in
   * the article's language, to be added in brackets.
   */
  readonly label?: ((mark: string, meaning?: string) => TemplateResult | undefined) | undefined;
  /** What the reader tried, as text for a support link that contains `{report}`. */
  readonly report?: string | undefined;
}

export interface Handlers {
  readonly answer: (answer: Answer) => void;
  readonly back: () => void;
  readonly restart: () => void;
  /** Goes back to a step, so that the reader can change the answer. */
  readonly change: (step: Step) => void;
  /** Opens a folded step in which find-in-page found a match. */
  readonly find: (step: Step) => void;
  readonly support: (event: Event) => void;
  /** Opens the list of languages. */
  readonly languages: () => void;
  readonly retry: () => void;
}
