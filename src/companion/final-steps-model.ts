import type { TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import type { ExtraId, MessageId } from '../words/index.js';
import type { Accompanied } from './accompanied.js';
import type { AdminWords } from './admin-words.js';
import type { Device } from './device.js';
import type { KnownProblem } from './known-problem.js';
import type { PlaceKeeper } from './place-keeper.js';

export interface ReportState {
  text: string;
  /** Language of the text, a BCP 47 tag. */
  locale: string;
  status: '' | 'report.copied' | 'report.notCopied';
}

export interface Feedback {
  stage: 'ask' | 'why' | 'thanks';
  /** At the step that ends with a person, it is asked after the report or the link was used. */
  isDue: boolean;
}

/** What the views need to show all that at one moment. */
export interface FinalStepsModel extends Pick<Accompanied, 'element'> {
  readonly article: Article;
  /** A message in the language of these words, with on-screen labels and the values given here. */
  readonly message: (
    id: ExtraId | MessageId,
    values?: Readonly<Record<string, string | TemplateResult>>,
  ) => (string | TemplateResult)[];
  readonly text: (id: ExtraId) => string;
  readonly place: PlaceKeeper;
  readonly report: ReportState;
  readonly feedback: Feedback;
  readonly admin: AdminWords;
  readonly device: Device;
  readonly problem: KnownProblem;
  /** Has the report written anew. */
  readonly changed: () => void;
  /** Shows what has changed. */
  readonly refresh: () => void;
}
