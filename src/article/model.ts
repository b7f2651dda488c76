import type { TemplateResult } from 'lit/html.js';
import type { CertificateInWords } from '../guide/certificate.js';
import type { Answer, Step } from '../guide/guide.js';
import type { Progress } from '../guide/progress.js';
import type { LanguageState } from '../language/language-state.js';
import type { Support } from '../support/support.js';
import type { Facts } from '../words/facts.js';
import type { Words } from '../words/index.js';

/** What can be shown before there are words. */
export interface Waiting {
  /** Whether the page put something between the tags, which stands until the first words are shown. */
  readonly hasFallbackContent: boolean;
  readonly language: LanguageState;
  readonly support: Support;
  readonly on: Handlers;
}

/** Everything the views need to show the article at one moment. */
export interface Article extends Waiting {
  readonly words: Words;
  readonly progress: Progress;
  /** Level of the title, 1 to 6; all other headings are deeper. */
  readonly level: number;
  /** The one that the site names, once what is said about it is there. */
  readonly certificate: CertificateInWords | undefined;
  /** The attribute for which the site's certificate is not shown. */
  readonly unusable: string | undefined;
  /** Whether progress is still saved after a restart of the phone. */
  readonly isSavedForDay: boolean;
  readonly facts: Facts;
  /** Whether the steps that are folded are rendered too. */
  readonly hasFoldedSteps: boolean;
  /** Whether there is a list of languages. */
  readonly hasLanguagePicker: boolean;
  /** Said once to assistive technology. */
  readonly announcement: string;
  readonly contribution: Contribution;
}

/** What the companion adds to the article. It is never changed, only replaced. */
export interface Contribution {
  /** An on-screen label as the phone has it, if that has another language; with what it means, if that is to be said. */
  readonly label?: ((mark: string, meaning?: string) => TemplateResult | undefined) | undefined;
  /** What was tried, for a support link that wants it. */
  readonly report?: string | undefined;
}

export interface Handlers {
  readonly answer: (answer: Answer) => void;
  readonly back: () => void;
  readonly restart: () => void;
  /** Goes back to a step to answer it differently. */
  readonly change: (step: Step) => void;
  /** The browser's find-in-page has found something in a step that is folded. */
  readonly find: (step: Step) => void;
  readonly support: (event: Event) => void;
  /** Opens the list of languages. */
  readonly languages: () => void;
  readonly retry: () => void;
}
