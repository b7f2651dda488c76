import { Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import type { MchLocaleEvent, MchOutcomeEvent, MchStepEvent, MissingCertificateHelp } from 'missing-certificate-help';
import { MissingCertificateHelpInputs } from './missing-certificate-help-inputs';
import { Panel } from './panel';
import { PortalLanguage } from './portal-language';

@Component({
  selector: 'portal-root',
  imports: [MissingCertificateHelpInputs, Panel],
  template: `
    @let words = language.words();
    <p><a href="../../">{{ words.home }}</a></p>
    <h1>{{ words.title }}</h1>
    <form (submit)="$event.preventDefault()">
      <label>
        {{ words.language }}
        <select #choice (change)="language.choose(choice.value)">
          <option value="en" lang="en">English</option>
          <option value="de" lang="de">Deutsch</option>
          <option value="ar" lang="ar">العربية</option>
        </select>
      </label>
      <label><input #show type="checkbox" checked (change)="shown.set(show.checked)" /> {{ words.show }}</label>
      <label>
        {{ words.supportName }}
        <input #name [value]="supportName()" (input)="supportName.set(name.value)" />
      </label>
      <button type="button" (click)="goToLastStep()">{{ words.lastStep }}</button>
    </form>
    <portal-panel>
      @if (shown()) {
        <missing-certificate-help
          #help
          support-href="https://help.contoso.com"
          [locale]="language.current()"
          [supportName]="supportName()"
          (mch-step)="hear($event)"
          (mch-outcome)="hear($event)"
          (mch-locale)="hear($event)"
        />
      }
    </portal-panel>
    <h2 id="events">{{ words.events }}</h2>
    <ol aria-labelledby="events">
      @for (line of heard(); track $index) {
        <li>{{ line }}</li>
      }
    </ol>
  `,
})
export class Portal {
  protected readonly language = inject(PortalLanguage);
  protected readonly shown = signal(true);
  protected readonly supportName = signal('Contoso IT');
  protected readonly heard = signal<readonly string[]>([]);
  private readonly help = viewChild<ElementRef<MissingCertificateHelp>>('help');

  protected hear({ type, detail }: MchStepEvent | MchOutcomeEvent | MchLocaleEvent) {
    this.heard.update((heard) => [...heard, `${type} ${JSON.stringify(detail)}`]);
  }

  protected goToLastStep() {
    this.help()?.nativeElement.goTo('contact-support');
  }
}
