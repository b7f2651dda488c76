/**
 * The guide as data: the content of each node, their order, and where the answers lead. All texts are message ids.
 * `test/guide/guide.test.ts` proves that every node is reachable and that every path ends.
 */
export const guide = {
  recognize: {
    heading: 'recognize.heading',
    content: [
      { text: 'recognize.happened' },
      { heading: 'recognize.certificateHeading' },
      { text: 'recognize.certificate' },
      { text: 'recognize.who' },
    ],
    question: 'recognize.heading',
    answers: [
      { id: 'next', to: 'check-phone', text: 'answer.thisMessage' },
      { id: 'other', to: 'contact-support', text: 'answer.otherMessage' },
    ],
  },
  'check-phone': {
    heading: 'check.heading',
    content: [
      { text: 'check.why' },
      {
        steps: [
          ['check.clock'],
          ['check.network'],
          ['check.app'],
          ['check.restart', 'check.kept'],
          ['check.version'],
          ['check.system'],
          ['check.signIn'],
        ],
      },
    ],
    question: 'question.signIn',
    answers: [
      { id: 'solved', to: 'solved', text: 'answer.works' },
      { id: 'next', to: 'organization-certificate', text: 'answer.messageStillThere' },
      { id: 'other', to: 'contact-support', text: 'answer.otherProblem' },
    ],
  },
  'organization-certificate': {
    heading: 'organization.heading',
    content: [
      { text: 'organization.why' },
      { text: 'organization.given' },
      { tip: 'organization.safety' },
      { heading: 'organization.optional' },
      { text: 'organization.ifShown' },
      {
        steps: [
          ['organization.menu'],
          ['organization.browserAccess'],
          ['organization.activate'],
          ['organization.signIn'],
        ],
      },
    ],
    question: 'question.signIn',
    answers: [
      { id: 'solved', to: 'solved', text: 'answer.works' },
      { id: 'next', to: 'contact-support', text: 'answer.cannotSignIn' },
      { id: 'other', to: 'contact-support', text: 'answer.cannotFind' },
    ],
  },
  'contact-support': {
    heading: 'support.heading',
    content: [{ text: 'support.who' }],
    answers: [{ id: 'solved', to: 'solved', text: 'answer.worksNow' }],
  },
  solved: {
    heading: 'solved.goal',
    reached: 'solved.heading',
    content: [{ text: 'solved.text' }, { text: 'solved.again' }],
    answers: [],
  },
} as const satisfies Readonly<Record<string, GuideNode<string>>>;

/** A part of a node's content: a paragraph, a small heading, a list of things to do in order, or a warning. */
export interface Block<Id> {
  readonly text?: Id;
  readonly heading?: Id;
  /** The list items. Each has one or more messages. */
  readonly steps?: readonly (readonly Id[])[];
  readonly tip?: Id;
}

export interface GuideAnswer<Id> {
  readonly id: 'next' | 'other' | 'solved';
  readonly to: string;
  readonly text: Id;
}

export interface GuideNode<Id> {
  readonly heading: Id;
  /** The heading of the current node, if it differs from `heading`. */
  readonly reached?: Id;
  readonly content: readonly Block<Id>[];
  /**
   * The question above the answers; may be the same message as `heading`. A node without a question ends the guide, and
   * its answers are only other ways to continue.
   */
  readonly question?: Id;
  readonly answers: readonly GuideAnswer<Id>[];
}

/** The name of a node, as in the `step` property. */
export type Step = keyof typeof guide;

/** The id of an answer, as in `data-answer` of its button. */
export type Answer = GuideAnswer<string>['id'];

/** The names of all nodes, in the order of the path. */
export const steps = Object.keys(guide) as Step[];

export const firstStep: Step = 'recognize';

/** Whether a value of any type is the name of a node. */
export const isStep = (value: unknown): value is Step => steps.includes(value as Step);

/** The outcome of a node that ends the guide; `undefined` for all other nodes. */
export const outcomeOf = (step: Step): 'solved' | 'support' | undefined =>
  step === 'solved' ? 'solved' : step === 'contact-support' ? 'support' : undefined;

/** The heading of a node while it is the current one. */
export function headingOf(step: Step) {
  const node = guide[step];
  return 'reached' in node ? node.reached : node.heading;
}
