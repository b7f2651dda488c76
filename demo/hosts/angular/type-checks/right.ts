import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { I18n, MissingCertificateHelp, PortalResources, Step } from 'missing-certificate-help';
import { MissingCertificateHelpInputs } from '../src/app/missing-certificate-help-inputs';

@Component({
  selector: 'checked-inputs',
  imports: [MissingCertificateHelpInputs],
  template: `
    <missing-certificate-help
      #help
      step="contact-support"
      support-href="https://help.contoso.com"
      [attr.locale]="'de'"
      [supportName]="null"
      [headingLevel]="3"
      [resources]="resources"
      [i18n]="i18n()"
      (mch-step)="step = $event.detail.to"
      (mch-locale)="shown = $event.detail.shown"
      (mch-support)="$event.preventDefault()"
    />
    <button (click)="restart(help)"></button>
  `,
})
export class CheckedInputs {
  protected readonly i18n = signal<I18n | null>(null);
  protected readonly resources: PortalResources = { en: {} };
  protected step: Step = 'recognize';
  protected shown = '';

  protected restart(help: MissingCertificateHelp) {
    help.restart();
  }
}

/** Without the directive nothing that is set is checked, but the types of the events are. */
@Component({
  selector: 'any-inputs',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<missing-certificate-help [supportName]="3" (mch-step)="step = $event.detail.to" />`,
})
export class AnyInputs {
  protected step: Step = 'recognize';
}
