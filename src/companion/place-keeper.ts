import type { Article } from '../article/article.js';
import type { Step } from '../guide/guide.js';
import { fragmentOf, readFragment, readPlace, type CertificateAnswer, type Place } from '../guide/place.js';
import type { Progress } from '../guide/progress.js';
import type { Entry } from './entry.js';

export interface PlaceKeeper {
  update(article: Article | undefined): void;
  /** When each step was left, milliseconds since 1970. */
  readonly times: Place['times'];
  certificate: CertificateAnswer | undefined;
  /** A link to this page, at the step and in the language shown; nothing where a page has no address. */
  link(): string | undefined;
}

/**
 * Keeps the reader's place: over a reload, as long as the tab is open, and in the address if the page wants that. Storage
 * and history may be forbidden; then nothing is kept.
 */
export function placeKeeper({ element, language, guide, goTo, move }: Entry): PlaceKeeper {
  let isHere = false;
  /** The window that the element is shown in, which needn't be the one that the script ran in. */
  let page: Window = window;
  /** The key under which something is kept. */
  let kept: string | undefined;
  let progress: Progress | undefined;
  let times: Partial<Record<Step, number>> = {};
  let certificate: CertificateAnswer | undefined;
  let choice: string | undefined;
  let first: Step | undefined;
  /** Where the address has led: it stays as it is then. */
  let led: Step | undefined;

  const attribute = (name: string) => element.getAttribute(name);
  const isRemembered = () => attribute('remember') !== 'none';
  const hasFragments = () => ['', 'fragment'].includes(attribute('deep-link') ?? 'none');

  /** One key for each element of each page; without an id, only the first of those can be told from others. */
  function key(): string | undefined {
    const { id, localName } = element;
    const root = element.getRootNode() as Document | ShadowRoot;
    const isKnown = id || root.querySelector(`${localName}:not([id])`) === element;
    return isKnown ? `mch:${id} ${page.location.pathname}` : undefined;
  }

  function recall(): Place | undefined {
    const where = isRemembered() ? key() : undefined;
    return where === undefined ? undefined : attempt(() => readPlace(sessionStorage.getItem(where), guide));
  }

  function remember(): void {
    const before = kept;
    const isNew = progress?.current === first && !progress?.passed.length && !choice && !certificate;
    const place = !isNew && progress && { progress, times, certificate, choice, set: attribute('step') };
    kept = place && isRemembered() ? key() : undefined;
    attempt(() => {
      if (before !== undefined && before !== kept) sessionStorage.removeItem(before);
      if (kept !== undefined) sessionStorage.setItem(kept, JSON.stringify(place satisfies Place | false | undefined));
    });
  }

  const isChoice = (tag: string | undefined): tag is string => language.available.includes(tag ?? '');

  /** Follows the address to a step of this element, and to the language that a link brings along. */
  function follow(): boolean {
    const target = readFragment(page.location.hash, element.id, guide);
    if (!target || !progress) return false;
    if (isChoice(target.tag) && target.tag !== language.shown && !choice) language.choose(target.tag);
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
    // An element that was only moved within the page knows its place.
    const place = first ? undefined : recall();
    first ??= progress?.current;
    if (place?.set === attribute('step')) {
      ({ times, certificate, choice } = place);
      if (isChoice(choice)) language.choose(choice);
      if (place.progress.current !== first || place.progress.passed.length) move((progress = place.progress), 'memory');
    }
    follow();
  }

  function leave(): void {
    page.removeEventListener('popstate', hearAddress);
    page.removeEventListener('hashchange', hearAddress);
    // A router may have swapped the page, and its reader may come back: what is kept stays.
    kept = undefined;
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
    link: () => {
      if (!/^https?:$/.test(page.location.protocol) || !progress) return undefined;
      return addressOf(page, fragmentOf(element.id, progress.current, language.shown));
    },
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
      if (progress === before && language.choice === choice) return;
      ({ choice } = language);
      const { current, passed } = progress;
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

/** An address of its own, since <base> may lead a fragment alone elsewhere. */
function addressOf({ location }: Window, fragment: string): string {
  const address = new URL(location.href);
  address.hash = fragment;
  return address.href;
}

/** Storage and history throw where they are forbidden, as in a sandboxed frame. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
