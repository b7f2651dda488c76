import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Above the steps: what is shown is somebody else's way, from the link of a report. */
export const sharedView = ({ message, place }: FinalStepsModel): TemplateResult | '' =>
  place.isShared
    ? html`<div part="notice" role="note">
        <p>${message('shared.notice')}</p>
        <button @click=${() => place.leaveShared()}>${message('shared.start')}</button>
      </div>`
    : '';
