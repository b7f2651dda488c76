import type { Words } from '../words/index.js';
import type { Catalog } from './catalog.js';
import { canonicalTag, directionOf, negotiate } from './negotiate.js';
import { PageLanguage } from './page-language.js';

/** What decided on the language that was asked for. */
export type LocaleCause = 'picker' | 'locale' | 'lit-localize' | 'page' | 'browser' | 'default';

/** A language as asked for and as shown; BCP 47 tags. They differ in region or, if it isn't available, in language. */
export interface LocaleChange {
  readonly asked: string;
  readonly shown: string;
  readonly cause: LocaleCause;
}

interface Host extends Element {
  requestUpdate(): void;
  readonly updateComplete: Promise<void>;
}

interface Listener {
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

  readonly #host: Host;
  readonly #catalog: Catalog;
  readonly #listener: Listener;
  readonly #page: PageLanguage;
  #locale: string | undefined;
  #litLocale: string | undefined;
  #outdated = false;
  #newest = 0;

  constructor(host: Host, catalog: Catalog, listener: Listener) {
    this.#host = host;
    this.#catalog = catalog;
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

  /** Whether a well-formed tag leads to one of our languages. */
  offers(tag: string): boolean {
    return negotiate([tag], this.available).length > 0;
  }

  /** The portal's wish: a BCP 47 tag, `browser` to skip the page, or nothing to follow the page. */
  set locale(locale: string | undefined) {
    this.#locale = locale;
    this.#outdated = true;
  }

  /** The reader's wish; `undefined` drops it. */
  choose(tag: string | undefined): void {
    this.choice = tag;
    this.retry();
  }

  connect(): void {
    this.#page.start();
    addEventListener('languagechange', this.retry);
    addEventListener('lit-localize-status', this.#hearLitLocalize);
    this.retry();
  }

  disconnect(): void {
    this.#page.stop();
    removeEventListener('languagechange', this.retry);
    removeEventListener('lit-localize-status', this.#hearLitLocalize);
    this.#newest++;
  }

  /** Starts what was asked for since the last update. */
  update(): void {
    if (!this.#outdated) return;
    this.#outdated = false;
    void this.#load();
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
  #wanted(): Wanted[] {
    const page: [string | undefined, LocaleCause][] = [
      [this.#locale, 'locale'],
      [this.#litLocale, 'lit-localize'],
      [this.#page.value, 'page'],
    ];
    const wanted: typeof page = [
      ...(this.#locale === 'browser' ? [] : page),
      ...navigator.languages.map((tag): [string, LocaleCause] => [tag, 'browser']),
      ['en', 'default'],
    ];
    return wanted.flatMap(([value, cause]): Wanted[] => {
      const tag = canonicalTag(value);
      return tag ? [[tag, cause]] : [];
    });
  }

  async #load(): Promise<void> {
    const request = ++this.#newest;
    const { choice } = this;
    const wanted = this.#wanted();
    const [asked, cause]: Wanted = choice ? [choice, 'picker'] : (wanted[0] ?? ['en', 'default']);
    const usual = negotiate(
      wanted.map(([tag]) => tag),
      this.available,
    );
    this.loading = true;
    let failed: string | undefined;
    for (const shown of choice ? [choice, ...usual] : usual) {
      const file = await this.#catalog.load(shown).catch(() => undefined);
      if (request !== this.#newest) return;
      if (file) {
        const changed = shown !== this.shown || asked !== this.asked;
        this.words = file.default;
        this.machine = file.machine;
        this.shown = shown;
        this.asked = asked;
        this.usual = usual[0] ?? shown;
        await this.#settle(failed);
        if (changed) this.#listener.shown({ asked, shown, cause });
        return;
      }
      failed ??= shown;
      this.#listener.failed(shown);
      if (this.words) break;
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
