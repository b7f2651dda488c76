import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languageName, name, say, sayText, type Article } from './article.js';

/** What there is to say about the language: another one than asked for, or one that could not be loaded. */
export function languageNotices(article: Article): TemplateResult {
  const { failed } = article;
  const { shown, unavailable } = article.language;
  return html`
    ${
      unavailable
        ? html`<div part="notice">
            <p>
              ${say(article, 'language.unavailable', {
                asked: name(languageName(unavailable, shown)),
                shown: name(languageName(shown, shown)),
              })}
            </p>
          </div>`
        : nothing
    }
    ${
      failed
        ? html`<div part="notice" role="alert">
            <p>${say(article, 'language.failed', { asked: name(languageName(failed, shown)) })}</p>
            <button @click=${article.on.retry}>${say(article, 'language.retry')}</button>
          </div>`
        : nothing
    }
  `;
}

/** The list of languages, each by its own name. The first entry leaves the choice to the page. */
export function languagePicker(article: Article): TemplateResult | typeof nothing {
  const { shown, available, choice } = article.language;
  if (!article.picker) return nothing;
  const page = sayText(article, 'language.page', { shown: languageName(shown, shown) });
  return html`
    <label>
      <span>${say(article, 'language.label')}</span>
      <select
        part="language-picker"
        .value=${choice ?? ''}
        @change=${({ target }: Event) => {
          if (target instanceof HTMLSelectElement) article.on.choose(target.value || undefined);
        }}
      >
        <option value="">${page}</option>
        ${available.map((tag) => html`<option value=${tag} lang=${tag}>${languageName(tag, tag)}</option>`)}
      </select>
    </label>
  `;
}
