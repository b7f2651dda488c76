import type { TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import type { ExtraId, MessageId } from '../words/index.js';
import type { Accompanied } from './accompanied.js';
import type { AdminWords } from './admin-words.js';
import type { Device } from './device.js';
import type { KnownProblem } from './known-problem.js';
import type { ProgressKeeper } from './progress-keeper.js';

export interface ReportState {
  text: string;
  /** Language of the text, a BCP 47 tag. */
  locale: string;
  status: '' | 'report.copied' | 'report.notCopied';
}

export interface Feedback {
  stage: 'ask' | 'why' | 'thanks';
  /** Whether the question is shown at `contact-support`: only after the report or the support link was used. */
  isDue: boolean;
}

/** An immutable snapshot of what the views of the final steps need. */
export interface FinalStepsModel extends Pick<Accompanied, 'element'> {
  readonly article: Article;
  /** A message as content for a template, with its placeholders replaced by on-screen labels and the given values. */
  readonly message: (
    id: ExtraId | MessageId,
    values?: Readonly<Record<string, string | TemplateResult>>,
  ) => (string | TemplateResult)[];
  readonly text: (id: ExtraId) => string;
  readonly keeper: ProgressKeeper;
  readonly report: ReportState;
  readonly feedback: Feedback;
  readonly admin: AdminWords;
  readonly device: Device;
  readonly problem: KnownProblem;
  /** Writes the report again. */
  readonly changed: () => void;
  /** Renders the final steps again. */
  readonly refresh: () => void;
}
