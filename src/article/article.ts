import { html, type TemplateResult } from 'lit/html.js';
import type { Certificate } from '../guide/certificate.js';
import type { Answer, Step } from '../guide/guide.js';
import type { Progress } from '../guide/progress.js';
import { fill, type LabelId, type MessageId, type Words } from '../words/index.js';

/** What can be shown before there are words. */
export interface Waiting {
  /** Whether the page put something between the tags, which stands until the first words are shown. */
  readonly ownContent: boolean;
  /** Tag of the language that could not be loaded. */
  readonly failed: string | undefined;
  readonly support: Support;
  readonly on: Handlers;
}

/** Everything the views need to show the article at one moment. */
export interface Article extends Waiting {
  readonly words: Words;
  readonly progress: Progress;
  /** Level of the title, 1 to 6; all other headings are deeper. */
  readonly level: number;
  readonly certificate: Certificate | undefined;
  /** Whether the reader's place is still there after a restart of the phone. */
  readonly keepsPlace: boolean;
  readonly facts: Facts;
  readonly language: Language;
  /** Whether there is a list of languages. */
  readonly picker: boolean;
  /** Said once to assistive technology. */
  readonly announcement: string;
  readonly extra: Extra;
}

/** How old the claims of the article are. */
export interface Facts {
  /** When the steps were last checked, milliseconds since 1970. */
  readonly checkedAt: number;
  /** Whether the day is past until which a message is known to hold. */
  readonly isOutdated: (id: MessageId) => boolean;
}

/** What comes later than the article, if it is needed. */
export interface Extra {
  /** An on-screen label as the phone has it, if that has another language; with what it means, if that is to be said. */
  readonly label?: ((mark: string, meaning?: string) => TemplateResult | undefined) | undefined;
  /** The attribute for which the portal's certificate is not shown. */
  readonly unusable?: string | undefined;
}

export interface Support {
  readonly href: string;
  /** As the portal gives it; otherwise the language's own words for it. */
  readonly name: string | undefined;
  /** Whether the link is the Company Portal website, since the portal gave none. */
  readonly isDefault: boolean;
  /** The Company Portal website. */
  readonly website: string;
  /** The app's page in Google Play. */
  readonly store: string;
  /** Whether the link leads to a page, which opens in a new tab. */
  readonly opensPage: boolean;
}

export interface Language {
  /** Tag of the language on screen. */
  readonly shown: string;
  readonly direction: 'ltr' | 'rtl';
  readonly available: readonly string[];
  /** Tag of the language that would be shown if the reader hadn't chosen. */
  readonly usual: string;
  /** Tag that the reader chose in the list. */
  readonly choice: string | undefined;
  readonly loading: boolean;
  readonly machine: boolean;
  /** Tag of a language that was asked for and isn't available. */
  readonly unavailable: string | undefined;
}

export interface Handlers {
  readonly answer: (answer: Answer) => void;
  readonly back: () => void;
  readonly restart: () => void;
  /** Goes back to a step to answer it differently. */
  readonly change: (step: Step) => void;
  /** The browser's find-in-page has found something in a step that is folded. */
  readonly find: (step: Step) => void;
  readonly support: (event: Event) => void;
  /** Opens the list of languages. */
  readonly languages: () => void;
  readonly retry: () => void;
}

type Content = string | TemplateResult;

/** What a message needs. */
type Says = Pick<Article, 'words'> & Partial<Pick<Article, 'extra'>>;

/** A message, ready to be rendered: on-screen labels in their marks, and the values given here. */
export const say = (article: Says, id: MessageId, values: Readonly<Record<string, Content>> = {}): Content[] =>
  fill<Content>(article.words[id] ?? '', (mark) => own(values, mark) ?? label(article, mark));

/** The same as plain text, for places that hold no markup. */
export const sayText = (
  { words }: Pick<Article, 'words'>,
  id: MessageId,
  values: Readonly<Record<string, string>> = {},
): string => fill(words[id] ?? '', (mark) => own(values, mark) ?? labelText(words, mark)).join('');

const own = <Value>(values: Readonly<Record<string, Value>>, mark: string): Value | undefined =>
  Object.hasOwn(values, mark) ? values[mark] : undefined;

const labelText = (words: Words, mark: string): string | undefined => words[`label.${mark}` as MessageId];

const label = ({ words, extra }: Says, mark: string): TemplateResult | undefined => {
  const text = labelText(words, mark);
  // The app's name is read all over the article; only what is to be tapped looks like something on a screen.
  return text === undefined
    ? undefined
    : (extra?.label?.(mark, text) ??
        html`<b class=${mark === 'companyPortal' ? 'name' : 'label'} translate="no">${text}</b>`);
};

/** A label in the picture, as it stands on the phone. */
export const pictured = ({ words, extra }: Article, mark: string): Content | undefined =>
  extra.label?.(mark) ?? words[`label.${mark}` as LabelId];

/** A name that a portal gives, or a language's own name: its direction may differ from the sentence's. */
export const name = (text: string | undefined): TemplateResult => html`<bdi>${text}</bdi>`;

/** What each language is called in another: finding that out is slow, and the list asks again with every update. */
const names = new Map<string, string>();

/** Name of a language, in the language `shown`; the tag where the browser knows none. Extensions have no name. */
export function languageName(tag: string, shown: string): string {
  const key = `${tag} ${shown}`;
  let name = names.get(key);
  try {
    name ??= new Intl.DisplayNames([shown], { type: 'language' }).of(new Intl.Locale(tag).baseName);
  } catch {
    // A page's polyfill may have made Intl less than it was.
  }
  names.set(key, (name ??= tag));
  return name;
}
