import type { ReactiveController } from 'lit';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { browserLanguages } from './browser-languages.js';
import type { Catalog } from './catalog.js';
import type { LanguageState } from './language-state.js';
import { canonicalTag, directionOf, negotiate } from './negotiate.js';
import { PageLanguage } from './page-language.js';
import type { PortalCatalog, PortalHost } from './portal-words.js';
import { wantedLanguages, type LocaleChange, type WantedLanguage } from './wanted-languages.js';

type Host = ReflectingElement & PortalHost & { readonly locale: string | null };

interface Listener {
  /** A language is on screen that wasn't, or another was asked for. */
  shown(change: LocaleChange): void;
  /** A language could not be loaded. */
  failed(locale: string): void;
  /** Has everything else ready in a language before it is shown. Never rejects. */
  prepare(tag: string): Promise<unknown> | undefined;
}

/** The event's detail as @lit/localize sends it; anybody might send another. */
interface LitLocalizeStatus {
  readonly status?: unknown;
  readonly readyLocale?: unknown;
}

/**
 * Decides on the language of one element and has it loaded. What is on screen changes in one update, when everything is
 * there; until then, and if loading fails, the language on screen stays. The newest request wins.
 */
export class LanguageController implements ReactiveController {
  /** The languages that this build ships. */
  readonly ours: Catalog;

  #state: LanguageState;
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #page: PageLanguage;
  #locale: string | undefined;
  #litLocale: string | undefined;
  /** Our languages, or those that the site's messages make of them. */
  #catalog: Catalog;
  #site: Promise<PortalCatalog | undefined> | undefined;
  #isSiteOutdated = true;
  #leave = new AbortController();
  #window: Window = window;
  #isOutdated = false;
  #newest = 0;
  #prerendered: { readonly tag: string; readonly ready: Promise<unknown> } | undefined;
  /** The reader's choice before the last one, which comes back if that can't be loaded; and the one that couldn't. */
  #choiceBefore: string | undefined;
  #refused: string | undefined;

