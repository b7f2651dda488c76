import { html, nothing, type TemplateResult } from 'lit/html.js';
import shield from '../../media/shield.svg';
import { minimum } from '../words/index.js';
import { outcomeOf } from '../guide/guide.js';
import { aboutView } from './about-view.js';
import { message } from './message.js';
import type { Article, Waiting } from './model.js';
import { guideView } from './guide-view.js';
import { heading } from './heading.js';
import { languageButton, languageNotice, originalContainer } from './language-view.js';
import { supportLink } from './support-view.js';

/** The whole article in one language. */
export const articleView = (article: Article): TemplateResult => html`
  <article
    part="card"
    class="card"
    lang=${article.language.shown}
    dir=${article.language.direction}
    aria-labelledby="title"
    aria-busy=${article.language.isLoading}
  >
    <header>
      <div class="top">
        <p class="context quiet">${shield}<span>${message(article, 'article.context')}</span></p>
        ${languageButton(article)}
      </div>
      ${heading(article.level, { part: 'title', text: message(article, 'article.title'), id: 'title' })}
      ${article.progress.current === 'solved' ? nothing : html`<p class="lead">${message(article, 'article.lead')}</p>`}
    </header>
    ${languageNotice(article)}
    <div class="more" data-more="notice"></div>
    ${guideView(article)} ${article.progress.current === 'recognize' ? nothing : aboutView(article)}
    <footer part="footer">
      ${
        outcomeOf(article.progress.current) === 'support'
          ? nothing
          : html`<p>${message(article, 'support.needPerson', { supportLink: supportLink(article) })}</p>`
      }
      <slot name="footer"></slot>
      <p class="quiet">
        ${[
          ...message(article, 'footer.maker'),
          ...(article.language.isMachineTranslated ? [' ', ...message(article, 'footer.machine')] : []),
          ' ',
          ...message(article, 'footer.checked', { month: checkedMonth(article) }),
        ]}
      </p>
      ${article.language.isMachineTranslated ? originalContainer : nothing}
    </footer>
    <p class="hidden" role="status" .textContent=${article.announcement}></p>
  </article>
`;

/** The month in which the steps were last checked, formatted for the locale; as digits where `Intl` isn't available. */
function checkedMonth({ facts, language }: Article): string {
  const { checkedAt } = facts;
  try {
    const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(language.shown, options).format(checkedAt);
  } catch {
    return new Date(checkedAt).toISOString().slice(0, 7);
  }
}

/**
 * Shown before the first messages have loaded: the fallback content of the host page, or an empty card. If no language
 * could be loaded, it shows the few built-in English messages.
 */
export const waitingView = ({ hasFallbackContent, language: { failed }, support, on }: Waiting): TemplateResult => html`
  <div part="card" class="card" aria-busy=${!failed}>
    ${
      hasFallbackContent
        ? html`<slot></slot>`
        : failed
          ? html`<div part="notice" role="alert" lang="en" dir="ltr">
              <p>${minimum.sentence}</p>
              <a part="support-link" href=${support.href} @click=${on.support}>${support.name ?? minimum.support}</a>
              <button @click=${on.retry}>${minimum.retry}</button>
            </div>`
          : nothing
    }
  </div>
`;
