import { html, type TemplateResult } from 'lit/html.js';
import { fill, type LabelId, type MessageId, type Words } from '../words/index.js';
import type { Article } from './model.js';

type Content = string | TemplateResult;

type Source = Pick<Article, 'words'> & Partial<Pick<Article, 'contribution'>>;

/** A message, ready to be rendered: on-screen labels in their marks, and the values given here. */
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
  // The app's name is read all over the article; only what is to be tapped looks like something on a screen.
  return text === undefined
    ? undefined
    : (contribution?.label?.(mark, text) ??
        html`<b class=${mark === 'companyPortal' ? 'name' : 'label'} translate="no">${text}</b>`);
};

/** A label in the picture, as it stands on the phone. */
export const pictured = ({ words, contribution }: Article, mark: string): Content | undefined =>
  contribution.label?.(mark) ?? words[`label.${mark}` as LabelId];

/** A name that a site gives, or a language's own name: its direction may differ from the sentence's. */
export const name = (text: string | undefined): TemplateResult => html`<bdi>${text}</bdi>`;
