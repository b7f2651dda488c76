import type { Article } from '../article/model.js';
import type { CheckAnswers } from '../guide/causes.js';
import { guide, type Step } from '../guide/guide.js';
import {
  codeIn,
  fragmentOf,
  readFragment,
  wayFragment,
  type CertificateAnswer,
  type SavedProgress,
} from '../guide/saved-progress.js';
import { goTo, type Progress } from '../guide/progress.js';
import { codeOf, readCode } from '../guide/report-code.js';
import { attempt } from '../attempt.js';
import type { Accompanied } from './accompanied.js';
import { progressStorage } from './progress-storage.js';

export interface ProgressKeeper {
  update(article: Article | undefined): void;
  /** When the reader left each step, milliseconds since 1970. */
  readonly times: SavedProgress['times'];
  certificate: CertificateAnswer | undefined;
  /** The answers to the quick checks. */
  checks: CheckAnswers;
  /** Whether the steps on screen come from the link of somebody's report. They aren't saved. */
  readonly isShared: boolean;
  /** Replaces the shared steps with the reader's own progress. */
  leaveShared(): void;
  /** The URL of this page with the current step and language; `undefined` if the page has no URL. */
  link(): string | undefined;
  /**
   * The URL of this page with the steps so far and the answers to the quick checks; `undefined` if the page has no URL.
   */
  wayLink(): string | undefined;
}

/**
 * Saves and restores the reader's progress, as `remember` says. With `deep-link`, also writes the step into the URL.
 * Nothing is saved where storage or history aren't available.
 */
export function progressKeeper({ element, language, move }: Accompanied): ProgressKeeper {
  const storage = progressStorage(element);
  let isHere = false;
  /** The window of the document that contains the element. It may differ from the script's own window. */
  let page: Window = window;
  let progress: Progress | undefined;
  let times: Partial<Record<Step, number>> = {};
  let certificate: CertificateAnswer | undefined;
  let checks: CheckAnswers = {};
  let choice: string | undefined;
  let isShared = false;
  let first: Step | undefined;
  /** The step that the URL led to. It isn't added to the history again. */
  let led: Step | undefined;

  const attribute = (name: string) => element.getAttribute(name);
  const hasFragments = () => ['', 'fragment'].includes(attribute('deep-link') ?? 'none');
  const isChoice = (tag: string | undefined): tag is string => language.state.available.includes(tag ?? '');

  function remember(): void {
    if (isShared || !progress || !first) return;
    // After `solved`, only the chosen language stays saved.
    const isOver = progress.current === 'solved' && first !== 'solved';
    const isNew = progress.current === first && !progress.passed.length && !certificate;
    const set = attribute('step');
    if (!isOver && !isNew) storage.write({ progress, times, certificate, checks, choice, set });
    else storage.write(choice ? { progress: { current: first, passed: [] }, times: {}, choice, set } : undefined);
  }

  /** Restores saved progress and the chosen language. Returns whether there was any. */
  function recall(): boolean {
    const previous = storage.read();
    if (previous?.set !== attribute('step')) return false;
    ({ times, certificate, choice, checks = {} } = previous);
    if (isChoice(choice)) language.choose(choice);
    move((progress = previous.progress), 'memory');
    return true;
  }

  /** Forgets all but the progress itself. */
  function clear(): void {
    times = {};
    certificate = undefined;
    checks = {};
  }

  /**
   * Goes to the step and the language in the URL's fragment, or shows the steps of a shared report.
   * @returns whether the fragment contains either
   */
  function follow(): boolean {
    const way = readCode(codeIn(page.location.hash, element.id) ?? '', guide);
    if (way) {
      isShared = true;
      clear();
      ({ checks } = way);
      move((progress = way.progress), 'link');
      return true;
    }
    const target = readFragment(page.location.hash, element.id, guide);
    if (!target || !progress) return false;
    if (isChoice(target.tag) && target.tag !== language.state.shown && !choice) language.choose(target.tag);
    lead(target.step);
    return true;
  }

  /** Handles back, forward, and links within the page. */
  function hearAddress(): void {
    if (follow() || !hasFragments() || page.location.hash) return;
    if (first) lead(first);
  }

  function lead(step: Step): void {
    if (!progress || step === progress.current) return;
    led = step;
    move(goTo(progress, step), 'link');
  }

  function arrive(): void {
    page = element.ownerDocument.defaultView ?? window;
    page.addEventListener('popstate', hearAddress);
    page.addEventListener('hashchange', hearAddress);
    // An element that was moved within the page keeps its progress.
    const isNew = !first;
    first ??= progress?.current;
    if (isNew) recall();
    follow();
  }

  function leave(): void {
    page.removeEventListener('popstate', hearAddress);
    page.removeEventListener('hashchange', hearAddress);
  }

  return {
    get times() {
      return times;
    },
    get certificate() {
      return certificate;
    },
    set certificate(answer) {
      certificate = answer;
      remember();
    },
    get checks() {
      return checks;
    },
    set checks(answers) {
      checks = answers;
      remember();
    },
    get isShared() {
      return isShared;
    },
    leaveShared() {
      isShared = false;
      clear();
      // Otherwise a reload would show the shared report again.
      attempt(() => page.history.replaceState(page.history.state, '', addressOf(page, '')));
      if (!recall()) element.restart();
    },
    link: () =>
      progress && hasAddress(page)
        ? addressOf(page, fragmentOf(element.id, progress.current, language.state.shown))
        : undefined,
    wayLink: () =>
      progress && hasAddress(page)
        ? addressOf(page, wayFragment(element.id, codeOf({ progress, checks }, guide)))
        : undefined,
    update(article) {
      if (!article) {
        if (isHere) leave();
        isHere = false;
        return;
      }
      const before = progress;
      ({ progress } = article);
      if (!isHere) {
        isHere = true;
        arrive();
        remember();
        return;
      }
      if (progress === before && language.state.choice === choice) return;
      ({ choice } = language.state);
      const { current, passed } = progress;
      if (!passed.length && current === first) checks = {};
      const now = Date.now();
      times = Object.fromEntries(passed.map(({ step }) => [step, times[step] ?? now]));
      remember();
      const isLed = led === current;
      led = undefined;
      if (hasFragments() && before?.current !== current && !isLed)
        // Keeps the state that a router has stored.
        attempt(() => {
          page.history.pushState(page.history.state, '', addressOf(page, fragmentOf(element.id, current)));
        });
    },
  };
}

const hasAddress = ({ location }: Window) => /^https?:$/.test(location.protocol);

/** An absolute URL: a relative fragment would resolve against `<base>`. */
function addressOf({ location }: Window, fragment: string): string {
  const address = new URL(location.href);
  address.hash = fragment;
  return address.href;
}
