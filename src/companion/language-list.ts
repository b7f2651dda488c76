import { html, type TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import { browserLanguages } from '../language/browser-languages.js';
import { languageName } from '../language/language-name.js';
import { negotiate } from '../language/negotiate.js';
import type { MessageId } from '../words/index.js';
import type { Accompanied } from './accompanied.js';
import { renderIn } from './render-in.js';
import { styles } from './language-list.styles.js';

/** The list of languages: a dialog that is created when it is opened. */
export interface LanguageList {
  open(article: Article): void;
}

interface Item {
  readonly tag: string;
  /** The language's name, in that language (`own`) and in the language shown (`known`). */
  readonly own: string;
  readonly known: string;
}

/** Ignores diacritics and case in the search. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function languageList(accompanied: Accompanied): LanguageList {
  const { element, root, language } = accompanied;
  let article: Article;
  let typed = '';

  const text = (id: MessageId) => article.words[id] ?? '';
  const container = () => root.querySelector<HTMLElement>('[data-more=languages]');

  /** The languages of the browser first, then all others, sorted by name in the language shown. */
  function items(): Item[] {
    const { shown, available } = language.state;
    const all = available.map((tag): Item => ({ tag, own: languageName(tag, tag), known: languageName(tag, shown) }));
    const likely = negotiate(browserLanguages(), available);
    const isLikely = ({ tag }: Item) => likely.includes(tag);
    all.sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)) || a.own.localeCompare(b.own, shown));
    const wanted = plain(typed.trim());
    return wanted
      ? all.filter(({ tag, own, known }) =>
          [own, known, tag].some((name) => plain(name).startsWith(wanted) || plain(name).includes(` ${wanted}`)),
        )
      : all;
  }

  function choose(tag: string | undefined): void {
    container()?.querySelector('dialog')?.close();
    language.choose(tag);
  }

  const option = (tag: string | undefined, content: TemplateResult | string, isChosen: boolean) => html`
    <li>
      <button aria-current=${isChosen ? 'true' : 'false'} @click=${() => choose(tag)}>${content}</button>
    </li>
  `;

  /** Arrow keys move through the list, as in a native list. Escape closes it, even if the page prevents the default. */
  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      // The default action would also close a dialog of the page around the element.
      event.preventDefault();
      container()?.querySelector('dialog')?.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { currentTarget } = event;
    if (!step) return;
    const stops = Array.from((currentTarget as Element).querySelectorAll<HTMLElement>('input, li button'));
    event.preventDefault();
    stops[Math.min(Math.max(stops.indexOf(root.activeElement as HTMLElement) + step, 0), stops.length - 1)]?.focus();
  }

  function refresh(): void {
    const own = container();
    if (!own) return;
    const { shown, automatic, choice } = language.state;
    const found = items();
    const page = text('language.page').replace('{shown}', languageName(automatic, shown));
    renderIn(
      accompanied,
      html`<dialog part="language-list" aria-labelledby="languages" @keydown=${move} @close=${close} @click=${closeOutside}>
        <div class="row">
          <label id="languages" for="language-search">${text('language.label')}</label>
          <button class="close" aria-label=${text('language.close')} @click=${() => own.querySelector('dialog')?.close()}>
            ✕
          </button>
        </div>
        <input
          id="language-search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder=${text('language.search')}
          @input=${({ target }: Event) => {
            typed = (target as HTMLInputElement).value;
            refresh();
          }}
        />
        <ul>
          ${typed ? '' : option(undefined, page, !choice)}
          ${found.map(({ tag, own: name, known }) =>
            option(
              tag,
              html`<bdi lang=${tag}>${name}</bdi>${name === known ? '' : html` <bdi class="quiet">${known}</bdi>`}`,
              tag === choice,
            ),
          )}
        </ul>
        <p role="status" class="quiet">${found.length ? '' : text('language.none')}</p>
      </dialog>`,
      own,
    );
  }

  /** Removes the dialog. */
  function close(): void {
    const own = container();
    if (own) renderIn(accompanied, '', own);
  }

  return {
    open(now) {
      article = now;
      typed = '';
      const sheet = styles(element.ownerDocument);
      if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      refresh();
      container()?.querySelector('dialog')?.showModal();
    },
  };
}

/** Closes a dialog when its backdrop is clicked. Clicks on the backdrop have the dialog as their target. */
export function closeOutside({ target, clientX, clientY }: MouseEvent): void {
  // `instanceof` fails in a frame.
  const dialog = target as HTMLDialogElement;
  if (dialog.localName !== 'dialog') return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
}
