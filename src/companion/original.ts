import { html, type TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import { guide, type GuideNode } from '../guide/guide.js';
import { fill, type ExtraId, type ExtraWords, type MessageId, type Words } from '../words/index.js';
import { original } from '../words/original.js';
import type { Accompanied } from './accompanied.js';
import { styles as dialogStyles } from './language-list.styles.js';
import { styles as ownStyles } from './original.styles.js';
import { closeOutside } from './language-list.js';
import { importWords } from './word-files.js';

type AllWords = Words & ExtraWords;
type Id = MessageId | ExtraId;

/** Messages of a step that aren't in its node of the guide: those of the picture and of the final steps. */
const besides: Readonly<Partial<Record<string, readonly Id[]>>> = {
  recognize: ['label.messageTitle', 'label.message', 'label.howToResolve', 'picture.caption'],
  'contact-support': [
    'support.website',
    'report.heading',
    'report.about',
    'checks.heading',
    'checks.browser',
    'checks.browserHow',
    'checks.network',
    'checks.others',
    'support.tell',
    'support.tellMessage',
    'support.tellDevice',
    'support.tellLogs',
    'support.tellWay',
    'support.password',
    'support.then',
  ],
};

/**
 * Loads the English messages. Returns a view that shows each of them next to its translation; `undefined` if they can't
 * be loaded.
 */
export async function readOriginal(
  { root, element, language }: Accompanied,
  { language: { shown }, certificate }: Article,
  close: () => void,
): Promise<((article: Article) => TemplateResult) | undefined> {
  const [english, extras, englishExtras, englishCertificate] = await Promise.all([
    language.load('en').then(
      (file) => file.default,
      () => undefined,
    ),
    importWords('extras', shown),
    importWords('extras', 'en'),
    certificate &&
      language.load('en', 'certificate').then(
        (file) => file.default,
        () => undefined,
      ),
  ]);
  if (!english) return undefined;
  for (const styles of [dialogStyles, ownStyles]) {
    const sheet = styles(element.ownerDocument);
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** The messages of the current step, in reading order. */
  function messages({ progress: { current }, certificate, support, facts, isSavedForDay }: Article): Id[] {
    const node: GuideNode<MessageId> = guide[current];
    const blocks = [
      ...node.content,
      ...(current === 'check-phone' ? (certificate?.content ?? []) : []),
      ...(current === 'recognize' ? [] : guide.recognize.content),
    ] as GuideNode<MessageId>['content'];
    const all: (Id | undefined)[] = [
      'article.title',
      current === 'solved' ? undefined : 'article.lead',
      node.reached ?? node.heading,
      ...blocks.flatMap(({ text, tip, heading, steps = [] }) => [text, tip, heading, ...steps.flat()]),
      ...(besides[current] ?? []),
      node.question,
      ...node.answers.map(({ text }) => text),
    ];
    const isSeen = (id: Id) =>
      !facts.isOutdated(id as MessageId) &&
      (isSavedForDay || id !== 'check.kept') &&
      (support.isDefault || id !== 'support.website');
    return [...new Set(all)].filter((id) => id !== undefined).filter(isSeen);
  }

  function text(words: AllWords, id: Id, values: Readonly<Record<string, string>>): string {
    const website = () => text(words, 'checks.website', {});
    const valueOf = (mark: string) => values[mark] ?? words[`label.${mark}` as MessageId];
    return fill(words[id] ?? '', (mark) => (mark === 'website' ? website() : valueOf(mark))).join('');
  }

  return (article) => {
    // If the language has changed since, the loaded messages are in the wrong language.
    const own: AllWords = {
      ...(article.language.shown === shown ? extras : {}),
      ...(article.certificate?.words ?? article.words),
    };
    const source: AllWords = { ...englishExtras, ...englishCertificate, ...english };
    const values = { ...article.certificate?.values, storePage: 'Google Play' };
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- Escape closes it, too
    return html`<dialog part="original" aria-labelledby="original" @close=${close} @click=${closeOutside}>
      <div class="row">
        <span id="original" lang=${original.lang} dir="ltr">${original.name}</span>
        <button
          class="close"
          aria-label=${article.words['language.close']}
          @click=${({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')?.close()}
        >
          ✕
        </button>
      </div>
      <ul tabindex="0" aria-labelledby="original">
        ${messages(article)
          .filter((id) => own[id] && source[id])
          .map(
            (id) =>
              html`<li>
                <p>${text(own, id, values)}</p>
                <p class="quiet" lang="en" dir="ltr" translate="no">${text(source, id, values)}</p>
              </li>`,
          )}
      </ul>
    </dialog>`;
  };
}
