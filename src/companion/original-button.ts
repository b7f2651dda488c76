import { html, type TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import { fill } from '../words/index.js';
import { original } from '../words/original.js';
import type { Accompanied } from './accompanied.js';
import { renderIn } from './render-in.js';

/** What is shown below the button. */
type View = (article: Article) => TemplateResult;

/** Offers the English original if the article is machine-translated or isn't in the language that was asked for. */
export function originalButton(accompanied: Accompanied): { update(article: Article): void } {
  const { root } = accompanied;
  let article: Article;
  let openIn: HTMLElement | undefined;
  let view: View | undefined;

  function show(pressed?: HTMLElement, below?: View): void {
    openIn = pressed;
    view = below;
    const { shown } = article.language;
    const isDue = !shown.startsWith('en');
    // `Array.from()` also works if the page has deleted the iterator of `NodeList`.
    for (const own of Array.from(root.querySelectorAll<HTMLElement>('[data-more=original]'))) {
      const open = () => void openOriginal(own);
      const button = html`<button part="original-button" lang=${original.lang} dir="ltr" aria-haspopup="dialog" @click=${open}>
        ${original.name}
      </button>`;
      renderIn(accompanied, isDue ? html`${button}${own === openIn ? view?.(article) : ''}` : '', own);
    }
  }

  /** The dialog and the English messages are loaded now. */
  async function openOriginal(own: HTMLElement): Promise<void> {
    const opened = await import('./original.js')
      .then((chunk) => chunk.readOriginal(accompanied, article, () => show()))
      .catch(() => undefined);
    const failed: View = ({ words }) =>
      html`<p role="alert">
        ${fill<string | TemplateResult>(words['language.failed'] ?? '', () => html`<bdi lang=${original.lang}>${original.name}</bdi>`)}
      </p>`;
    if (!own.isConnected) return;
    show(own, opened ?? failed);
    own.querySelector('dialog')?.showModal();
  }

  return {
    update(now) {
      article = now;
      show(openIn, view);
    },
  };
}
