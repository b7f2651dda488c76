import { html, type TemplateResult } from 'lit/html.js';
import external from '../../media/external.svg';
import type { Article } from './model.js';

/** A link to the app in Google Play. It isn't a button, because some phones don't have that store. */
export const storePage = ({ support }: Article): TemplateResult =>
  html`<a
    class="inline"
    href=${support.store}
    target="_blank"
    rel="noopener"
    translate="no"
    ><bdi>Google Play</bdi>${external}</a
  >`;
