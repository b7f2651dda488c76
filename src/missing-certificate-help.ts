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
import type { I18n, PortalResources } from './language/portal-words.js';
import { styles } from './missing-certificate-help.styles.js';
import { ReflectingElement } from './reflecting-element.js';
import { Rendering } from './rendering.js';
import { TakeOverController } from './server/take-over-controller.js';
import { supportLink, supportOf, type Support } from './support/support.js';
import { warn } from './warn.js';
import { facts } from './words/facts.js';
import { minimum, type Words } from './words/index.js';

/**
 * Help for people whose Android phone refuses to sign in to Company Portal, since “your device is missing a required
 * certificate”: what that means, what to try, and whom to ask, in the reader's language.
 *
 * A wrong value of an attribute or property is never fatal: one console warning names it and what is used instead.
 *
 * @tag missing-certificate-help
 *
 * @slot - Stands until the first words are shown, and stays if no language can be loaded.
 * @slot error-image - A screenshot of yours, in place of the drawn phone. Give it a text alternative.
 * @slot support - What to say about your support, in place of the support link and the words around it in the last step.
 * @slot footer - Something to add at the foot of the card.
 *
 * @csspart card - The whole card.
 * @csspart title - The title of the article.
 * @csspart explanation - The sentences that explain a step.
 * @csspart picture - The figure with the phone or your screenshot.
 * @csspart dialog - The message drawn on the phone.
 * @csspart guide - The whole guide.
 * @csspart node - A step of the guide, from its heading on.
 * @csspart heading - A heading below the title.
 * @csspart steps - The list of things to do in a step.
 * @csspart step - One thing to do.
 * @csspart question - The question at the end of a step.
 * @csspart answer - A button that answers it; `data-answer` is `next`, `other` or `solved`.
 * @csspart back - A button that goes back.
 * @csspart restart - The button that starts again.
 * @csspart support - The last step's words on whom to ask and what to tell them.
 * @csspart support-link - A link to the support.
 * @csspart report - The report for the support, with its buttons.
 * @csspart device - The link to the step for another device.
 * @csspart admin - What an administrator can check.
 * @csspart feedback - “Did this help?”
 * @csspart notice - A notice about the language.
 * @csspart language-picker - The button with the language's name, which opens the list of languages.
 * @csspart language-list - That list, a dialog.
 * @csspart checks - The quick checks before the report.
 * @csspart footer - The foot of the card.
 *
 * @cssprop [--mch-accent=light-dark(#0b5cad, #8abff8)] - Links, buttons, the current step. 4.5 : 1 against the surface.
 * @cssprop [--mch-on-accent=var(--mch-surface)] - Text on the accent colour.
 * @cssprop [--mch-surface=light-dark(#fff, #191c22)] - Background of the card.
 * @cssprop [--mch-text=light-dark(#1c1f26, #eceef2)] - Text.
 * @cssprop [--mch-quiet=72 % of the text colour] - Text that matters less.
 * @cssprop [--mch-line=16 % of the text colour] - Lines.
 * @cssprop [--mch-tint=8 % of the accent colour] - Background of notices and labels.
 * @cssprop [--mch-good=light-dark(#17733f, #67d39a)] - What is done.
 * @cssprop [--mch-radius=1em] - Radius of the card; all others follow it.
 * @cssprop [--mch-font-family=system-ui, sans-serif] - Font.
 * @cssprop [--mch-font-size=max(1em, 15px)] - Size of the text; everything follows it.
 * @cssprop [--mch-max-inline-size=58em] - Widest size of the card.
 * @cssprop [--mch-scroll-margin=0.75em] - Room above a step that has just come on screen: more than the height of a header that stays there.
 *
 * @fires {MchStepEvent} mch-step - The guide has moved to another step. Detail: `{from, to, cause}`; cause is `answer`, `back`, `restart`, `find` (find in page), `page` (`step`, `goTo()`), `memory` (after a reload) or `link` (an address of the step, back and forward).
 * @fires {MchOutcomeEvent} mch-outcome - An answer has led to an end. Detail: `{outcome, step}`; outcome is `solved` or `support`, step the one answered.
 * @fires {MchFeedbackEvent} mch-feedback - The reader has said whether this helped. Detail: `{helped, reason}`; reason is `unclear`, `not-found`, `different`, `tried-all`, `other` or null. After “no” it comes once more if a reason is given.
 * @fires {MchSupportEvent} mch-support - The reader follows the support link. Cancelable: `preventDefault()` keeps it closed. Detail: `{href, step}`.
 * @fires {MchCheckEvent} mch-check - The reader has answered a quick check before the report. Detail: `{check, answer}`: `browser` with `works`, `warning` or `fails`; `network` with `both` or `one`; `others` with `yes`, `no` or `unknown`.
 * @fires {MchLocaleEvent} mch-locale - Another language is shown or was asked for. Detail: `{asked, shown, cause, complete}`; cause is `picker`, `locale`, `i18n`, `lit-localize`, `page`, `browser` or `default`; complete is how much of the language is there, less than 1 only if it is one that you bring.
 * @fires {MchErrorEvent} mch-error - A language could not be loaded. Detail: `{code: 'locale-load', locale}`.
 */
export class MissingCertificateHelp extends ReflectingElement {
  /** @internal */
  static override readonly reflected = Object.keys(attributes) as readonly Attribute[];

  /** Version of the package. */
  static readonly version: string = version;

  /** Where the languages come from; a subclass may bring its own. */
  static readonly catalog: Catalog = catalog;

  /**
   * Language of the article, a BCP 47 tag such as `de` or `pt-BR`; `browser` follows the browser's languages instead of
   * the page's.
   * @attr
   * @default the language of the page: the nearest `lang`
   */
  declare locale: string | null;

