import { PageLanguage } from '../../src/language/page-language.ts';

let place: HTMLElement | undefined;
let documentLanguage: string | null = null;
let running: PageLanguage[] = [];

/** A page in English for each test of this file. */
export function usePage(): void {
  beforeEach(() => {
    documentLanguage = document.documentElement.getAttribute('lang');
    document.documentElement.lang = 'en';
    place = document.createElement('div');
    document.body.append(place);
  });

  afterEach(() => {
    for (const language of running) language.stop();
    running = [];
    place?.remove();
    place = undefined;
    if (documentLanguage === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = documentLanguage;
  });
}

/** Something on the page, or in a shadow root of it. */
export function find(selector: string, root: ParentNode | undefined = place): HTMLElement {
  const found = root?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Fills the page and gives its `#me`. */
export function page(html: string): HTMLElement {
  if (place) place.innerHTML = html;
  return find('#me');
}

export function shadow(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

/** Follows the language of an element: `calls` are all changes, `next()` is fulfilled with the next one. */
export function follow(element: Element) {
  const calls: (string | undefined)[] = [];
  let waiting: ((language: string | undefined) => void)[] = [];
  const language = new PageLanguage(element, () => {
    calls.push(language.value);
    for (const resolve of waiting) resolve(language.value);
    waiting = [];
  });
  const next = () => new Promise<string | undefined>((resolve) => waiting.push(resolve));
  language.start();
  running.push(language);
  return { language, calls, next };
}

export const languageOf = (element: Element): string | undefined => follow(element).language.value;

/** Fulfilled when everything that changed until now has been noticed by all who observed it: a witness comes last. */
export async function noticed(): Promise<void> {
  const witness = document.createElement('i');
  const next = follow(witness).next();
  witness.lang = 'x-witness';
  await next;
}
