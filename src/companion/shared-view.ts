import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** Above the steps: what is shown is somebody else's way, from the link of a report. */
export const sharedView = ({ message, keeper }: FinalStepsModel): TemplateResult | '' =>
  keeper.isShared
    ? html`<div part="notice" role="note">
        <p>${message('shared.notice')}</p>
        <button @click=${() => keeper.leaveShared()}>${message('shared.start')}</button>
      </div>`
    : '';
