import { html, type TemplateResult } from 'lit/html.js';
import { fill, type LabelId, type MessageId, type Words } from '../words/index.js';
import type { Article } from './model.js';

type Content = string | TemplateResult;

type Source = Pick<Article, 'words'> & Partial<Pick<Article, 'contribution'>>;

/** A message as content for a template. Its placeholders are replaced by the given values and by on-screen labels. */
export const message = (source: Source, id: MessageId, values: Readonly<Record<string, Content>> = {}): Content[] =>
  fill<Content>(source.words[id] ?? '', (mark) => own(values, mark) ?? label(source, mark));

/** A message as plain text, for attributes and announcements. */
export const messageText = (
  { words }: Pick<Article, 'words'>,
  id: MessageId,
  values: Readonly<Record<string, string>> = {},
): string => fill(words[id] ?? '', (mark) => own(values, mark) ?? labelText(words, mark)).join('');

const own = <Value>(values: Readonly<Record<string, Value>>, mark: string): Value | undefined =>
  Object.hasOwn(values, mark) ? values[mark] : undefined;

const labelText = (words: Words, mark: string): string | undefined => words[`label.${mark}` as MessageId];

const label = ({ words, contribution }: Source, mark: string): TemplateResult | undefined => {
  const text = labelText(words, mark);
  // The app's name is part of many sentences, so only labels that readers tap are styled as labels.
  return text === undefined
    ? undefined
    : (contribution?.label?.(mark, text) ??
        html`<b class=${mark === 'companyPortal' ? 'name' : 'label'} translate="no">${text}</b>`);
};

/** A label inside the drawing, in the language of the phone. */
export const pictured = ({ words, contribution }: Article, mark: string): Content | undefined =>
  contribution.label?.(mark) ?? words[`label.${mark}` as LabelId];

/** Isolates a name from the sentence around it, because its text direction may differ. */
export const name = (text: string | undefined): TemplateResult => html`<bdi>${text}</bdi>`;
