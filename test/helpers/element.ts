import { MissingCertificateHelp, type Catalog, type LanguageFile } from '../../dist/index.js';
import { nameOf, parts, roleOf } from './roles.ts';

export type Help = MissingCertificateHelp;

let count = 0;
let warned: string[] = [];
let cleanUps: (() => void)[] = [];
let place = document.createElement('div');

/** Whether `show()` puts in what a server rendered, which the element takes over; web-test-runner.config.mjs says so. */
const isTakenOver = (globalThis as { readonly mchTakenOver?: boolean }).mchTakenOver ?? false;

/** An English page and an English browser for each test of a file, and nothing left of it afterwards. */
export function usePage(): void {
  beforeEach(function () {
    if (isTakenOver && this.currentTest) this.currentTest.title += ' (taken over from prerendered HTML)';
    const { documentElement } = document;
    const before = documentElement.getAttribute('lang');
    const { warn } = console;
    documentElement.lang = 'en';
    setBrowserLanguages('en-US');
    place = document.createElement('div');
    document.body.append(place);
    warned = [];
    console.warn = (...args) => warned.push(args.join(' '));
    cleanUp(() => {
      console.warn = warn;
      place.remove();
      Reflect.deleteProperty(navigator, 'languages');
      Reflect.deleteProperty(navigator, 'language');
      if (before === null) documentElement.removeAttribute('lang');
      else documentElement.lang = before;
    });
  });
  afterEach(() => {
    for (const undo of cleanUps.reverse()) undo();
    cleanUps = [];
    // What is remembered of one test is no matter of the next.
    for (const storage of [sessionStorage, localStorage]) storage.clear();
  });
}

/** Done after the test, be it passed or failed; the last first. */
export const cleanUp = (undo: () => void): unknown => cleanUps.push(undo);

/** Everything that was said by `console.warn` in this test. */
export const warnings = (): readonly string[] => warned;

export function setBrowserLanguages(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => languages });
  // The first of them: https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-language
  Object.defineProperty(navigator, 'language', { configurable: true, get: () => languages[0] ?? '' });
}

/** A name that no element has yet. */
export const newTag = (): string => `mch-test-${++count}`;

/** Defines the element under a name of its own, with the languages of the package or of a test. */
export function define(catalog: Catalog = MissingCertificateHelp.catalog, tag = newTag()): string {
  class TestHelp extends MissingCertificateHelp {
    static override readonly catalog = catalog;
  }
  customElements.define(tag, TestHelp);
  return tag;
}

/** Puts markup on the page. `<help-x` stands for an element with the given languages; the first one is returned. */
export function put(markup: string, catalog?: Catalog): Help {
  const tag = define(catalog);
  place.innerHTML = markup.replaceAll('help-x', tag);
  return asHelp(find(tag, place));
}

export function asHelp(node: unknown): Help {
  if (node instanceof MissingCertificateHelp) return node;
  throw new Error(`${String(node)} is no <missing-certificate-help>.`);
}

/** What a server renders into an element with these attributes, in the language that is asked for there. */
async function prerender(host: Element): Promise<string> {
  const options = new URLSearchParams({ locale: localeOf(host) });
  for (const { name, value } of host.attributes)
    options.set(
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    );
  const response = await fetch(`/prerendered?${options.toString()}`);
  return (await response.json()) as string;
}

const localeOf = (host: Element): string =>
  host.getAttribute('locale') ?? host.closest('[lang]')?.getAttribute('lang') ?? 'en';

/** As `put()`, but the article is there before the script, which has to keep it. */
async function takeOver(markup: string, catalog?: Catalog): Promise<Help> {
  const tag = newTag();
  place.innerHTML = markup.replaceAll('help-x', tag);
  const hosts = [...place.querySelectorAll(tag)];
  const templates = await Promise.all(hosts.map(prerender));
  for (const [index, host] of hosts.entries()) host.prepend(`prerendered ${index};`);
  place.setHTMLUnsafe(place.innerHTML.replace(/prerendered (\d+);/g, (_, index) => templates[Number(index)] ?? ''));
  const host = find(tag, place);
  const card = find('[part=card]', shadowOf(host));
  define(catalog, tag);
  const help = asHelp(host);
  await help.ready;
  // A test may have languages that the server hasn't, or fewer.
  const catalogs = [MissingCertificateHelp.catalog, catalog ?? MissingCertificateHelp.catalog];
  const isAlike = catalogs.every(({ available }) => available.includes(localeOf(host)));
  if (isAlike && !card.isConnected) throw new Error('The prerendered article was not taken over.');
  return help;
}

/** The same, when its words are on screen. */
export async function show(markup = '<help-x></help-x>', catalog?: Catalog): Promise<Help> {
  const help = isTakenOver ? await takeOver(markup, catalog) : put(markup, catalog);
  await help.ready;
  await foldedSteps(help);
  return help;
}

/** The steps that are folded are rendered in an idle moment after the first screen. */
export async function foldedSteps(help: Help): Promise<void> {
  await new Promise((resolve) => {
    // Safari has no idle moments, and the element waits this long there: https://caniuse.com/requestidlecallback
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, 200);
    else requestIdleCallback(resolve, { timeout: 1000 });
  });
  await help.updateComplete;
}

