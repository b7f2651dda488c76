import type { Words } from '../words/index.js';
import { browserLanguages } from './browser-languages.js';
import type { Catalog } from './catalog.js';
import { canonicalTag, directionOf, negotiate } from './negotiate.js';
import { PageLanguage } from './page-language.js';
import type { PortalCatalog, PortalHost } from './portal-words.js';

/** What decided on the language that was asked for. */
export type LocaleCause = 'picker' | 'locale' | 'i18n' | 'lit-localize' | 'page' | 'browser' | 'default';

/** A language as asked for and as shown; BCP 47 tags. They differ in region or, if it isn't available, in language. */
export interface LocaleChange {
  readonly asked: string;
  readonly shown: string;
  readonly cause: LocaleCause;
  /** How much of it is there, from 0 to 1: less than 1 only if the portal brought it and left something out. */
  readonly complete: number;
}

interface Host extends Element, PortalHost {
  readonly localName: string;
  readonly baseURI: string;
  requestUpdate(): void;
  readonly updateComplete: Promise<void>;
}

interface Listener {
  /** Has ready what else is shown in a language, before it is shown; never rejects. */
  prepare(tag: string): Promise<unknown> | undefined;
  /** A language is on screen that wasn't, or another was asked for. */
  shown(change: LocaleChange): void;
  /** A language could not be loaded. */
  failed(locale: string): void;
}

/** The event's detail as @lit/localize sends it; anybody might send another. */
interface LitLocalizeStatus {
  readonly status?: unknown;
  readonly readyLocale?: unknown;
}

type Wanted = readonly [tag: string, cause: LocaleCause];

/**
 * Decides on the language of one element and has it loaded. What is on screen changes in one update, when everything is
 * there; until then, and if loading fails, the language on screen stays. The newest request wins.
 */
export class LanguageController {
  /** Words of the language on screen; `undefined` until the first one is loaded. */
  words: Words | undefined;
  /** Tag of the language on screen. */
  shown = '';
  /** Tag that would be shown if the reader hadn't chosen. */
  usual = '';
  /** Tag of the language asked for. */
  asked = '';
  /** Whether a machine translated the words and no person has checked them. */
  machine = false;
  loading = false;
  /** Tag of the language that could not be loaded. */
  failed: string | undefined;
  /** Tag that the reader chose in the picker. */
  choice: string | undefined;
  /** What a server has rendered is shown first, whatever is wanted; and when that can be taken over. */
  prerendered: { readonly tag: string; readonly ready: Promise<unknown> } | undefined;

  /** The languages that this build ships. */
  readonly ours: Catalog;
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #page: PageLanguage;
  #locale: string | undefined;
  #litLocale: string | undefined;
  /** Our languages, or those that the portal's words make of them. */
  #catalog: Catalog;
  #portal: Promise<PortalCatalog | undefined> | undefined;
  #portalChanged = true;
  #leave = new AbortController();
  #window: Window = window;
  #complete = 1;
  #outdated = false;
  #newest = 0;
  /** The reader's choice before the last one, which comes back if that can't be loaded; and the one that couldn't. */
  #kept: string | undefined;
  #refused: string | undefined;

  constructor(host: Host, catalog: Catalog, listener: Listener) {
    this.#host = host;
    this.#catalog = this.ours = catalog;
    this.#listener = listener;
    this.#page = new PageLanguage(host, this.retry);
  }

