import { Component, inject, signal } from '@angular/core';
import { PortalLanguage } from './portal-language';

/** A panel that folds. What stands in it leaves the page meanwhile, and comes back as it was. */
@Component({
  selector: 'portal-panel',
  template: `
    <p>
      <button type="button" [attr.aria-expanded]="open()" (click)="open.set(!open())">
        {{ open() ? words().fold : words().unfold }}
      </button>
    </p>
    @if (open()) {
      <ng-content />
    }
  `,
})
export class Panel {
  protected readonly words = inject(PortalLanguage).words;
  protected readonly open = signal(true);
}
