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
  /** When each step was left, milliseconds since 1970. */
  readonly times: SavedProgress['times'];
  certificate: CertificateAnswer | undefined;
  /** What the reader answers to the quick checks. */
  checks: CheckAnswers;
  /** Whether what is shown is somebody else's way, from the link of a report. It isn't kept. */
  readonly isShared: boolean;
  /** Leaves somebody else's way for the reader's own. */
  leaveShared(): void;
  /** A link to this page, at the step and in the language shown; nothing where a page has no address. */
  link(): string | undefined;
  /** A link to this page that shows the way so far, with the answers to the quick checks. */
  wayLink(): string | undefined;
}

/**
 * Keeps the reader's progress: for a day or as long as the tab is open, as the page wants, and in the address if the page wants
 * that. Storage and history may be forbidden; then nothing is kept.
 */
export function progressKeeper({ element, language, move }: Accompanied): ProgressKeeper {
  const storage = progressStorage(element);
  let isHere = false;
  /** The window that the element is shown in, which needn't be the one that the script ran in. */
  let page: Window = window;
  let progress: Progress | undefined;
  let times: Partial<Record<Step, number>> = {};
  let certificate: CertificateAnswer | undefined;
  let checks: CheckAnswers = {};
  let choice: string | undefined;
  let isShared = false;
  let first: Step | undefined;
  /** Where the address has led: it stays as it is then. */
  let led: Step | undefined;

  const attribute = (name: string) => element.getAttribute(name);
  const hasFragments = () => ['', 'fragment'].includes(attribute('deep-link') ?? 'none');
  const isChoice = (tag: string | undefined): tag is string => language.state.available.includes(tag ?? '');

  function remember(): void {
    if (isShared || !progress || !first) return;
    // Success ends it, but for the language.
    const isOver = progress.current === 'solved' && first !== 'solved';
    const isNew = progress.current === first && !progress.passed.length && !certificate;
    const set = attribute('step');
    if (!isOver && !isNew) storage.write({ progress, times, certificate, checks, choice, set });
    else storage.write(choice ? { progress: { current: first, passed: [] }, times: {}, choice, set } : undefined);
  }

  /** Takes up what was kept; its language is the reader's choice. */
  function recall(previous: SavedProgress | undefined): void {
    if (previous?.set !== attribute('step')) return;
    ({ times, certificate, choice, checks = {} } = previous);
    if (isChoice(choice)) language.choose(choice);
    if (previous.progress.current !== progress?.current || previous.progress.passed.length)
      move((progress = previous.progress), 'memory');
  }

  /** Follows the address to a step of this element, and to the language that a link brings along; or to a report's way. */
  function follow(): boolean {
    const way = readCode(codeIn(page.location.hash, element.id) ?? '', guide);
    if (way) {
      isShared = true;
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

  /** Back and forward, and links within the page. */
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
    // An element that was only moved within the page keeps its progress.
    const isNew = !first;
    first ??= progress?.current;
    if (isNew) recall(storage.read());
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
      checks = {};
      certificate = undefined;
      // The link would lead back to that way with the next reload.
      attempt(() => page.history.replaceState(page.history.state, '', addressOf(page, '')));
      const own = storage.read();
      if (own) recall(own);
      else element.restart();
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
        // What a router keeps there stays.
        attempt(() => {
          page.history.pushState(page.history.state, '', addressOf(page, fragmentOf(element.id, current)));
        });
    },
  };
}

const hasAddress = ({ location }: Window) => /^https?:$/.test(location.protocol);

/** An address of its own, since <base> may lead a fragment alone elsewhere. */
function addressOf({ location }: Window, fragment: string): string {
  const address = new URL(location.href);
  address.hash = fragment;
  return address.href;
}