  /**
   * Link to your support: https, http, mailto, tel, sms or msteams. It may be relative to the page. `{step}`, `{outcome}`,
   * `{locale}` and `{report}` in it are replaced by what they are when the reader follows it.
   * @attr support-href
   * @default the Company Portal website
   */
  declare supportHref: string | null;

  /**
   * Name of your support, in whatever language it has.
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
   * Name of a certificate that should be on the phone, for the reader to look up. All three certificate attributes are
   * needed; if one is missing, malformed or past, nothing is shown of it.
   * @attr certificate-name
   */
  declare certificateName: string | null;

  /**
   * Its SHA-256 fingerprint: 64 hexadecimal digits.
   * @attr certificate-sha256
   */
  declare certificateSha256: string | null;

  /**
   * The day it expires, for example `2038-01-15`.
   * @attr certificate-expires
   */
  declare certificateExpires: string | null;

  /**
   * Address of words of yours that stand in place of ours: a JSON file of i18next. With `{{lng}}` in it, for example
   * `/help-words/{{lng}}.json`, a file for each language, which holds messages by their ids.
   * @attr resources-href
   */
  declare resourcesHref: string | null;

  /**
   * Language of the phone, a BCP 47 tag: what is to be tapped is quoted as it reads on its screen.
   * @attr device-locale
   * @default the browser's language on Android; anywhere else the language shown
   */
  declare deviceLocale: string | null;

  /**
   * Language of your support team, a BCP 47 tag: the report for them is written in it.
   * @attr support-locale
   * @default the language shown
   */
  declare supportLocale: string | null;

  /**
   * Who reads this: `reader`, or `admin`, who finds what to check on the servers unfolded in the last step.
   * @attr
   * @default reader
   */
  declare audience: 'reader' | 'admin' | null;

  /**
   * How long the step and the answers are kept: `day`, for 24 hours, also when the phone has restarted; `session`, as long
   * as the tab is open; or `none`. Starting again and success clear them.
   * @attr
   * @default day
   */
  declare remember: 'day' | 'session' | 'none' | null;

  /**
   * Whether each step has an address, the fragment `#mch-<id of the element>-<step>`, which back and forward lead through:
   * `fragment` or `none`. The attribute without a value is `fragment`.
   * @attr deep-link
   * @default none
   */
  declare deepLink: 'fragment' | 'none' | null;

  /**
   * Until when a problem lasts that your support team knows of, such as a sign-in server's broken chain: a date and time with
   * its zone, for example `2026-11-27T18:00Z`, at most 14 days ahead. A notice tells readers so until then.
   * @attr known-problem-until
   */
  declare knownProblemUntil: string | null;

  /** Fulfilled when the first words are on screen. Never rejected: as long as nothing can be loaded, it waits. */
  readonly ready: Promise<void>;

  #resources: PortalResources | null = null;
  #i18n: I18n | null = null;
  #href = '';
  #fulfilReady: (() => void) | undefined;
  /** What is on screen; nothing before the first words, or if it can't be shown. */
  #article: Article | undefined;
  #hasFailed = false;

  // A server may have rendered the article into a declarative shadow root.
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #rendering = new Rendering(this.#root);

  // Each is updated after those above it.
  readonly #certificate = new CertificateController(this);
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
      prepare: (tag) => this.#companion.prepare(tag),
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
   * Words of yours that stand in place of ours, as i18next takes them: by language, namespace (`missing-certificate-help`)
   * and message id.
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
   * Your own running i18next instance: its language is followed, and its words in the namespace
   * `missing-certificate-help` stand in place of ours.
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
   * The step shown: `recognize`, `check-phone`, `organization-certificate`, `contact-support` or `solved`. A reader's
   * move stands until another value is set here; setting the same value again does nothing.
   * @attr
   * @default recognize
   */
  get step(): Step {
    return this.#guide.step;
  }

  set step(value: Step | null | undefined) {
    this.#guide.step = value;
  }

  /** Shows a step, whatever was set or moved before. A step that doesn't exist changes nothing. */
  goTo(step: Step): void {
    if (isStep(step)) this.#guide.goTo(step, 'page');
    else warn(this, 'goTo()', step, this.step);
  }

  /** Goes to the step before, if there is one. */
  back(): void {
    this.#guide.back('page');
  }

  /** Starts again at the first step. */
  restart(): void {
    this.#guide.restart('page');
  }

  /** Drops the reader's choice in the list of languages, so that `locale` or the page decides again. */
  resetLocale(): void {
    this.#language.choose(undefined);
  }

  /**
   * What was tried here and what happened, as plain text; the same that the reader may send to your support.
   * @param locale language of the text, a BCP 47 tag; default: `support-locale`, else the language shown
   * @returns {Promise<string>} an empty text if what writes it can't be loaded
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
    // Until there are words, what a server has rendered stands.
    if (prerendered && !words) return;
    const before = this.#article;
    const waiting = this.#waiting();
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
      certificate: this.#certificate.certificate,
      unusable: this.#certificate.unusable,
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

  /** A style sheet belongs to a document, and an element may be moved into another one. */
  #adoptStyles(): void {
    const sheet = styles(this.ownerDocument);
    const { adoptedStyleSheets } = this.#root;
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  }

  /** The page's own words stand if ours can't be shown. */
  #giveWay(error: unknown): void {
    this.#article = undefined;
    this.#rendering.giveWay(minimum.sentence);
    if (!this.#hasFailed) console.warn(`<${this.localName}> can't be shown: ${String(error)}`);
    this.#hasFailed = true;
  }
}
