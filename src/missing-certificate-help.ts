import { builtAt, checkedAt, validUntil, version } from 'mch:build';
import { html, render } from 'lit/html.js';
import { languageName, sayText, type Article, type Extra, type Handlers, type Support } from './article/article.js';
import { articleView, waitingView } from './article/article-view.js';
import type { Companion } from './companion/entry.js';
import { ReflectingElement } from './reflecting-element.js';
import { Rendering, type Hydrate } from './rendering.js';
import { MchEvent, type StepCause } from './events.js';
import type { Certificate } from './guide/certificate.js';
import { guide, headingOf, isStep, outcomeOf, type Step } from './guide/guide.js';
import { back, follow, goTo, start, type Progress } from './guide/progress.js';
import { browserLanguages } from './language/browser-languages.js';
import { catalog, type Catalog } from './language/catalog.js';
import { LanguageController } from './language/language-controller.js';
import { canonicalTag, negotiate } from './language/negotiate.js';
import type { I18n, PortalResources } from './language/portal-words.js';
import { styles } from './missing-certificate-help.styles.js';
import { defaultHref, fillLink, opensPage, safeLink, storeHref, websiteHref } from './support/safe-link.js';
import { fill, minimum, type Words } from './words/index.js';

/**
 * Help for people whose Android phone can't sign in to Company Portal because “your device is missing a required
 * certificate”. It explains the message, guides the reader through the steps to try, and leads to the support team, in the
 * reader's language.
 *
 * A wrong value of an attribute or property is never fatal: one console warning names it and what is used instead.
 *
 * @tag missing-certificate-help
 *
 * @slot - Fallback content: shown until the first messages are, and if no language can be loaded.
 * @slot error-image - Replaces the drawn phone, for example with your own screenshot. Give it a text alternative.
 * @slot support - Replaces the support link and the text around it in the last step.
 * @slot footer - Content to add at the end of the card.
 *
 * @csspart card - The whole card.
 * @csspart title - The title of the article.
 * @csspart explanation - The sentences that explain a step.
 * @csspart picture - The figure with the drawn phone or your screenshot.
 * @csspart dialog - The message on the drawn phone.
 * @csspart guide - The whole guide.
 * @csspart node - A step of the guide, including its heading.
 * @csspart heading - A heading below the title.
 * @csspart steps - The list of things to do in a step.
 * @csspart step - One thing to do.
 * @csspart question - The question at the end of a step.
 * @csspart answer - A button that answers the question; `data-answer` is `next`, `other` or `solved`.
 * @csspart back - A button that goes back.
 * @csspart restart - The button that starts again.
 * @csspart support - The part of the last step that says whom to ask and what to tell them.
 * @csspart support-link - A link to the support team.
 * @csspart report - The report for the support team, with its buttons.
 * @csspart device - The link that opens the step on another device.
 * @csspart admin - What an administrator can check.
 * @csspart feedback - “Did this help?”
 * @csspart notice - A notice about the language.
 * @csspart language-picker - The button with the language's name, which opens the list of languages.
 * @csspart language-list - The list of languages, a dialog.
 * @csspart checks - The quick checks before the report.
 * @csspart footer - The end of the card.
 *
 * @cssprop [--mch-accent=light-dark(#0b5cad, #8abff8)] - Links, buttons, the current step. Needs a contrast of 4.5 : 1 against the surface.
 * @cssprop [--mch-on-accent=var(--mch-surface)] - Text on the accent color.
 * @cssprop [--mch-surface=light-dark(#fff, #191c22)] - Background of the card.
 * @cssprop [--mch-text=light-dark(#1c1f26, #eceef2)] - Text.
 * @cssprop [--mch-quiet=72 % of the text color] - Less important text.
 * @cssprop [--mch-line=16 % of the text color] - Lines.
 * @cssprop [--mch-tint=8 % of the accent color] - Background of notices and labels.
 * @cssprop [--mch-good=light-dark(#17733f, #67d39a)] - Completed steps.
 * @cssprop [--mch-radius=1em] - Radius of the card. All other radii follow it.
 * @cssprop [--mch-font-family=system-ui, sans-serif] - Font.
 * @cssprop [--mch-font-size=max(1em, 15px)] - Size of the text. All other sizes follow it.
 * @cssprop [--mch-max-inline-size=58em] - Largest width of the card.
 * @cssprop [--mch-scroll-margin=0.75em] - Space above a step that scrolls into view. Make it larger than a sticky header.
 *
 * @fires {MchStepEvent} mch-step - The guide moved to another step. Detail: `{from, to, cause}`; cause is `answer`, `back`, `restart`, `find` (find in page), `page` (`step`, `goTo()`), `memory` (saved progress) or `link` (a deep link, Back or Forward).
 * @fires {MchOutcomeEvent} mch-outcome - An answer led to an end of the guide. Detail: `{outcome, step}`; outcome is `solved` or `support`, step is the step that was answered.
 * @fires {MchFeedbackEvent} mch-feedback - The reader answered “Did this help?”. Detail: `{helped, reason}`; reason is `unclear`, `not-found`, `different`, `tried-all`, `other` or null. After “No”, the event comes again if the reader gives a reason.
 * @fires {MchSupportEvent} mch-support - The reader follows the support link. Cancelable: after `preventDefault()` the link doesn't open. Detail: `{href, step}`.
 * @fires {MchCheckEvent} mch-check - The reader answered a quick check before the report. Detail: `{check, answer}`: `browser` with `works`, `warning` or `fails`; `network` with `both` or `one`; `others` with `yes`, `no` or `unknown`.
 * @fires {MchLocaleEvent} mch-locale - Another language is shown, or was asked for. Detail: `{asked, shown, cause, complete}`; cause is `picker`, `locale`, `i18n`, `lit-localize`, `page`, `browser` or `default`; complete is the share of messages in that language, less than 1 only for a language that you add.
 * @fires {MchErrorEvent} mch-error - A language couldn't be loaded. Detail: `{code: 'locale-load', locale}`.
 */