  constructor(host: Host, catalog: Catalog, listener: Listener) {
    this.#host = host;
    this.#catalog = this.ours = catalog;
    this.#listener = listener;
    this.#page = new PageLanguage(host, this.invalidate);
    this.#state = {
      words: undefined,
      shown: '',
      asked: '',
      automatic: '',
      choice: undefined,
      available: catalog.available,
      direction: 'ltr',
      unavailable: undefined,
      isMachineTranslated: false,
      complete: 1,
      isLoading: false,
      failed: undefined,
    };
    host.addController(this);
  }

  get state(): LanguageState {
    return this.#state;
  }

  hostConnected(): void {
    this.#page.start();
    // The window that the element is shown in needn't be the one that the script ran in.
    this.#window = this.#host.ownerDocument.defaultView ?? window;
    this.#window.addEventListener('languagechange', this.invalidate);
    this.#window.addEventListener('lit-localize-status', this.#hearLitLocalize);
    this.#isSiteOutdated = true;
    this.invalidate();
  }

  hostDisconnected(): void {
    this.#page.stop();
    this.#window.removeEventListener('languagechange', this.invalidate);
    this.#window.removeEventListener('lit-localize-status', this.#hearLitLocalize);
    this.#leave.abort();
    this.#newest++;
  }

  /** Starts what was asked for since the last update. */
  hostUpdate(): void {
    const { changed } = this.#host;
    const isSiteChanged = ['resources', 'resources-href', 'i18n'].some((name) => changed.has(name));
    const isLocaleChanged = changed.has('locale');
    if (isLocaleChanged) this.#locale = this.#readLocale();
    if (!isSiteChanged && !isLocaleChanged && !this.#isOutdated) return;
    this.#isOutdated = false;
    if (isSiteChanged || this.#isSiteOutdated) this.#findSiteMessages();
    void this.#load();
  }

  /**
   * Shows what a server has rendered first, whatever is wanted.
   * @param tag its language
   * @param ready fulfilled when it can be taken over
   */
  startWith(tag: string, ready: Promise<unknown>): void {
    this.#prerendered = { tag, ready };
  }

  /** The reader's wish; `undefined` drops it. */
  choose(tag: string | undefined): void {
    this.#choiceBefore = this.#state.choice;
    this.#set({ choice: tag });
    this.invalidate();
  }

  /** Asks once more for what could not be loaded, also for a choice that was taken back. */
  readonly retry = (): void => {
    if (this.#refused) this.choose(this.#refused);
    else this.invalidate();
  };

  /** Asks again with the next update, so that all that changed together is asked for once. */
  readonly invalidate = (): void => {
    this.#isOutdated = true;
    this.#host.requestUpdate();
  };

  /** Loads a language as it is shown here: ours, with the site's messages over it. */
  load(...asked: Parameters<Catalog['load']>): ReturnType<Catalog['load']> {
    return this.#catalog.load(...asked);
  }

  #set(change: Partial<LanguageState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** A BCP 47 tag, `browser` to skip the page, or nothing to follow the page. */
  #readLocale(): string | undefined {
    const { locale } = this.#host;
    if (locale === null || locale === 'browser') return locale ?? undefined;
    const tag = canonicalTag(locale);
    if (!tag) warn(this.#host, 'locale', locale, 'the language of the page');
    return tag;
  }

  /** What it takes to use a site's messages is loaded when there are some. */
  #findSiteMessages(): void {
    this.#isSiteOutdated = false;
    this.#leave.abort();
    const { resources, resourcesHref, i18n } = this.#host;
    const { signal } = (this.#leave = new AbortController());
    this.#site =
      (resources ?? resourcesHref ?? i18n)
        ? import('./portal-words.js').then(
            ({ portalCatalog }) => portalCatalog(this.#host, this.ours, signal, this.invalidate),
            () => undefined,
          )
        : undefined;
  }

  /** A site localized with @lit/localize says which language it shows. */
  readonly #hearLitLocalize = ({ detail }: CustomEventInit<LitLocalizeStatus | null>): void => {
    if (detail?.status !== 'ready') return;
    this.#litLocale = canonicalTag(detail.readyLocale);
    this.invalidate();
  };

  #wanted(site: PortalCatalog | undefined): WantedLanguage[] {
    const sources = {
      locale: this.#locale,
      i18n: site?.language,
      litLocalize: this.#litLocale,
      page: this.#page.value,
      browser: browserLanguages(),
    };
    return wantedLanguages(sources, canonicalTag);
  }

  async #load(): Promise<void> {
    const request = ++this.#newest;
    this.#refused = undefined;
    this.#set({ isLoading: true });
    const prerendered = this.#prerendered;
    const { choice } = this.#state;
    await prerendered?.ready;
    const site = prerendered ? undefined : await this.#site;
    const wanted = this.#wanted(site);
    if (prerendered) wanted.splice(...this.#placeOf(prerendered.tag, wanted));
    const tags = wanted.map(([tag]) => tag);
    await site?.prepare(choice ? [choice, ...tags] : tags);
    if (request !== this.#newest) return;
    this.#catalog = site ?? this.ours;
    const { available } = this.#catalog;
    const [asked, cause]: WantedLanguage = choice ? [choice, 'picker'] : (wanted[0] ?? ['en', 'default']);
    // None is found where a page took Intl.Locale away.
    const [automatic = 'en', ...others] = negotiate(tags, available);
    let failed: string | undefined;
    for (const shown of [...(choice ? [choice] : []), automatic, ...others]) {
      const file = await this.#catalog.load(shown).catch(() => undefined);
      if (file) await this.#listener.prepare(shown);
      if (request !== this.#newest) return;
      if (file) {
        const { default: words, machine: isMachineTranslated, complete = 1 } = file;
        const before = this.#state;
        const isOther = shown !== before.shown || asked !== before.asked || complete !== before.complete;
        const unavailable = negotiate([asked], [shown]).length ? undefined : asked;
        const direction = directionOf(shown);
        const found = {
          words,
          shown,
          asked,
          automatic,
          available,
          direction,
          unavailable,
          isMachineTranslated,
          complete,
        };
        await this.#settle({ ...found, failed });
        if (prerendered) {
          this.#prerendered = undefined;
          this.invalidate();
        }
        if (isOther) this.#listener.shown({ asked, shown, cause, complete });
        return;
      }
      failed ??= shown;
      this.#listener.failed(shown);
      if (this.#state.words ?? prerendered) break;
    }
    if (choice && failed === choice && this.#state.words) {
      this.#refused = choice;
      this.#set({ choice: this.#choiceBefore });
    }
    await this.#settle({ available, failed });
  }

  /** Where the language of a server's rendering stands among those wanted, as `splice()` takes it. */
  #placeOf(tag: string, wanted: readonly WantedLanguage[]): [number, 0, WantedLanguage] {
    const [first] = wanted;
    // Where the server couldn't give what `locale` asks for, it told so.
    const isServed = first?.[1] === 'locale' && negotiate([first[0], 'en'], this.#state.available)[0] === tag;
    const cause = wanted.find(([other]) => other === tag)?.[1] ?? 'default';
    return [isServed ? 1 : 0, 0, [tag, cause]];
  }

  async #settle(change: Partial<LanguageState>): Promise<void> {
    this.#set({ ...change, isLoading: false });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}
