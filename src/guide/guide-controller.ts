import type { ReactiveController } from 'lit';
import { MchEvent, type StepCause } from '../events.js';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { headingOf, isStep, outcomeOf, type Answer, type Step } from './guide.js';
import { back, follow, goTo, start, type Progress } from './progress.js';

interface Listener {
  /** Whether a step has been shown. Before that, setting `step` sets the start of the guide. */
  isShown(): boolean;
  /** Announces the heading of a step; `undefined` clears the announcement. */
  announce(heading: ReturnType<typeof headingOf> | undefined): void;
}

/** Owns the progress in the guide, dispatches its events, and moves focus. */
export class GuideController implements ReactiveController {
  #progress: Progress = start();
  readonly #host: ReflectingElement;
  readonly #root: ShadowRoot;
  readonly #listener: Listener;
  /** The last value that the site set. Setting the same value again does nothing. */
  #setStep: unknown;
  #movesFocus = false;
  #hadFocus = false;

  constructor(host: ReflectingElement, root: ShadowRoot, listener: Listener) {
    this.#host = host;
    this.#root = root;
    this.#listener = listener;
    host.addController(this);
  }

  get progress(): Progress {
    return this.#progress;
  }

  get step(): Step {
    return this.#progress.current;
  }

  set step(value: unknown) {
    if (value === this.#setStep) return;
    this.#setStep = value;
    if (isStep(value)) {
      if (this.#listener.isShown()) this.goTo(value, 'page');
      else this.#progress = start(value);
    } else if (value != null) {
      warn(this.#host, 'step', value, this.step);
    }
  }

  answer(answer: Answer): void {
    this.move(follow(this.#progress, answer), 'answer');
  }

  goTo(step: Step, cause: StepCause): void {
    this.move(goTo(this.#progress, step), cause);
  }

  back(cause: StepCause): void {
    this.move(back(this.#progress), cause);
  }

  restart(cause: StepCause): void {
    this.move(start(), cause);
  }

  /** Replaces the progress. If the step changes, dispatches `mch-step` and, at an outcome, `mch-outcome`. */
  move(progress: Progress, cause: StepCause): void {
    const from = this.step;
    const to = progress.current;
    this.#progress = progress;
    this.#host.requestUpdate();
    if (from === to) return;
    // After a move by the reader, focus moves to the new heading, which screen readers then read. After find-in-page,
    // saved progress, or a move by the page while focus is elsewhere, focus stays and the heading is announced instead.
    this.#movesFocus =
      cause !== 'find' && cause !== 'memory' && (cause !== 'page' || this.#host.matches(':focus-within'));
    this.#listener.announce(this.#movesFocus ? undefined : headingOf(to));
    this.#host.dispatchEvent(new MchEvent('mch-step', { from, to, cause }));
    const outcome = outcomeOf(to);
    if (cause === 'answer' && outcome) this.#host.dispatchEvent(new MchEvent('mch-outcome', { outcome, step: from }));
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#root.activeElement);
  }

  hostUpdated(): void {
    const heading = this.#root.getElementById(this.step);
    if (!heading) return;
    if (this.#movesFocus) {
      // Reading continues at the top of the step. focus() alone may scroll it to the middle or the bottom of the
      // viewport.
      heading.focus({ preventScroll: true });
      // jsdom doesn't implement scrollIntoView().
      if ('scrollIntoView' in heading) heading.scrollIntoView({ block: 'start' });
    } else if (this.#hadFocus && !this.#root.activeElement) {
      // The focused element was removed, such as the button that tried again.
      heading.focus();
    }
    this.#movesFocus = false;
  }
}