export class MissingCertificateHelp extends ReflectingElement {
  /** @internal */
  static override readonly reflected = [
    'locale',
    'support-href',
    'support-name',
    'step',
    'heading-level',
    'language-picker',
    'certificate-name',
    'certificate-sha256',
    'certificate-expires',
    'resources-href',
    'device-locale',
    'support-locale',
    'audience',
    'remember',
    'deep-link',
    'known-problem-until',
  ] as const;

  /** Version of the package. */
  static readonly version: string = version;

  /** Where the languages come from. A subclass can set its own. */
  static readonly catalog: Catalog = catalog;

  /**
   * Language of the article, a BCP 47 tag such as `de` or `pt-BR`; `browser` follows the browser's languages instead of
   * the page's.
   * @attr
   * @default the language of the page: the nearest `lang`
   */
  declare locale: string | null;

  /**
   * Link to your support team: https, http, mailto, tel, sms or msteams, or relative to the page. The placeholders `{step}`,
   * `{outcome}`, `{locale}` and `{report}` are replaced by their current values when the reader follows the link.
   * @attr support-href
   * @default the Company Portal website
   */
  declare supportHref: string | null;

  /**
   * Name of your support team, in any language.
   * @attr support-name
   * @default “Your company support” in the language shown
   */
  declare supportName: string | null;

  /**
   * Level of the title's heading, 1 to 6. All other headings are deeper.
   * @attr heading-level
   * @default 2
   */
  declare headingLevel: number | string | null;

  /**
   * Whether the card has a list of languages: `show` or `none`.
   * @attr language-picker
   * @default show
   */
  declare languagePicker: 'show' | 'none' | null;

  /**
   * Name of a certificate that should be on the phone, for the reader to look up. Set all three certificate attributes. If
   * one is missing, malformed or expired, the card shows none of them.
   * @attr certificate-name
   */
  declare certificateName: string | null;

  /**
   * SHA-256 fingerprint of the certificate: 64 hexadecimal digits.
   * @attr certificate-sha256
   */
  declare certificateSha256: string | null;

  /**
   * Date on which the certificate expires, for example `2038-01-15`.
   * @attr certificate-expires
   */
  declare certificateExpires: string | null;

  /**
   * Address of your own messages, which override ours: an i18next JSON file. With `{{lng}}` in the address, for example
   * `/help-words/{{lng}}.json`, one file for each language, with messages by their ids.
   * @attr resources-href
   */
  declare resourcesHref: string | null;

  /**
   * Language of the phone, a BCP 47 tag. The article quotes the labels on the phone's screen in this language.
   * @attr device-locale
   * @default the browser's language on Android; elsewhere the language shown
   */
  declare deviceLocale: string | null;

  /**
   * Language of your support team, a BCP 47 tag. The report is written in this language.
   * @attr support-locale
   * @default the language shown
   */
  declare supportLocale: string | null;

  /**
   * Who reads the article: `reader`, or `admin`, for whom the section for administrators in the last step is open.
   * @attr
   * @default reader
   */
  declare audience: 'reader' | 'admin' | null;

