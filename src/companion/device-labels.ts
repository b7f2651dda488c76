import { html } from 'lit/html.js';
import type { Article } from '../article/model.js';
import { negotiate } from '../language/negotiate.js';
import { warn } from '../warn.js';
import type { Words } from '../words/index.js';
import { ofBrowser } from './browser.js';
import { importWords } from './word-files.js';
import type { Accompanied } from './accompanied.js';

/** Shows on-screen labels in the language of the phone, if it differs from the language of the article. */
export function deviceLabels({ element, language, contribute }: Accompanied): {
  update(article: Article | undefined): void;
  prepare(shown: string): Promise<void>;
} {
  const { available } = language.ours;
  let asked: string | null | undefined;
  /** A file that couldn't be loaded is requested again when the language changes. */
  let failed: string | undefined;
  let loaded: { readonly tag: string; readonly words: Words } | undefined;

  /** The language of the phone, if it isn't the one shown and its labels are available. */
  function wanted(shown: string): string | undefined {
    const given = element.getAttribute('device-locale');
    const isNew = given !== asked;
    asked = given;
    // On Android, the browser uses the language of the phone:
    // https://developer.mozilla.org/docs/Web/API/Navigator/language
    const usual = ofBrowser('userAgent').includes('Android') ? [ofBrowser('language')] : [];
    const [tag] = negotiate(given === null ? usual : [given], available);
    if (!tag && given !== null && isNew) warn(element, 'device-locale', given, 'the language shown');
    return tag === shown ? undefined : tag;
  }

  /** Loads the phone's labels before the article is shown in a locale. */
  async function prepare(shown: string): Promise<void> {
    const tag = wanted(shown);
    const words = tag === loaded?.tag ? loaded?.words : tag && (await importWords('labels', tag));
    if (tag !== wanted(shown)) return;
    loaded = tag && words ? { tag, words } : undefined;
    contribute({ label: loaded && labelIn(loaded.tag, loaded.words) });
  }

  const labelIn = (tag: string, texts: Words) => (mark: string, meaning?: string) => {
    const text = texts[`label.${mark}` as keyof Words];
    if (text === undefined) return undefined;
    if (meaning === undefined) return html`<span lang=${tag} dir="auto" translate="no">${text}</span>`;
    const isName = mark === 'companyPortal';
    const quoted = html`<b class=${isName ? 'name' : 'label'} lang=${tag} dir="auto" translate="no">${text}</b>`;
    return isName || text.includes(meaning) ? quoted : html`${quoted} (<bdi>${meaning}</bdi>)`;
  };

  return {
    prepare,
    update(article) {
      const tag = article && wanted(article.language.shown);
      if (!article || tag === loaded?.tag || tag === failed) return;
      failed = tag;
      void prepare(article.language.shown).then(() => element.requestUpdate());
    },
  };
}