  get available(): readonly string[] {
    return this.#catalog.available;
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.shown);
  }

  /** The tag asked for, if what is shown is another language, not just another region. */
  get unavailable(): string | undefined {
    return negotiate([this.asked], [this.shown]).length ? undefined : this.asked;
  }

  /** The portal's wish: a BCP 47 tag, `browser` to skip the page, or nothing to follow the page. */
  set locale(locale: string | undefined) {
    this.#locale = locale;
    this.#outdated = true;
  }

  /** The reader's wish; `undefined` drops it. */
  choose(tag: string | undefined): void {
    this.#kept = this.choice;
    this.choice = tag;
    this.retry();
  }

  /** Asks once more for what could not be loaded, also for a choice that went back. */
  readonly tryAgain = (): void => {
    if (this.#refused) this.choose(this.#refused);
    else this.retry();
  };

  /** Loads a language as it is shown here: ours, with the portal's words over it. */
  load(tag: string): ReturnType<Catalog['load']> {
    return this.#catalog.load(tag);
  }

  /** Takes up the words that the portal brings, with the next update. */
  renew(): void {
    this.#portalChanged = this.#outdated = true;
  }

  connect(): void {
    this.#page.start();
    // Of the window that it is shown in, which needn't be the one that the script ran in.
    this.#window = this.#host.ownerDocument.defaultView ?? window;
    this.#window.addEventListener('languagechange', this.retry);
    this.#window.addEventListener('lit-localize-status', this.#hearLitLocalize);
    this.renew();
  }

  disconnect(): void {
    this.#page.stop();
    this.#window.removeEventListener('languagechange', this.retry);
    this.#window.removeEventListener('lit-localize-status', this.#hearLitLocalize);
    this.#leave.abort();
    this.#newest++;
  }

  /** Starts what was asked for since the last update. */
  update(): void {
    if (!this.#outdated) return;
    this.#outdated = false;
    if (this.#portalChanged) this.#takeUpPortal();
    void this.#load();
  }

  /** What it takes to have words of the portal's is loaded when there are some. */
  #takeUpPortal(): void {
    this.#portalChanged = false;
    this.#leave.abort();
    const { resources, resourcesHref, i18n } = this.#host;
    const { signal } = (this.#leave = new AbortController());
    this.#portal =
      (resources ?? resourcesHref ?? i18n)
        ? import('./portal-words.js').then(
            ({ portalCatalog }) => portalCatalog(this.#host, this.ours, signal, this.retry),
            () => undefined,
          )
        : undefined;
  }

  /** Asks again with the next update, so that all that changed together is asked for once. */
  readonly retry = (): void => {
    this.#outdated = true;
    this.#host.requestUpdate();
  };

  /** A portal localized with @lit/localize says which language it shows. */
  readonly #hearLitLocalize = ({ detail }: CustomEventInit<LitLocalizeStatus | null>): void => {
    if (detail?.status !== 'ready') return;
    this.#litLocale = canonicalTag(detail.readyLocale);
    this.retry();
  };

  /** What is wanted but by the reader's choice, best first. */
  #wanted(portal: PortalCatalog | undefined): Wanted[] {
    const page: [string | undefined, LocaleCause][] = [
      [this.#locale, 'locale'],
      [portal?.language, 'i18n'],
      [this.#litLocale, 'lit-localize'],
      [this.#page.value, 'page'],
    ];
    const wanted: typeof page = [
      ...(this.#locale === 'browser' ? [] : page),
      ...browserLanguages().map((tag): [string, LocaleCause] => [tag, 'browser']),
      ['en', 'default'],
    ];
    return wanted.flatMap(([value, cause]): Wanted[] => {
      const tag = canonicalTag(value);
      return tag ? [[tag, cause]] : [];
    });
  }

  async #load(): Promise<void> {
    const request = ++this.#newest;
    this.#refused = undefined;
    this.loading = true;
    const { prerendered, choice } = this;
    await prerendered?.ready;
    const portal = prerendered ? undefined : await this.#portal;
    const wanted = this.#wanted(portal);
    if (prerendered) {
      const { tag } = prerendered;
      // Where the server couldn't give what `locale` asks for, it told so.
      const served = wanted[0]?.[1] === 'locale' && negotiate([wanted[0][0], 'en'], this.available)[0] === tag;
      wanted.splice(served ? 1 : 0, 0, [tag, wanted.find(([other]) => other === tag)?.[1] ?? 'default']);
    }
    const tags = wanted.map(([tag]) => tag);
    await portal?.prepare(choice ? [choice, ...tags] : tags);
    if (request !== this.#newest) return;
    this.#catalog = portal ?? this.ours;
    const [asked, cause]: Wanted = choice ? [choice, 'picker'] : (wanted[0] ?? ['en', 'default']);
    // None is found where a page took Intl.Locale away.
    const [first = 'en', ...others] = negotiate(tags, this.available);
    const usual = [first, ...others];
    let failed: string | undefined;
    for (const shown of choice ? [choice, ...usual] : usual) {
      const file = await this.#catalog.load(shown).catch(() => undefined);
      if (file) await this.#listener.prepare(shown);
      if (request !== this.#newest) return;
      if (file) {
        const { complete = 1 } = file;
        const changed = shown !== this.shown || asked !== this.asked || complete !== this.#complete;
        this.#complete = complete;
        this.words = file.default;
        this.machine = file.machine;
        this.shown = shown;
        this.asked = asked;
        this.usual = first;
        await this.#settle(failed);
        if (prerendered) {
          this.prerendered = undefined;
          this.retry();
        }
        if (changed) this.#listener.shown({ asked, shown, cause, complete });
        return;
      }
      failed ??= shown;
      this.#listener.failed(shown);
      if (this.words ?? prerendered) break;
    }
    if (choice && failed === choice && this.words) {
      this.#refused = choice;
      this.choice = this.#kept;
    }
    await this.#settle(failed);
  }

  async #settle(failed: string | undefined): Promise<void> {
    this.failed = failed;
    this.loading = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
