import { Directive, ElementRef, inject, input } from '@angular/core';
import type { InputSignal, OnChanges, SimpleChanges } from '@angular/core';
import type { HelpProperties, MissingCertificateHelp } from 'missing-certificate-help';

/** The compiler refuses an input that is missing or has another type. */
type HelpInputs = { readonly [Property in keyof HelpProperties]-?: InputSignal<HelpProperties[Property]> };

/**
 * Makes Angular check what templates set on the widget, which it doesn't do for other custom elements. Components that
 * import this need no CUSTOM_ELEMENTS_SCHEMA, so that misspelled inputs are found too. Events need nothing:
 * `(mch-step)="…"` is typed by the package's HTMLElementEventMap.
 */
@Directive({ selector: 'missing-certificate-help' })
export class MissingCertificateHelpInputs implements HelpInputs, OnChanges {
  readonly locale = input<HelpProperties['locale']>();
  readonly supportHref = input<HelpProperties['supportHref']>();
  readonly supportName = input<HelpProperties['supportName']>();
  readonly step = input<HelpProperties['step']>();
  readonly headingLevel = input<HelpProperties['headingLevel']>();
  readonly languagePicker = input<HelpProperties['languagePicker']>();
  readonly certificateName = input<HelpProperties['certificateName']>();
  readonly certificateSha256 = input<HelpProperties['certificateSha256']>();
  readonly certificateExpires = input<HelpProperties['certificateExpires']>();
  readonly resourcesHref = input<HelpProperties['resourcesHref']>();
  readonly knownProblemUntil = input<HelpProperties['knownProblemUntil']>();
  readonly deviceLocale = input<HelpProperties['deviceLocale']>();
  readonly supportLocale = input<HelpProperties['supportLocale']>();
  readonly audience = input<HelpProperties['audience']>();
  readonly remember = input<HelpProperties['remember']>();
  readonly deepLink = input<HelpProperties['deepLink']>();
  readonly resources = input<HelpProperties['resources']>();
  readonly i18n = input<HelpProperties['i18n']>();

  readonly #element = inject<ElementRef<MissingCertificateHelp>>(ElementRef).nativeElement;

  /** Hands over only what a template sets, so that plain attributes such as `support-name` keep their values. */
  ngOnChanges(changes: SimpleChanges) {
    for (const [property, { currentValue }] of Object.entries(changes)) {
      Reflect.set(this.#element, property, currentValue);
    }
  }
}
