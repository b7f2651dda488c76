import { checks, type Check, type CheckAnswers } from './causes.js';
import type { Answer, GuideAnswer, Step } from './guide.js';
import type { Progress } from './progress.js';

/** The part of the guide that is used here. It is a parameter because this module is in a chunk of its own. */
type Answers = Readonly<Record<string, { readonly answers: readonly GuideAnswer<string>[] }>>;

/** The progress and the quick checks that the link in a report contains. */
export interface Way {
  readonly progress: Progress;
  readonly checks: CheckAnswers;
}

const checkNames = Object.keys(checks) as Check[];

/**
 * Encodes the progress as a short code, such as `way1-0n1n2o3102`: the number of each passed step with the first letter
 * of its answer (`-` if it was skipped), the number of the current step, and the number of each check's answer. It has
 * at most 17 characters after the prefix. The prefix distinguishes it from a step, and from later versions of the
 * format. The code contains no personal data.
 */
export function codeOf({ progress, checks: given }: Way, guide: Answers): string {
  const steps = Object.keys(guide);
  const passed = progress.passed.map(({ step, answer }) => `${steps.indexOf(step)}${answer?.[0] ?? '-'}`).join('');
  const answered = checkNames
    .map((name) => (given[name] ? (checks[name] as readonly string[]).indexOf(given[name]) : '-'))
    .join('');
  return `way1-${passed}${steps.indexOf(progress.current)}${answered}`;
}

/** Decodes a code; `undefined` if it isn't one. */
export function readCode(code: string, guide: Answers): Way | undefined {
  const [, way = '', last = '', answered = ''] = /^way1-((?:\d[a-z-])*)(\d)([\d-]{3})$/.exec(code) ?? [];
  const steps = Object.keys(guide) as Step[];
  const current = steps[Number(last || NaN)];
  if (!current) return undefined;
  const passed: { step: Step; answer?: Answer }[] = [];
  for (const [number = '', letter] of way.match(/../g) ?? []) {
    const step = steps[Number(number)];
    const answer = guide[step ?? '']?.answers.find(({ id }) => id.startsWith(letter ?? ''))?.id;
    if (!step || step === current || passed.some((visit) => visit.step === step)) return undefined;
    if (letter !== '-' && !answer) return undefined;
    passed.push(answer ? { step, answer } : { step });
  }
  const values: Record<string, string> = {};
  // Prototype.js replaces `entries()` of arrays.
  for (const name of checkNames) {
    const letter = answered[checkNames.indexOf(name)] ?? '';
    const value = checks[name][Number(letter)];
    if (letter !== '-' && !value) return undefined;
    if (value) values[name] = value;
  }
  return { progress: { current, passed }, checks: values };
}
