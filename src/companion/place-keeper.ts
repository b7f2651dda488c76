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
  let lastKey = '';
  let progress: Progress | undefined;
  let times: Partial<Record<Step, number>> = {};
  let certificate: CertificateAnswer | undefined;
  let choice: string | undefined;
  let first: Step | undefined;

  const attribute = (name: string) => element.getAttribute(name);
  const isRemembered = () => attribute('remember') !== 'none';
  const hasFragments = () => ['', 'fragment'].includes(attribute('deep-link') ?? 'none');

  /** One key for each element of each page; those without an id are told apart by their place in the page. */
  function key(): string {
    const { id, localName, ownerDocument } = element;
    const others = [...ownerDocument.querySelectorAll(`${localName}:not([id])`)];
    return `mch:${id || others.indexOf(element)} ${location.pathname}`;
  }

  function recall(): Place | undefined {
    return attempt(() => (isRemembered() ? readPlace(sessionStorage.getItem(key()), guide) : undefined));
  }

  function remember(): void {
    attempt(() => {
      const known = lastKey;
      lastKey = key();
      if (known && known !== lastKey) sessionStorage.removeItem(known);
      const isNew = progress?.current === first && !progress?.passed.length && !choice && !certificate;
      if (!progress || isNew || !isRemembered()) return sessionStorage.removeItem(lastKey);
      const place: Place = { progress, times, certificate, choice, set: attribute('step') };
      sessionStorage.setItem(lastKey, JSON.stringify(place));
    });
  }

  const isChoice = (tag: string | undefined): tag is string => language.available.includes(tag ?? '');

  /** Follows the address to a step of this element, and to the language that a link brings along. */
  function follow(): boolean {
    const target = readFragment(location.hash, element.id, guide);
    if (!target || !progress) return false;
    if (isChoice(target.tag) && target.tag !== language.shown && !choice) language.choose(target.tag);
    if (target.step !== progress.current) move(goTo(progress, target.step), 'link');
    return true;
  }

  /** Back and forward, and links within the page. */
  function hearAddress(): void {
    if (follow() || !hasFragments() || location.hash) return;
    if (progress && first && progress.current !== first) move(goTo(progress, first), 'link');
  }

  function arrive(): void {
    addEventListener('popstate', hearAddress);
    addEventListener('hashchange', hearAddress);
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

  /** An element that is taken out of the page begins anew when another takes its place. */
  function leave(): void {
    removeEventListener('popstate', hearAddress);
    removeEventListener('hashchange', hearAddress);
    attempt(() => lastKey && sessionStorage.removeItem(lastKey));
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
      const { protocol, href } = location;
      if (!/^https?:$/.test(protocol) || !progress) return undefined;
      return href.split('#')[0] + fragmentOf(element.id, progress.current, language.shown);
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
        return remember();
      }
      if (progress === before && language.choice === choice) return;
      ({ choice } = language);
      const { current, passed } = progress;
      const now = Date.now();
      times = Object.fromEntries(passed.map(({ step }) => [step, times[step] ?? now]));
      remember();
      if (
        hasFragments() &&
        before?.current !== current &&
        readFragment(location.hash, element.id, guide)?.step !== current
      )
        // An address of its own, since <base> may lead relative ones elsewhere; what a router keeps there stays.
        attempt(() =>
          history.pushState(history.state, '', location.href.split('#')[0] + fragmentOf(element.id, current)),
        );
    },
  };
}

/** Storage and history throw where they are forbidden, as in a sandboxed frame. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
