import { firstStep, guide, type Answer, type Step } from './guide.js';

/** The reader's progress in the guide. It is replaced as a whole, never changed. */
export interface Progress {
  readonly current: Step;
  /**
   * The nodes before the current one, in order, each at most once. `answer` is missing if the page skipped the node.
   */
  readonly passed: readonly { readonly step: Step; readonly answer?: Answer }[];
}

export const start = (current: Step = firstStep): Progress => ({ current, passed: [] });

/** Follows an answer. If the current node doesn't offer it, the progress stays the same. */
export const follow = (progress: Progress, answer: Answer): Progress => {
  const chosen = guide[progress.current].answers.find(({ id }) => id === answer);
  if (!chosen) return progress;
  const before = progress.passed.filter(({ step }) => step !== chosen.to);
  return { current: chosen.to, passed: [...before, { step: progress.current, answer }] };
};

/** Goes to a node: back if it is in `passed`, otherwise forward. */
export const goTo = (progress: Progress, step: Step): Progress =>
  step === progress.current ? progress : move(progress, step);

/** Goes back to the last node in `passed`. At the start, the progress stays the same. */
export const back = (progress: Progress): Progress => {
  const last = progress.passed.at(-1);
  return last ? goTo(progress, last.step) : progress;
};

const move = ({ current, passed }: Progress, to: Step): Progress => {
  const before = passed.findIndex(({ step }) => step === to);
  return { current: to, passed: before < 0 ? [...passed, { step: current }] : passed.slice(0, before) };
};
