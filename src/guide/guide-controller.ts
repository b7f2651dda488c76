import type { ReactiveController } from 'lit';
import { MchEvent, type StepCause } from '../events.js';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { headingOf, isStep, outcomeOf, type Answer, type Step } from './guide.js';
import { back, follow, goTo, start, type Progress } from './progress.js';

interface Listener {
  /** Whether the reader has seen a step: until then, a step that is set is where the guide starts. */
  isShown(): boolean;
  /** Says the heading of a step, or drops what was said before. */
  announce(heading: ReturnType<typeof headingOf> | undefined): void;
}

/** Where the reader is in the guide: progress, its events, and the focus that follows it. */
export class GuideController implements ReactiveController {
  #progress: Progress = start();
  readonly #host: ReflectingElement;
  readonly #root: ShadowRoot;
  readonly #listener: Listener;
  /** What the site set last: the same value again does nothing. */
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

  /** Takes up other progress and tells the page if that is another step. */
  move(progress: Progress, cause: StepCause): void {
    const from = this.step;
    const to = progress.current;
    this.#progress = progress;
    this.#host.requestUpdate();
    if (from === to) return;
    // Focus follows a reader's move, which also reads the new heading out; a move by the page or by find-in-page takes
    // focus from nobody and is announced instead.
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
      // Its top is where reading goes on; focus() alone would leave it in the middle or at the end of the view.
      heading.focus({ preventScroll: true });
      // jsdom lays out nothing, and has no such method.
      if ('scrollIntoView' in heading) heading.scrollIntoView({ block: 'start' });
    } else if (this.#hadFocus && !this.#root.activeElement) {
      // What had the focus is gone, such as a button that tried again.
      heading.focus();
    }
    this.#movesFocus = false;
  }
}
