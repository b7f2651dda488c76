import { version } from 'mch:build';
import { Announcer } from './article/announcer.js';
import { articleView, waitingView } from './article/article-view.js';
import { FoldedSteps } from './article/folded-steps.js';
import type { Article, Handlers, Waiting } from './article/model.js';
import { attributes, enumerated, isAllowed, type Attribute, type EnumeratedAttribute } from './attributes.js';
import { CompanionController } from './companion/companion-controller.js';
import { MchEvent } from './events.js';
import { hasContent } from './fallback-content.js';
import { CertificateController } from './guide/certificate-controller.js';
import { GuideController } from './guide/guide-controller.js';
import { isStep, outcomeOf, type Step } from './guide/guide.js';
import { catalog, type Catalog } from './language/catalog.js';
import { LanguageController } from './language/language-controller.js';
import type { I18n, PortalResources } from './language/site-words.js';
import { styles } from './missing-certificate-help.styles.js';
import { ReflectingElement } from './reflecting-element.js';
import { Rendering } from './rendering.js';
import { TakeOverController } from './server/take-over-controller.js';
import { supportLink, supportOf, type Support } from './support/support.js';
import { warn } from './warn.js';
import { facts } from './words/facts.js';
import { minimum, type Words } from './words/index.js';

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
 * @csspart feedback - “Did this help you?”
 * @csspart notice - A notice about the language.
 * @csspart language-picker - The button with the language's name, which opens the list of languages.
 * @csspart language-list - The list of languages, a dialog.
 * @csspart original-button - Offers the English original of a translation.
 * @csspart original - The English original, sentence by sentence, a dialog.
 * @csspart checks - The quick checks below the report.
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
 * @fires {MchFeedbackEvent} mch-feedback - The reader answered “Did this help you?”. Detail: `{helped, reason}`; reason is `unclear`, `not-found`, `different`, `tried-all`, `other` or null. After “No”, the event comes again if the reader gives a reason.
 * @fires {MchSupportEvent} mch-support - The reader follows the support link. Cancelable: after `preventDefault()` the link doesn't open. Detail: `{href, step}`.
 * @fires {MchCheckEvent} mch-check - The reader answered a quick check below the report. Detail: `{check, answer}`: `browser` with `works`, `warning` or `fails`; `network` with `both` or `one`; `others` with `yes`, `no` or `unknown`.
 * @fires {MchLocaleEvent} mch-locale - Another language is shown, or was asked for. Detail: `{asked, shown, cause, complete}`; cause is `picker`, `locale`, `i18n`, `lit-localize`, `page`, `browser` or `default`; complete is the share of messages in that language, less than 1 only for a language that you add.
 * @fires {MchErrorEvent} mch-error - A language couldn't be loaded. Detail: `{code: 'locale-load', locale}`.
 */
export class MissingCertificateHelp extends ReflectingElement {
  /** @internal */
  static override readonly reflected = Object.keys(attributes) as readonly Attribute[];

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
   * is closed; or `none`. Starting again, and signing in successfully, clear it.
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
   * Fulfilled when the first messages are on screen. It never rejects: if nothing can be loaded, it stays pending. A step
   * from a link or from saved progress may be shown later; `mch-step` is dispatched then.
   */
  readonly ready: Promise<void>;

  #resources: PortalResources | null = null;
  #i18n: I18n | null = null;
  #href = '';
  #fulfilReady: (() => void) | undefined;
  /** The article on screen; `undefined` if none is shown. */
  #article: Article | undefined;
  #hasFailed = false;

  // Prerendered HTML has a declarative shadow root.
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #rendering = new Rendering(this.#root);