export function find(selector: string, root: ParentNode = place): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function shadowOf(host: Element): ShadowRoot {
  if (!host.shadowRoot) throw new Error(`${host.localName} has no open shadow root.`);
  return host.shadowRoot;
}

const matches = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);

/** What can be perceived below an element, through shadow roots and slots, by role and accessible name. */
export const allByRole = (root: Element, role: string, name: string | RegExp = /(?:)/): HTMLElement[] =>
  [...parts(root)].filter((element) => roleOf(element) === role && matches(nameOf(element), name));

/** The only one there is. */
export function byRole(root: Element, role: string, name?: string | RegExp): HTMLElement {
  const [found, ...others] = allByRole(root, role, name);
  if (found && !others.length) return found;
  const names = allByRole(root, role).map((element) => `“${nameOf(element)}”`);
  throw new Error(`${found ? 'Several' : 'No'} ${role} ${String(name ?? '')}; there are: ${names.join(', ')}`);
}

/** What has focus, inside whatever shadow root. */
export function focused(): Element {
  let element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const called = (element: Element) => `<${element.localName}> “${nameOf(element).slice(0, 60)}”`;

/** Focus is on this element. (chai would print the whole page if it isn't.) */
export function expectFocus(element: Element, when = ''): void {
  const actual = focused();
  if (actual !== element) throw new Error(`Focus is on ${called(actual)}, not on ${called(element)} ${when}`);
}

/** Focus is somewhere in the element, on something that can be seen. */
export function expectFocusIn(help: Help): void {
  const actual = focused();
  if (document.activeElement !== help || !actual.checkVisibility())
    throw new Error(`Focus is on ${called(actual)}, not in the element.`);
}

/** Presses a button as a reader does: it has focus then. */
export async function press(help: Help, name: string | RegExp): Promise<void> {
  const button = byRole(help, 'button', name);
  button.focus();
  button.click();
  await help.updateComplete;
}

/** Opens the list of languages, whatever its button says in the language shown. */
export async function openLanguages(help: Help): Promise<HTMLElement> {
  const button = find('[part=language-picker]', shadowOf(help));
  button.focus();
  button.click();
  await until(help, () => allByRole(help, 'dialog').length);
  return byRole(help, 'dialog');
}

/** Chooses an entry of the list of languages by its tag; the first one, which leaves the choice to the page, by nothing. */
export async function choose(help: Help, tag: string): Promise<void> {
  const dialog = await openLanguages(help);
  const entries = allByRole(dialog, 'button').filter((entry) => entry.closest('li'));
  const entry = tag ? entries.find((entry) => entry.querySelector('bdi')?.lang === tag) : entries[0];
  if (!entry) throw new Error(`There is no ${tag} in the list.`);
  entry.click();
  await help.updateComplete;
}

/** What is said to assistive technology. */
export const status = (help: Help): string => byRole(help, 'status').textContent.trim();

/** The next event of a type. */
export const next = <Type extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) =>
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[Type]), { once: true }),
  );

/** All events of the element that reach a target from now on. */
export function record(target: EventTarget, ...types: string[]): CustomEvent<unknown>[] {
  const events: CustomEvent<unknown>[] = [];
  const listen = (event: Event) => events.push(event as CustomEvent<unknown>);
  for (const type of types) {
    target.addEventListener(type, listen);
    cleanUp(() => target.removeEventListener(type, listen));
  }
  return events;
}

/** Fulfilled as soon as something is so; looks again after each change of the element's shadow tree. */
export function until(help: Help, isSo: () => unknown): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(shadowOf(help), { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });
}

/** Some of the package's languages, loaded at once. */
export const some = (...available: string[]): Catalog => ({
  available,
  load: (...asked) => MissingCertificateHelp.catalog.load(...asked),
});

export interface Request {
  readonly tag: string;
  /** Gives the package's own words. */
  succeed(): Promise<void>;
  fail(): void;
}

/** Languages that come when the test says so. */
export class Loader implements Catalog {
  readonly available: readonly string[];
  /** Tags of all requests, in order. */
  readonly asked: string[] = [];
  readonly #requests: Request[] = [];
  #arrived: () => void = () => undefined;

  constructor(...available: string[]) {
    this.available = available;
  }

  load(tag: string): Promise<LanguageFile> {
    this.asked.push(tag);
    return new Promise((resolve, reject) => {
      this.#requests.push({
        tag,
        succeed: async () => resolve(await MissingCertificateHelp.catalog.load(tag)),
        fail: () => reject(new TypeError(`Failed to fetch ${tag}.`)),
      });
      this.#arrived();
    });
  }

  /** The next request for a language that no one has taken yet. */
  async request(tag: string): Promise<Request> {
    for (;;) {
      const index = this.#requests.findIndex((request) => request.tag === tag);
      const [request] = index < 0 ? [] : this.#requests.splice(index, 1);
      if (request) return request;
      await new Promise<void>((resolve) => (this.#arrived = resolve));
    }
  }
}
