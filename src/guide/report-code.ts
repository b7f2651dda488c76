import { checks, type Check, type CheckAnswers } from './causes.js';
import type { Answer, GuideAnswer, Step } from './guide.js';
import type { Progress } from './progress.js';

/** What is needed of the guide: it is given, since this is loaded by itself. */
type Answers = Readonly<Record<string, { readonly answers: readonly GuideAnswer<string>[] }>>;

/** A way through the guide with the quick checks, as the link at the end of a report carries it. */
export interface Way {
  readonly progress: Progress;
  readonly checks: CheckAnswers;
}

const checkNames = Object.keys(checks) as Check[];

/**
 * A way as a short code, for example `way1-0n1n2o3102`: each step by its number with the first letter of its answer (`-` if a
 * page led on), the step on screen, and the number of each check's answer. At most 17 characters after the prefix that
 * tells a way from a step, and this form from later ones. Nothing in it names a person or a phone.
 */
export function codeOf({ progress, checks: given }: Way, guide: Answers): string {
  const steps = Object.keys(guide);
  const passed = progress.passed.map(({ step, answer }) => `${steps.indexOf(step)}${answer?.[0] ?? '-'}`).join('');
  const answered = checkNames
    .map((name) => (given[name] ? (checks[name] as readonly string[]).indexOf(given[name]) : '-'))
    .join('');
  return `way1-${passed}${steps.indexOf(progress.current)}${answered}`;
}

/** Reads such a code; nothing if it is anything else. */
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
  for (const [index, name] of checkNames.entries()) {
    const letter = answered[index] ?? '';
    const value = checks[name][Number(letter)];
    if (letter !== '-' && !value) return undefined;
    if (value) values[name] = value;
  }
  return { progress: { current, passed }, checks: values };
}