  // Controllers are updated in this order.
  readonly #certificate = new CertificateController(this, () => this.#language);
  readonly #takeOver = new TakeOverController(this, this.#rendering, {
    start: (tag, ready) => this.#language.startWith(tag, Promise.all([this.#certificate.isRead, ready])),
  });
  readonly #language: LanguageController = new LanguageController(
    this,
    (this.constructor as typeof MissingCertificateHelp).catalog,
    {
      shown: (change) => {
        this.#fulfilReady?.();
        if (change.cause === 'locale' && this.#language.state.unavailable)
          warn(this, 'locale', change.asked, change.shown);
        this.dispatchEvent(new MchEvent('mch-locale', change));
      },
      failed: (locale) => this.dispatchEvent(new MchEvent('mch-error', { code: 'locale-load', locale })),
      // The first words wait for nothing, but what a server has rendered is taken over as a whole.
      prepare: (tag) =>
        Promise.all([
          (this.#article ?? this.#rendering.prerendered) && this.#certificate.named?.prepare(tag),
          this.#companion.prepare(tag),
        ]),
    },
  );
  readonly #announcer = new Announcer(this, () => this.#language.state);
  readonly #guide = new GuideController(this, this.#root, {
    isShown: () => this.#rendering.isShown,
    announce: (heading) => this.#announcer.announce(heading),
  });
  readonly #foldedSteps = new FoldedSteps(this, Boolean(this.#rendering.prerendered), () => Boolean(this.#article));
  readonly #companion: CompanionController = new CompanionController(
    this,
    () => this.#article,
    () => ({
      element: this,
      root: this.#root,
      language: this.#language,
      rendering: this.#rendering,
      move: (progress, cause) => this.#guide.move(progress, cause),
      contribute: (part) => this.#companion.contribute(part),
    }),
  );

  readonly #on: Handlers = {
    answer: (answer) => this.#guide.answer(answer),
    back: () => this.#guide.back('back'),
    restart: () => this.#guide.restart('restart'),
    change: (step) => this.#guide.goTo(step, 'back'),
    find: (step) => this.#guide.goTo(step, 'find'),
    support: (event) => {
      const support = new MchEvent('mch-support', { href: this.#href, step: this.step }, true);
      if (!this.dispatchEvent(support)) event.preventDefault();
    },
    languages: () => void this.#companion.openLanguages(),
    retry: () => this.#language.retry(),
  };

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#fulfilReady = resolve));
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
    return this.#guide.step;
  }

  set step(value: Step | null | undefined) {
    this.#guide.step = value;
  }

  /** Goes to a step. An invalid step changes nothing and logs a warning. */
  goTo(step: Step): void {
    if (isStep(step)) this.#guide.goTo(step, 'page');
    else warn(this, 'goTo()', step, this.step);
  }

  /** Goes to the previous step, if there is one. */
  back(): void {
    this.#guide.back('page');
  }

  /** Starts again at the first step. */
  restart(): void {
    this.#guide.restart('page');
  }

  /** Removes the reader's choice in the list of languages, so that `locale` or the page decides again. */
  resetLocale(): void {
    this.#language.choose(undefined);
  }

  /**
   * The report: what the reader tried and what happened, as plain text.
   * @param locale language of the text, a BCP 47 tag; default: `support-locale`, or the language shown
   * @returns {Promise<string>} an empty string if the code for it can't be loaded
   */
  async report(locale?: string): Promise<string> {
    await this.ready;
    return this.#companion.report(locale);
  }

  override attributeChangedCallback(attribute: string): void {
    if (attribute === 'step') this.#guide.step = this.getAttribute(attribute);
    super.attributeChangedCallback(attribute);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rendering.stop();
  }

  protected override update(): void {
    this.#warnOfWrongValues();
    const { prerendered } = this.#rendering;
    const { words } = this.#language.state;
    const waiting = this.#waiting();
    // Keep the prerendered HTML until messages have loaded.
    if (prerendered && !words) return;
    const before = this.#article;
    const article = words && this.#withWords(waiting, words);
    const view = () => (article ? articleView(article) : waitingView(waiting));
    this.#takeOver.takeOver(view);
    const isOther = words !== before?.words || this.changed.size > 0;
    try {
      this.#rendering.show(view, isOther, !before !== !words && !prerendered);
      this.#article = article;
      this.#adoptStyles();
    } catch (error) {
      this.#giveWay(error);
    }
  }

  #warnOfWrongValues(): void {
    for (const attribute of this.changed) {
      const value = this.getAttribute(attribute);
      if (!isAllowed(attribute, value))
        warn(this, attribute, value, enumerated(attribute as EnumeratedAttribute, null));
    }
  }

  #waiting(): Waiting {
    return {
      language: this.#language.state,
      support: this.#support(),
      hasFallbackContent: hasContent(this),
      on: this.#on,
    };
  }

  #withWords(waiting: Waiting, words: Words): Article {
    const value = <Name extends EnumeratedAttribute>(name: Name) => enumerated(name, this.getAttribute(name));
    return {
      ...waiting,
      words,
      progress: this.#guide.progress,
      level: Number(value('heading-level')),
      certificate: this.#certificate.named?.inWords(),
      unusable: this.#certificate.named?.unusable,
      isSavedForDay: value('remember') === 'day',
      facts: facts(),
      hasFoldedSteps: this.#foldedSteps.areDue,
      hasLanguagePicker: value('language-picker') === 'show',
      announcement: this.#announcer.text,
      contribution: this.#companion.contribution,
    };
  }

  #support(): Support {
    const { step, supportHref, supportName } = this;
    const link = supportLink(supportHref, this.ownerDocument.baseURI, {
      step,
      outcome: outcomeOf(step) ?? '',
      locale: this.#language.state.shown,
      report: this.#companion.contribution.report ?? '',
    });
    const support = supportOf(link, supportName);
    if (!link && supportHref !== null && this.changed.has('support-href'))
      warn(this, 'support-href', supportHref, support.href);
    this.#href = support.href;
    return support;
  }

  /** A style sheet belongs to one document, but an element may be moved to another one. */
  #adoptStyles(): void {
    const sheet = styles(this.ownerDocument);
    const { adoptedStyleSheets } = this.#root;
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }

  /** Shows the fallback content if rendering fails. */
  #giveWay(error: unknown): void {
    this.#article = undefined;
    this.#rendering.giveWay(minimum.sentence);
    if (!this.#hasFailed) console.warn(`<${this.localName}> can't be shown: ${String(error)}`);
    this.#hasFailed = true;
  }
}
