import { html, type TemplateResult } from 'lit/html.js';
import external from '../../media/external.svg';
import type { Article } from './model.js';

/**
 * The app's page in Google Play. Only a link: not every phone has that store.
 */
export const storePage = ({ support }: Article): TemplateResult =>
  html`<a
    class="inline"
    href=${support.store}
    target="_blank"
    rel="noopener"
    translate="no"
    ><bdi>Google Play</bdi>${external}</a
  >`;
