import { firstStep, guide, type Answer, type Step } from './guide.js';

/** How far the reader is: never changed, only replaced. */
export interface Progress {
  readonly current: Step;
  /** The nodes passed on the way, first to last, each once, with the answer given there (none if a page led on). */
  readonly passed: readonly { readonly step: Step; readonly answer?: Answer }[];
}

export const start = (current: Step = firstStep): Progress => ({ current, passed: [] });

/** Follows an answer; one that the current node doesn't offer changes nothing. */
export const follow = (progress: Progress, answer: Answer): Progress => {
  const chosen = guide[progress.current].answers.find(({ id }) => id === answer);
  if (!chosen) return progress;
  const before = progress.passed.filter(({ step }) => step !== chosen.to);
  return { current: chosen.to, passed: [...before, { step: progress.current, answer }] };
};

/** Goes to any node: back if it was passed, else on. */
export const goTo = (progress: Progress, step: Step): Progress =>
  step === progress.current ? progress : move(progress, step);

/** Goes to the node passed last; at the start nothing changes. */
export const back = (progress: Progress): Progress => {
  const last = progress.passed.at(-1);
  return last ? goTo(progress, last.step) : progress;
};

const move = ({ current, passed }: Progress, to: Step): Progress => {
  const before = passed.findIndex(({ step }) => step === to);
  return { current: to, passed: before < 0 ? [...passed, { step: current }] : passed.slice(0, before) };
};
