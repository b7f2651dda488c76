import { html, nothing, type TemplateResult } from 'lit/html.js';
import globe from '../../media/globe.svg';
import { languageName } from '../language/language-name.js';
import { message, messageText, name } from './message.js';
import type { Article } from './model.js';

/** Keeps room for the button that the companion puts there, so that nothing moves when it comes. */
export const originalContainer = html`<div class="moves" data-more="original"></div>`;

/** What there is to say about the language: it could not be loaded, or isn't available and another one is shown. */
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

/** Opens the list of languages, of which nothing is there before. Readers look for their own language's name, or a globe. */
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
