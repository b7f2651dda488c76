import type { Check } from './guide/causes.js';
import type { Step } from './guide/guide.js';
import type { LocaleChange } from './language/wanted-languages.js';

/** Version of the schema of these events, `dist/events.schema.json`; docs/events.md tells when it changes. */
export const eventSchemaVersion = 1;

/**
 * Why the guide moved: an answer, back, start again, the browser's find-in-page, the page (property or method), what was
 * remembered before a reload, or a link to the step.
 */
export type StepCause = 'answer' | 'back' | 'restart' | 'find' | 'page' | 'memory' | 'link';

export interface StepDetail {
  readonly from: Step;
  readonly to: Step;
  readonly cause: StepCause;
}

export interface OutcomeDetail {
  /** `solved`: the reader can sign in. `support`: the reader is sent to a person. */
  readonly outcome: 'solved' | 'support';
  /** The step whose answer led there. */
  readonly step: Step;
}

export interface FeedbackDetail {
  readonly helped: boolean;
  /** What went wrong, if the reader says so; then the event comes again with it. */
  readonly reason: 'unclear' | 'not-found' | 'different' | 'tried-all' | 'other' | null;
}

export interface SupportDetail {
  /** The absolute address that the link leads to. */
  readonly href: string;
  /** The step that the reader is at. */
  readonly step: Step;
}

export interface CheckDetail {
  /** Which quick check before the report: the browser of the phone, the other connection, or other people. */
  readonly check: Check;
  /** `works`, `warning`, `fails` · `both`, `one` · `yes`, `no`, `unknown`. */
  readonly answer: string;
}

export interface ErrorDetail {
  /** What went wrong: a language could not be loaded. */
  readonly code: 'locale-load';
  /** The language, a BCP 47 tag. */
  readonly locale: string;
}

/** What each event tells. */
export interface MchEventDetails {
  'mch-step': StepDetail;
  'mch-outcome': OutcomeDetail;
  'mch-feedback': FeedbackDetail;
  'mch-support': SupportDetail;
  'mch-check': CheckDetail;
  'mch-locale': LocaleChange;
  'mch-error': ErrorDetail;
}

/** A support link may hold the reader's report, so records leave its address out. */
type Recorded<Type extends keyof MchEventDetails> = Type extends 'mch-support'
  ? Pick<SupportDetail, 'step'> & Partial<SupportDetail>
  : MchEventDetails[Type];

/** An event as it is told to an analytics service; `dist/events.schema.json` describes lists of them. */
export type MchRecord = {
  [Type in keyof MchEventDetails]: {
    readonly schema: typeof eventSchemaVersion;
    readonly type: Type;
    readonly detail: Recorded<Type>;
    /** Seconds since the page was opened. */
    readonly after?: number;
    /** With which sending of its visit it came first, from 1. */
    readonly part?: number;
  };
}[keyof MchEventDetails];

/** An event of the element. It bubbles, also out of shadow roots. */
export class MchEvent<Type extends keyof MchEventDetails> extends CustomEvent<MchEventDetails[Type]> {
  constructor(type: Type, detail: MchEventDetails[Type], cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable, detail });
  }
}

/** The guide has moved to another step. */
export type MchStepEvent = MchEvent<'mch-step'>;
/** The reader's answer has led to an end of the guide. */
export type MchOutcomeEvent = MchEvent<'mch-outcome'>;
/** The reader has said whether this helped. */
export type MchFeedbackEvent = MchEvent<'mch-feedback'>;
/** The reader has answered a quick check before the report. */
export type MchCheckEvent = MchEvent<'mch-check'>;
/** The reader follows the support link. `preventDefault()` keeps the link from being opened. */
export type MchSupportEvent = MchEvent<'mch-support'>;
/** A language is on screen that wasn't, or another one was asked for. */
export type MchLocaleEvent = MchEvent<'mch-locale'>;
/** Something went wrong that the reader was told about too. */
export type MchErrorEvent = MchEvent<'mch-error'>;
