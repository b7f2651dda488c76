import { html, type TemplateResult } from 'lit/html.js';
import type { FinalStepsModel } from './final-steps-model.js';

/** A notice above the steps: they come from the link of somebody's report. */
export const sharedView = ({ message, keeper }: FinalStepsModel): TemplateResult | '' =>
  keeper.isShared
    ? html`<div part="notice" role="note">
        <p>${message('shared.notice')}</p>
        <button @click=${() => keeper.leaveShared()}>${message('shared.start')}</button>
      </div>`
    : '';
