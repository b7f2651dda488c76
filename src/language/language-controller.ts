import type { ReactiveController } from 'lit';
import type { ReflectingElement } from '../reflecting-element.js';
import { warn } from '../warn.js';
import { browserLanguages } from './browser-languages.js';
import type { Catalog } from './catalog.js';
import type { LanguageState } from './language-state.js';
import { canonicalTag, directionOf, negotiate } from './negotiate.js';
import { PageLanguage } from './page-language.js';
import type { SiteCatalog, SiteHost } from './site-words.js';
import { wantedLanguages, type LocaleChange, type WantedLanguage } from './wanted-languages.js';

type Host = ReflectingElement & SiteHost & { readonly locale: string | null };

interface Listener {
  /** Called when the language on screen or the requested language has changed. */
  shown(change: LocaleChange): void;
  /** Called when a language couldn't be loaded. */
  failed(locale: string): void;
  /** Loads everything else in a language before the article is shown in it. Never rejects. */
  prepare(tag: string): Promise<unknown> | undefined;
}

/** The detail of the event that @lit/localize dispatches. Other scripts may dispatch any value. */
interface LitLocalizeStatus {
  readonly status?: unknown;
  readonly readyLocale?: unknown;
}

/**
 * Decides which language the element shows, and loads it. The language on screen changes in one update, after
 * everything has loaded. Until then, and if loading fails, the previous language stays. The newest request wins.
 */
export class LanguageController implements ReactiveController {
  /** The languages of this build. */
  readonly ours: Catalog;

  #state: LanguageState;
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #page: PageLanguage;
  #locale: string | undefined;
  #litLocale: string | undefined;
  /** Our languages, with the site's messages if there are any. */
  #catalog: Catalog;
  #site: Promise<SiteCatalog | undefined> | undefined;
  #isSiteOutdated = true;
  #leave = new AbortController();
  #window: Window = window;
  #isOutdated = false;
  #newest = 0;
  #prerendered: { readonly tag: string; readonly ready: Promise<unknown> } | undefined;
  /** The previous choice of the reader, which is restored if the new choice can't be loaded. */
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
    // The window of the document that contains the element. It may differ from the script's own window.
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

  /** Loads the language again if its sources have changed since the last update. */
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
   * Makes the language of prerendered HTML the first one to show, whatever the preferred locales are.
   * @param tag language of the prerendered HTML
   * @param ready fulfilled when the element can take over
   */
  startWith(tag: string, ready: Promise<unknown>): void {
    this.#prerendered = { tag, ready };
  }

  /** Sets the language that the reader chose; `undefined` removes the choice. */
  choose(tag: string | undefined): void {
    this.#choiceBefore = this.#state.choice;
    this.#set({ choice: tag });
    this.invalidate();
  }

  /** Tries again to load the language that failed, even if the choice of it was reverted. */
  readonly retry = (): void => {
    if (this.#refused) this.choose(this.#refused);
    else this.invalidate();
  };

  /** Marks the language as outdated. The next update loads it once, whatever number of sources have changed. */
  readonly invalidate = (): void => {
    this.#isOutdated = true;
    this.#host.requestUpdate();
  };

  /** Loads a language with the site's overrides. */
  load(...asked: Parameters<Catalog['load']>): ReturnType<Catalog['load']> {
    return this.#catalog.load(...asked);
  }

  #set(change: Partial<LanguageState>): void {
    this.#state = { ...this.#state, ...change };
  }

  /** The value of the attribute: a BCP 47 tag, `browser` to ignore the page's language, or `undefined` to follow it. */
  #readLocale(): string | undefined {
    const { locale } = this.#host;
    if (locale === null || locale === 'browser') return locale ?? undefined;
    const tag = canonicalTag(locale);
    if (!tag) warn(this.#host, 'locale', locale, 'the language of the page');
    return tag;
  }

  /** Loads the code for a site's messages only if the site sets any. */
  #findSiteMessages(): void {
    this.#isSiteOutdated = false;
    this.#leave.abort();
    const { resources, resourcesHref, i18n } = this.#host;
    const { signal } = (this.#leave = new AbortController());
    this.#site =
      (resources ?? resourcesHref ?? i18n)
        ? import('./site-words.js')
            .then(({ siteCatalog }) => siteCatalog(this.#host, this.ours, signal, this.invalidate))
            .catch(() => undefined)
        : undefined;
  }

  /** Sites that use @lit/localize announce the language that they show. */
  readonly #hearLitLocalize = ({ detail }: CustomEventInit<LitLocalizeStatus | null>): void => {
    if (detail?.status !== 'ready') return;
    this.#litLocale = canonicalTag(detail.readyLocale);
    this.invalidate();
  };

  #wanted(site: SiteCatalog | undefined): WantedLanguage[] {
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
    if (prerendered) wanted.splice(...this.#positionOf(prerendered.tag, wanted));
    const tags = wanted.map(([tag]) => tag);
    await site?.prepare(choice ? [choice, ...tags] : tags);
    if (request !== this.#newest) return;
    this.#catalog = site ?? this.ours;
    const { available } = this.#catalog;
    const [asked, cause]: WantedLanguage = choice ? [choice, 'picker'] : (wanted[0] ?? ['en', 'default']);
    // Without `Intl.Locale`, which a page may have removed, no language is found.
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

  /** Where to insert the language of the prerendered HTML into the preferred locales, as arguments of `splice()`. */
  #positionOf(tag: string, wanted: readonly WantedLanguage[]): [number, 0, WantedLanguage] {
    const [first] = wanted;
    // The server may not have the language of `locale`. The prerendered HTML then contains a notice.
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
