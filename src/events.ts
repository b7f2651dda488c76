import type { LocaleChange } from './language/language-controller.js';
import type { Step } from './guide/guide.js';

const bubbling = { bubbles: true, composed: true };

/** Why the guide moved: an answer, back, start again, the browser's find-in-page, or the page (property or method). */
export type StepCause = 'answer' | 'back' | 'restart' | 'find' | 'page';

export interface StepDetail {
  readonly from: Step;
  readonly to: Step;
  readonly cause: StepCause;
}

/** The guide has moved to another step. */
export class MchStepEvent extends CustomEvent<StepDetail> {
  constructor(detail: StepDetail) {
    super('mch-step', { ...bubbling, detail });
  }
}

export interface OutcomeDetail {
  /** `solved`: the reader can sign in. `support`: the reader is sent to a person. */
  readonly outcome: 'solved' | 'support';
  /** The step whose answer led there. */
  readonly step: Step;
}

/** The reader's answer has led to an end of the guide. */
export class MchOutcomeEvent extends CustomEvent<OutcomeDetail> {
  constructor(detail: OutcomeDetail) {
    super('mch-outcome', { ...bubbling, detail });
  }
}

export interface SupportDetail {
  /** The absolute address that the link leads to. */
  readonly href: string;
  /** The step that the reader is at. */
  readonly step: Step;
}

/** The reader follows the support link. `preventDefault()` keeps the link from being opened. */
export class MchSupportEvent extends CustomEvent<SupportDetail> {
  constructor(detail: SupportDetail) {
    super('mch-support', { ...bubbling, cancelable: true, detail });
  }
}

/** A language is on screen that wasn't, or another one was asked for. */
export class MchLocaleEvent extends CustomEvent<LocaleChange> {
  constructor(detail: LocaleChange) {
    super('mch-locale', { ...bubbling, detail });
  }
}

export interface ErrorDetail {
  /** What went wrong: a language could not be loaded. */
  readonly code: 'locale-load';
  /** The language, a BCP 47 tag. */
  readonly locale: string;
}

/** Something went wrong that the reader was told about too. */
export class MchErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('mch-error', { ...bubbling, detail });
  }
}