  /**
   * How long the reader's progress is saved: `day`, for 24 hours, also after the phone restarts; `session`, until the tab
   * is closed; or `none`. Starting again and reaching the end clear it.
   * @attr
   * @default day
   */
  declare remember: 'day' | 'session' | 'none' | null;

  /**
   * Whether each step has an address, so that links, Back and Forward lead to it: `fragment`, for
   * `#mch-<id of the element>-<step>`, or `none`. The attribute without a value means `fragment`.
   * @attr deep-link
   * @default none
   */
  declare deepLink: 'fragment' | 'none' | null;

  /**
   * Time by which a problem that your support team knows should be solved, such as a broken certificate chain of a sign-in
   * server: date and time with time zone, for example `2026-11-27T18:00Z`, at most 14 days ahead. Until then, a notice
   * tells readers about it.
   * @attr known-problem-until
   */
  declare knownProblemUntil: string | null;

  /**
   * Fulfilled when the first messages are on screen. It never rejects: while nothing can be loaded, it waits. A step that a
   * link or saved progress leads to may be shown after it; listen to `mch-step` to hear of that.
   */
  readonly ready: Promise<void>;

  #resources: PortalResources | null = null;
  #i18n: I18n | null = null;
  #progress: Progress = start();
  #portalStep: unknown;
  #focusStep = false;
  #announcement = '';
  #shown = '';
  #certificate: Certificate | undefined;
  #isReady: (() => void) | undefined;
  #href = defaultHref;
  #companion: Companion | undefined;
  readonly #extra: Extra = {};

