import { html, type TemplateResult } from 'lit/html.js';
import { message, messageText, pictured } from './message.js';
import type { Article } from './model.js';

/**
 * The error message as the phone shows it, built from HTML so that the text wraps, mirrors and scales. It has one text
 * alternative.
 */
export const errorDialogView = (article: Article): TemplateResult => html`
  <figure part="picture" class="rail">
    <slot name="error-image">
      <div class="phone" role="img" aria-label=${messageText(article, 'picture.alternative')}>
        <div class="screen">
          <div class="bar">${pictured(article, 'companyPortal')}</div>
          <div class="dialog" part="dialog">
            <b>${pictured(article, 'messageTitle')}</b>
            <span>${pictured(article, 'message')}</span>
            <i>${pictured(article, 'howToResolve')}</i>
            <i>${pictured(article, 'ok')}</i>
          </div>
        </div>
      </div>
    </slot>
    <figcaption class="quiet">${message(article, 'picture.caption')}</figcaption>
  </figure>
`;
