import { checks as checkNames, isCheckAnswer, type Check, type CheckAnswers } from './causes.js';
import type { Answer, GuideAnswer, Step } from './guide.js';
import type { Progress } from './progress.js';

/** What is needed of the guide: it is given, since this is loaded by itself. */
type Answers = Readonly<Record<string, { readonly answers: readonly GuideAnswer<string>[] }>>;

/** Where a reader is, with what is worth keeping of the way there. */
export interface SavedProgress {
  readonly progress: Progress;
  /** When each step was left, milliseconds since 1970. */
  readonly times: Readonly<Partial<Record<Step, number>>>;
  /** What the reader says of the certificate that the site names. */
  readonly certificate?: CertificateAnswer | undefined;
  /** What the reader answered to the quick checks. */
  readonly checks?: CheckAnswers | undefined;
  /** When it was stored, milliseconds since 1970. */
  readonly savedAt?: number | undefined;
  /** The language that the reader chose in the list, a BCP 47 tag. */
  readonly choice?: string | undefined;
  /** What the site had set as the step: its next value counts more than what is remembered. */
  readonly set: string | null;
}

export const certificateAnswers = ['same', 'other', 'missing', 'unsure'] as const;
export type CertificateAnswer = (typeof certificateAnswers)[number];

/** Reads what `JSON.stringify()` made of saved progress; nothing if it is anything else, as a page or a person may have put there. */
export function readSavedProgress(text: string | null, guide: Answers): SavedProgress | undefined {
  const { progress, times, certificate, checks, savedAt, choice, set } = record(parsed(text));
  const { current, passed } = record(progress);
  const isStep = (step: unknown): step is Step => typeof step === 'string' && Object.hasOwn(guide, step);
  const visited = listOf(passed);
  if (!isStep(current) || !visited) return undefined;
  const seen = new Set<Step>([current]);
  const visits: { step: Step; answer?: Answer }[] = [];
  for (const visit of visited) {
    const { step, answer } = record(visit);
    if (!isStep(step) || seen.has(step)) return undefined;
    seen.add(step);
    const given = guide[step]?.answers.find(({ id }) => id === answer);
    if (answer !== undefined && !given) return undefined;
    visits.push(given ? { step, answer: given.id } : { step });
  }
  const when = Object.entries(record(times)).filter(([step, time]) => isStep(step) && isTime(time));
  return {
    progress: { current, passed: visits },
    times: Object.fromEntries(when),
    certificate: certificateAnswers.find((answer) => answer === certificate),
    checks: Object.fromEntries(
      Object.entries(record(checks)).filter(
        ([name, answer]) => Object.hasOwn(checkNames, name) && isCheckAnswer(name as Check, answer),
      ),
    ),
    savedAt: isTime(savedAt) ? savedAt : undefined,
    choice: typeof choice === 'string' ? choice : undefined,
    set: typeof set === 'string' ? set : null,
  };
}

/** Old libraries teach arrays to write themselves as text within the text: https://stackoverflow.com/q/710586 */
function listOf(value: unknown): readonly unknown[] | undefined {
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? list : undefined;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value ? (value as Record<string, unknown>) : {};

/** What a Date can hold: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;

/** Half a character can't be encoded: `encodeURIComponent()` would throw. */
const prefix = (id: string): string =>
  id ? `mch-${encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(id)))}-` : 'mch-';

/** The fragment that leads to a step of one element, in a language if one is named: `#mch-<id>-<step>~<tag>`. */
export const fragmentOf = (id: string, step: Step, tag?: string): string =>
  `#${prefix(id)}${step}${tag ? `~${tag}` : ''}`;

/** How long saved progress is kept, in milliseconds. */
const kept = 24 * 60 * 60 * 1000;

/**
 * Whether saved progress may still be used. Where a clock was wrong when it was stored, as these readers' clocks are, and is
 * right now, nobody knows how old it is; then it may.
 * @param builtAt day of the build: a clock that is behind it is wrong
 */
export const isFresh = ({ savedAt }: SavedProgress, now: number, builtAt: number): boolean =>
  savedAt !== undefined && (savedAt < builtAt || savedAt > now || now - savedAt < kept);

/** The fragment that leads to a way through the guide: `#mch-<id>-<code>`. */
export const wayFragment = (id: string, code: string): string => `#${prefix(id)}${code}`;

/** The code in a fragment of this element; nothing if it is another one's. */
export const codeIn = (fragment: string, id: string): string | undefined =>
  fragment.startsWith(`#${prefix(id)}`) ? fragment.slice(prefix(id).length + 1) : undefined;

/** The step and the language that a fragment leads to; nothing if it isn't one of this element's. */
export function readFragment(
  fragment: string,
  id: string,
  guide: Answers,
): { readonly step: Step; readonly tag: string | undefined } | undefined {
  const [step = '', tag] = codeIn(fragment, id)?.split('~') ?? [];
  return Object.hasOwn(guide, step) ? { step: step as Step, tag } : undefined;
}