  readonly #language = new LanguageController(this, (this.constructor as typeof MissingCertificateHelp).catalog, {
    shown: (change) => {
      this.#isReady?.();
      if (change.cause === 'locale' && this.#language.unavailable) this.#warn('locale', change.asked, change.shown);
      this.dispatchEvent(new MchEvent('mch-locale', change));
    },
    failed: (locale) => this.dispatchEvent(new MchEvent('mch-error', { code: 'locale-load', locale })),
  });

  readonly #on: Handlers = {
    answer: (answer) => this.#move(follow(this.#progress, answer), 'answer'),
    back: () => this.#move(back(this.#progress), 'back'),
    restart: () => this.#move(start(), 'restart'),
    change: (step) => this.#move(goTo(this.#progress, step), 'back'),
    find: (step) => this.#move(goTo(this.#progress, step), 'find'),
    support: (event) => this.#followSupport(event),
    languages: () => void this.#findCompanion().then((companion) => companion?.openLanguages()),
    retry: this.#language.tryAgain,
  };

  // A server may have rendered the article into a declarative shadow root.
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #rendering = new Rendering(this.#root);
  #hydrate: Hydrate | undefined;
  #words: Words | undefined;
  #hasFailed = false;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
  }

  /**
   * Your own messages, which override ours, as an i18next resource object: by language, namespace
   * (`missing-certificate-help`) and message id.
   * @default null
   */
  get resources(): PortalResources | null {
    return this.#resources;
  }

  set resources(value: PortalResources | null | undefined) {
    this.#resources = value ?? null;
    this.attributeChangedCallback('resources');
  }

  /**
   * Your own running i18next instance. The card follows its language, and its messages in the namespace
   * `missing-certificate-help` override ours.
   * @default null
   */
  get i18n(): I18n | null {
    return this.#i18n;
  }

  set i18n(value: I18n | null | undefined) {
    this.#i18n = value ?? null;
    this.attributeChangedCallback('i18n');
  }

  /**
   * The step shown: `recognize`, `check-phone`, `organization-certificate`, `contact-support` or `solved`. After a
   * reader moves, the step stays until you set another value. Setting the same value again does nothing.
   * @attr
   * @default recognize
   */
  get step(): Step {
    return this.#progress.current;
  }

  set step(value: Step | null | undefined) {
    if (value === this.#portalStep) return;
    this.#portalStep = value;
    if (isStep(value)) {
      if (this.#rendering.isShown) this.#move(goTo(this.#progress, value), 'page');
      else this.#progress = start(value);
    } else if (value != null) {
      this.#warn('step', value, this.step);
    }
  }

  /** Shows a step, whatever was set before. A step that doesn't exist changes nothing. */
  goTo(step: Step): void {
    if (isStep(step)) this.#move(goTo(this.#progress, step), 'page');
    else this.#warn('goTo()', step, this.step);
  }

  /** Goes to the previous step, if there is one. */
  back(): void {
    this.#move(back(this.#progress), 'page');
  }

  /** Starts again at the first step. */
  restart(): void {
    this.#move(start(), 'page');
  }

  /** Drops the reader's choice in the language list, so that `locale` or the page decides again. */
  resetLocale(): void {
    this.#language.choose(undefined);
  }

  /**
   * The report: what the reader tried and what happened, as plain text.
   * @param locale language of the text, a BCP 47 tag; default: `support-locale`, else the language shown
   * @returns {Promise<string>} an empty string if the code for it can't be loaded
   */
  async report(locale?: string): Promise<string> {
    await this.ready;
    return (await this.#findCompanion())?.report(locale) ?? '';
  }

  override attributeChangedCallback(attribute: string): void {
    if (attribute === 'step') this.step = this.getAttribute(attribute) as Step | null;
    super.attributeChangedCallback(attribute);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language.connect();
  }

  disconnectedCallback(): void {
    this.#language.disconnect();
    this.#rendering.stop();
    this.#accompany();
  }

  protected override update(changed: ReadonlySet<string>): void {
    if (changed.has('locale')) this.#language.locale = this.#locale();
    const names = [...changed].join();
    const reading = names.includes('certificate') ? this.#readCertificate() : undefined;
    const { prerendered } = this.#rendering;
    if (prerendered && !this.#hasFailed && !this.#language.prerendered)
      this.#language.prerendered = {
        tag: prerendered.lang,
        ready: Promise.all([
          reading,
          import('./hydrate.js').then(
            ({ hydrate }) => (this.#hydrate = hydrate),
            () => undefined,
          ),
        ]),
      };
    if (/resources|i18n/.test(names)) this.#language.renew();
    this.#language.update();
    const { words, failed, shown } = this.#language;
    if (words && shown !== this.#shown) {
      // The first language needs no word about it.
      if (this.#shown)
        this.#announcement = sayText({ words }, 'language.changed', { shown: languageName(shown, shown) });
      this.#shown = shown;
    }
    const focused = Boolean(this.#root.activeElement);
    // A phone's clock may be wrong, but not behind the day of the build.
    const now = Math.max(Date.now(), builtAt);
    const article = {
      progress: this.#progress,
      level: Number(this.#oneOf(changed, 'heading-level', ['2', '1', '3', '4', '5', '6'])),
      support: this.#support(changed),
      certificate: this.#certificate,
      keepsPlace: !['session', 'none'].includes(this.remember ?? ''),
      facts: { checkedAt, isOutdated: (id: string) => now > (validUntil[id] ?? now) },
      language: this.#language,
      picker: this.#oneOf(changed, 'language-picker', ['show', 'none']) === 'show',
      announcement: this.#announcement,
      ownContent: this.#hasOwnContent(),
      extra: this.#extra,
      failed,
      on: this.#on,
    };
    // Until there are words, what a server has rendered stands.
    if (prerendered && !words) return;
    const view = () => (words ? articleView({ ...article, words }) : waitingView(article));
    if (prerendered && this.#hydrate) this.#rendering.takeOver(prerendered, view, this.#hydrate);
    const before = this.#words;
    const isFirst = !before !== !words && !prerendered;
    try {
      this.#rendering.show(view, words !== before || changed.size > 0, isFirst);
    } catch (error) {
      this.#giveWay(error);
      return;
    }
    this.#words = words;
    this.#dress();
    // What had the focus may be gone, such as a button that tried again.
    const heading = this.#root.getElementById(this.step);
    if (this.#focusStep) {
      // Its top is where reading goes on; focus() alone would leave it in the middle or at the end of the view.
      heading?.focus({ preventScroll: true });
      // jsdom lays out nothing, and has no such method.
      if (heading && 'scrollIntoView' in heading) heading.scrollIntoView({ block: 'start' });
    } else if (focused && !this.#root.activeElement) {
      heading?.focus();
    }
    this.#focusStep = false;
    if (words) this.#accompany({ ...article, words });
  }

  /** What the first screen doesn't need comes after it. */
  #accompany(article?: Article): void {
    if (this.#companion) this.#companion.update(article);
    else if (article) void this.#findCompanion().then((companion) => this.isConnected && companion?.update(article));
  }

  /** If it can't be loaded, it is asked for again with the next update. */
  #findCompanion(): Promise<Companion | undefined> {
    return import('./companion/companion.js').then(
      ({ accompany }) =>
        (this.#companion ??= accompany({
          element: this,
          root: this.#root,
          language: this.#language,
          guide,
          html,
          render,
          rendering: this.#rendering,
          fill,
          negotiate,
          browserLanguages,
          goTo,
          move: this.#move,
          // The manifest's analyzer takes the name of the parameter for an event.
          dispatch: /** @ignore */ (type, detail) => this.dispatchEvent(new MchEvent(type, detail)),
          warn: this.#warn,
        })),
      () => undefined,
    );
  }

  /** The page's own words stand if ours can't be shown. */
  #giveWay(error: unknown): void {
    this.#rendering.giveWay(minimum.sentence);
    if (!this.#hasFailed) console.warn(`<${this.localName}> can't be shown: ${String(error)}`);
    this.#hasFailed = true;
  }

  /** A style sheet is its document's, and an element may be moved into another one. */
  #dress(): void {
    const sheet = styles(this.ownerDocument);
    const { adoptedStyleSheets } = this.#root;
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }

  #support(changed: ReadonlySet<string>): Support {
    const { supportHref, supportName } = this;
    const { step } = this;
    const values = { step, outcome: outcomeOf(step) ?? '', locale: this.#shown, report: this.#extra.report ?? '' };
    const given = safeLink(supportHref, this.ownerDocument.baseURI);
    const href = given && fillLink(given, values);
    if (!href && supportHref !== null && changed.has('support-href'))
      this.#warn('support-href', supportHref, defaultHref);
    this.#href = href ?? defaultHref;
    return {
      href: this.#href,
      name: supportName?.trim() || undefined,
      isDefault: !href,
      website: websiteHref,
      store: storeHref,
      opensPage: opensPage(this.#href),
    };
  }

  readonly #move = (progress: Progress, cause: StepCause): void => {
    const from = this.step;
    const to = progress.current;
    this.#progress = progress;
    this.requestUpdate();
    if (from === to) return;
    // Focus follows a reader's move, which also reads the new heading out; a move by the page or by find-in-page takes
    // focus from nobody and is announced instead.
    this.#focusStep = cause !== 'find' && cause !== 'memory' && (cause !== 'page' || this.matches(':focus-within'));
    const { words } = this.#language;
    this.#announcement = words && !this.#focusStep ? sayText({ words }, headingOf(to)) : '';
    this.dispatchEvent(new MchEvent('mch-step', { from, to, cause }));
    const outcome = outcomeOf(to);
    if (cause === 'answer' && outcome) this.dispatchEvent(new MchEvent('mch-outcome', { outcome, step: from }));
  };

  #followSupport(event: Event): void {
    const support = new MchEvent('mch-support', { href: this.#href, step: this.step }, true);
    if (!this.dispatchEvent(support)) event.preventDefault();
  }

  #locale(): string | undefined {
    const { locale } = this;
    if (locale === null || locale === 'browser') return locale ?? undefined;
    const tag = canonicalTag(locale);
    if (!tag) this.#warn('locale', locale, 'the language of the page');
    return tag;
  }

  /** The value of an attribute that allows only some, of which the first is the default. */
  #oneOf(changed: ReadonlySet<string>, attribute: string, [usual = '', ...others]: readonly string[]): string {
    const value = this.getAttribute(attribute) ?? usual;
    if (value === usual || others.includes(value)) return value;
    if (changed.has(attribute)) this.#warn(attribute, value, usual);
    return usual;
  }

  /** Few portals name a certificate, so what it takes is loaded when one does. */
  async #readCertificate(): Promise<void> {
    const guard = await import('./guide/certificate.js').catch(() => undefined);
    const read = guard?.readCertificate((name) => this.getAttribute(name), Math.max(Date.now(), builtAt));
    if (typeof read === 'string') this.#warn(read, this.getAttribute(read), 'no certificate');
    this.#certificate = typeof read === 'string' ? undefined : read;
    this.#extra.unusable = typeof read === 'string' ? read : undefined;
    this.requestUpdate();
  }

  #hasOwnContent(): boolean {
    for (let node = this.firstChild; node; node = node.nextSibling) {
      // Not by class: a node may come from another window. What renders on a client may leave the template of a server's
      // shadow root, which nobody sees.
      const isContent =
        'slot' in node
          ? !node.slot && node.nodeName.toLowerCase() !== 'template'
          : node.nodeName === '#text' && node.nodeValue?.trim();
      if (isContent) return true;
    }
    return false;
  }

  readonly #warn = (attribute: string, value: unknown, used: string): void => {
    try {
      const given = String(value).slice(0, 100);
      const problem = value === null ? ' is missing' : `="${given}" can't be used`;
      console.warn(`<${this.localName}> ${attribute}${problem}; using ${used}.`);
    } catch {
      // A page may have replaced the console, and a value may have no text.
    }
  };
}
