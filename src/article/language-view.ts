import { html, nothing, type TemplateResult } from 'lit/html.js';
import globe from '../../media/globe.svg';
import { languageName } from '../language/language-name.js';
import { message, messageText, name } from './message.js';
import type { Article } from './model.js';

/**
 * The container that the companion renders its button into. It reserves the space, so that there is no layout shift.
 */
export const originalContainer = html`<div class="moves" data-more="original"></div>`;

/** A notice that a language couldn't be loaded, or that it isn't available and another one is shown. */
export function languageNotice(article: Article): TemplateResult | typeof nothing {
  const { language, on } = article;
  const { shown, unavailable, failed } = language;
  const asked = failed ?? unavailable;
  if (!asked) return nothing;
  const names = { asked: name(languageName(asked, shown)), shown: name(languageName(shown, shown)) };
  return html`
    <div part="notice" role=${failed ? 'alert' : nothing}>
      <p>${message(article, failed ? 'language.failed' : 'language.unavailable', names)}</p>
      ${
        failed
          ? html`<button @click=${on.retry}>${message(article, 'language.retry')}</button>`
          : shown === 'en'
            ? nothing
            : originalContainer
      }
    </div>
  `;
}

/** The button that opens the list of languages. Readers look for the name of their own language, or for a globe. */
export function languageButton(article: Article): TemplateResult | typeof nothing {
  if (!article.hasLanguagePicker) return nothing;
  const { shown } = article.language;
  const own = languageName(shown, shown);
  return html`
    <button
      part="language-picker"
      aria-haspopup="dialog"
      aria-label="${messageText(article, 'language.label')}: ${own}"
      @click=${article.on.languages}
    >
      ${globe}<bdi>${own}</bdi>
    </button>
    <div class="more" data-more="languages"></div>
  `;
}
