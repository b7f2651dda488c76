import { html, nothing, type TemplateResult } from 'lit/html.js';
import { languageName, name, say, sayText, type Article } from './article.js';

/** What there is to say about the language: it could not be loaded, or isn't available and another one is shown. */
export function languageNotice(article: Article): TemplateResult | typeof nothing {
  const { failed, language, on } = article;
  const { shown, unavailable } = language;
  const asked = failed ?? unavailable;
  if (!asked) return nothing;
  const names = { asked: name(languageName(asked, shown)), shown: name(languageName(shown, shown)) };
  return html`
    <div part="notice" role=${failed ? 'alert' : nothing}>
      <p>${say(article, failed ? 'language.failed' : 'language.unavailable', names)}</p>
      ${failed ? html`<button @click=${on.retry}>${say(article, 'language.retry')}</button>` : nothing}
    </div>
  `;
}

/** The list of languages, each by its own name. The first entry leaves the choice to the page. */
export function languagePicker({ words, language, picker, on }: Article): TemplateResult | typeof nothing {
  if (!picker) return nothing;
  const { shown, usual, available, choice } = language;
  const page = sayText({ words }, 'language.page', { shown: languageName(usual, shown) });
  return html`
    <label>
      <span>${say({ words }, 'language.label')}</span>
      <select
        part="language-picker"
        @change=${({ target }: Event) => on.choose((target as HTMLSelectElement).value || undefined)}
      >
        <option value="" .selected=${!choice}>${page}</option>
        ${available.map(
          (tag) =>
            html`<option value=${tag} lang=${tag} .selected=${tag === choice}>${languageName(tag, tag)}</option>`,
        )}
      </select>
    </label>
  `;
}
