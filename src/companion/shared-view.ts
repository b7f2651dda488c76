import { html, type TemplateResult } from 'lit/html.js';
import type { Scene } from './hand-over.js';

/** Above the steps: what is shown is somebody else's way, from the link of a report. */
export const sharedView = ({ say, place }: Scene): TemplateResult | '' =>
  place.isShared
    ? html`<div part="notice" role="note">
        <p>${say('shared.notice')}</p>
        <button @click=${() => place.leaveShared()}>${say('shared.start')}</button>
      </div>`
    : '';
