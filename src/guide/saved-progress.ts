import { checks as checkNames, isCheckAnswer, type Check, type CheckAnswers } from './causes.js';
import type { Answer, GuideAnswer, Step } from './guide.js';
import type { Progress } from './progress.js';

/** The part of the guide that is used here. It is a parameter because this module is in a chunk of its own. */
type Answers = Readonly<Record<string, { readonly answers: readonly GuideAnswer<string>[] }>>;

/** What is saved of a reader's visit. */
export interface SavedProgress {
  readonly progress: Progress;
  /** When the reader left each step, milliseconds since 1970. */
  readonly times: Readonly<Partial<Record<Step, number>>>;
  /** Whether the reader found the certificate that the site names. */
  readonly certificate?: CertificateAnswer | undefined;
  /** The answers to the quick checks. */
  readonly checks?: CheckAnswers | undefined;
  /** When it was saved, milliseconds since 1970. */
  readonly savedAt?: number | undefined;
  /** The language that the reader chose in the list, a BCP 47 tag. */
  readonly choice?: string | undefined;
  /** The value of the attribute `step` when it was saved. If the site changes that value, saved progress is ignored. */
  readonly set: string | null;
}

export const certificateAnswers = ['same', 'other', 'missing', 'unsure'] as const;
export type CertificateAnswer = (typeof certificateAnswers)[number];

/**
 * Parses saved progress. Returns `undefined` for anything else, because other scripts and people can write into
 * storage.
 */
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

/**
 * Some old libraries add `Array.prototype.toJSON`, which saves arrays as strings: https://stackoverflow.com/q/710586
 */
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

/** The range of Date: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;

/** Replaces lone surrogates, for which `encodeURIComponent()` would throw. */
const prefix = (id: string): string =>
  id ? `mch-${encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(id)))}-` : 'mch-';

/** The fragment of a deep link to a step, and optionally to a language: `#mch-<id>-<step>~<tag>`. */
export const fragmentOf = (id: string, step: Step, tag?: string): string =>
  `#${prefix(id)}${step}${tag ? `~${tag}` : ''}`;

/** How long saved progress is kept, in milliseconds. */
const kept = 24 * 60 * 60 * 1000;

/**
 * Whether saved progress may still be used. If the clock was wrong when it was saved, its age isn't known, so it is
 * used.
 * @param builtAt date of the build; an earlier time means that the clock was wrong
 */
export const isFresh = ({ savedAt }: SavedProgress, now: number, builtAt: number): boolean =>
  savedAt !== undefined && (savedAt < builtAt || savedAt > now || now - savedAt < kept);

/** The fragment of a link to a shared report: `#mch-<id>-<code>`. */
export const wayFragment = (id: string, code: string): string => `#${prefix(id)}${code}`;

/** The code or step in a fragment; `undefined` if the fragment belongs to another element. */
export const codeIn = (fragment: string, id: string): string | undefined =>
  fragment.startsWith(`#${prefix(id)}`) ? fragment.slice(prefix(id).length + 1) : undefined;

/** The step and language in a fragment; `undefined` if the fragment doesn't name a step of this element. */
export function readFragment(
  fragment: string,
  id: string,
  guide: Answers,
): { readonly step: Step; readonly tag: string | undefined } | undefined {
  const [step = '', tag] = codeIn(fragment, id)?.split('~') ?? [];
  return Object.hasOwn(guide, step) ? { step: step as Step, tag } : undefined;
}
