import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Block } from '../guide/guide.js';
import type { MessageId } from '../words/index.js';
import { message } from './message.js';
import type { Article } from './model.js';
import { heading } from './heading.js';
import { storePage } from './store-page-view.js';

/**
 * Renders paragraphs, small headings, warnings, and lists of things to do. A message with an expiry date is left out
 * after that date, and a warning is shown below the blocks.
 */
export function blocksView(
  article: Article,
  blocks: readonly Block<MessageId>[],
  given: Readonly<Record<string, string>> = {},
): TemplateResult {
  const { facts, isSavedForDay } = article;
  const isKept = (id: MessageId) => !facts.isOutdated(id) && (isSavedForDay || id !== 'check.kept');
  const ids = blocks.flatMap(({ text, tip, heading: title, steps = [] }) => [text, tip, title, ...steps.flat()]);
  const values = { ...given, storePage: storePage(article) };
  const list = (steps: readonly (readonly MessageId[])[]) => {
    const items = steps.map((step) => step.filter(isKept)).filter(({ length }) => length);
    return items.length
      ? html`<ol part="steps">
          ${items.map(
            (item) =>
              html`<li part="step">
                <span>${item.map((id, index) => [index ? ' ' : '', ...message(article, id, values)])}</span>
              </li>`,
          )}
        </ol>`
      : nothing;
  };
  const view = ({ text, tip, heading: title, steps }: Block<MessageId>) => {
    if (steps) return list(steps);
    const id = text ?? tip ?? title;
    if (!id || !isKept(id)) return nothing;
    if (title) return heading(article.level + 2, { part: 'heading', text: message(article, id) });
    return html`<p class=${tip ? 'tip' : nothing}>${message(article, id, values)}</p>`;
  };
  return html`
    <div part="explanation">
      ${blocks.map(view)}
      ${
        ids.some((id) => id && facts.isOutdated(id))
          ? html`<p class="tip">${message(article, 'facts.outdated')}</p>`
          : nothing
      }
    </div>
  `;
}
