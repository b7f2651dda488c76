import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { MissingCertificateHelpInputs } from '../src/app/missing-certificate-help-inputs';

@Component({
  selector: 'wrong-inputs',
  imports: [MissingCertificateHelpInputs],
  template: `
    <missing-certificate-help [supportName]="3" />
    <missing-certificate-help step="the-last-one" />
    <missing-certificate-help [suportHref]="'https://help.contoso.com'" />
    <missing-certificate-help (mch-step)="shown = $event.detail.shown" />
  `,
})
export class WrongInputs {
  protected shown = '';
}

@Component({
  selector: 'wrong-event',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<missing-certificate-help (mch-locale)="shown = $event.detail.step" />`,
})
export class WrongEvent {
  protected shown = '';
}
