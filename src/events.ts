import type { Check } from './guide/causes.js';
import type { Step } from './guide/guide.js';
import type { LocaleChange } from './language/wanted-languages.js';

/** Version of the schema of the events, `dist/events.schema.json`. docs/events.md says when it changes. */
export const eventSchemaVersion = 1;

/**
 * Why the step changed: an answer; Back; Start again; find-in-page; the page (`step`, `goTo()`); saved progress; or a
 * deep link.
 */
export type StepCause = 'answer' | 'back' | 'restart' | 'find' | 'page' | 'memory' | 'link';

export interface StepDetail {
  readonly from: Step;
  readonly to: Step;
  readonly cause: StepCause;
}

export interface OutcomeDetail {
  /** `solved`: the reader can sign in. `support`: the reader should contact the support team. */
  readonly outcome: 'solved' | 'support';
  /** The step whose answer led to the outcome. */
  readonly step: Step;
}

export interface FeedbackDetail {
  readonly helped: boolean;
  /** What went wrong, if the reader gives a reason. The event is then dispatched a second time. */
  readonly reason: 'unclear' | 'not-found' | 'different' | 'tried-all' | 'other' | null;
}

export interface SupportDetail {
  /** The absolute URL of the link. */
  readonly href: string;
  /** The current step. */
  readonly step: Step;
}

export interface CheckDetail {
  /** The quick check: the browser of the phone, another network, or other people. */
  readonly check: Check;
  /** `works`, `warning`, `fails` · `both`, `one` · `yes`, `no`, `unknown`. */
  readonly answer: string;
}

export interface ErrorDetail {
  /** What went wrong: a language couldn't be loaded. */
  readonly code: 'locale-load';
  /** The language, a BCP 47 tag. */
  readonly locale: string;
}

/** The `detail` of each event. */
export interface MchEventDetails {
  'mch-step': StepDetail;
  'mch-outcome': OutcomeDetail;
  'mch-feedback': FeedbackDetail;
  'mch-support': SupportDetail;
  'mch-check': CheckDetail;
  'mch-locale': LocaleChange;
  'mch-error': ErrorDetail;
}

/** The URL of the support link may contain the report, so records leave it out. */
type Recorded<Type extends keyof MchEventDetails> = Type extends 'mch-support'
  ? Pick<SupportDetail, 'step'> & Partial<SupportDetail>
  : MchEventDetails[Type];

/** An event as a record for an analytics service. `dist/events.schema.json` describes lists of them. */
export type MchRecord = {
  [Type in keyof MchEventDetails]: {
    readonly schema: typeof eventSchemaVersion;
    readonly type: Type;
    readonly detail: Recorded<Type>;
    /** Seconds since the page was opened. */
    readonly after?: number;
    /** The number of the request that first contained this record, from 1. */
    readonly part?: number;
  };
}[keyof MchEventDetails];

/** An event of the element. It bubbles and is composed. */
export class MchEvent<Type extends keyof MchEventDetails> extends CustomEvent<MchEventDetails[Type]> {
  constructor(type: Type, detail: MchEventDetails[Type], cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable, detail });
  }
}

/** The step has changed. */
export type MchStepEvent = MchEvent<'mch-step'>;
/** An answer has led to an end of the guide. */
export type MchOutcomeEvent = MchEvent<'mch-outcome'>;
/** The reader has answered “Did this help you?”. */
export type MchFeedbackEvent = MchEvent<'mch-feedback'>;
/** The reader has answered a quick check. */
export type MchCheckEvent = MchEvent<'mch-check'>;
/** The reader follows the support link. `preventDefault()` keeps it from opening. */
export type MchSupportEvent = MchEvent<'mch-support'>;
/** The language on screen or the requested language has changed. */
export type MchLocaleEvent = MchEvent<'mch-locale'>;
/** An error that the reader was told about. */
export type MchErrorEvent = MchEvent<'mch-error'>;
