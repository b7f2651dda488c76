import { html, nothing, type TemplateResult } from 'lit/html.js';
import external from '../../media/external.svg';
import { message, name } from './message.js';
import type { Article } from './model.js';

/** The link to the support team. Its text is the name that the site sets, or a generic message. */
export const supportLink = ({ support, words, on }: Article, isButton = false): TemplateResult => html`
  <a
    part="support-link"
    class=${isButton ? 'button main' : nothing}
    href=${support.href}
    @click=${on.support}
    target=${support.opensPage ? '_blank' : nothing}
    rel="noopener"
    >${name(support.name ?? words['support.defaultName'])}${
      support.opensPage ? html`<span class="hidden">, ${words['support.newTab']}</span>${external}` : nothing
    }</a
  >
`;

/** How to reach the support team. Shown first in the step `contact-support`. */
export const supportView = (article: Article): TemplateResult => html`
  <div part="support">
    <slot name="support">
      <p>${supportLink(article, true)}</p>
      ${article.support.isDefault ? html`<p class="quiet">${message(article, 'support.website')}</p>` : nothing}
    </slot>
  </div>
`;

/** What to have ready for the support team, and what the team will do. */
export const supportDetailsView = (article: Article): TemplateResult => html`
  <div class="details">
    <p>${message(article, 'support.tell')}</p>
    <ul>
      <li>${message(article, 'support.tellMessage')}</li>
      <li>${message(article, 'support.tellDevice')}</li>
      <li>${message(article, 'support.tellLogs')}</li>
      <li>${message(article, 'support.tellWay')}</li>
    </ul>
    <p class="tip">${message(article, 'support.password')} ${message(article, 'support.then')}</p>
  </div>
`;
