/**
 * The guide as data: what each node says, in which order, and where its answers lead. Texts are message ids.
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

/** One thing to read in a node: a paragraph, a small heading, a list of things to do in order, or a warning. */
export interface Block<Id> {
  readonly text?: Id;
  readonly heading?: Id;
  /** Each thing to do with what else belongs to it. */
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
  /** The heading when the node is on screen, if that is another one. */
  readonly reached?: Id;
  readonly content: readonly Block<Id>[];
  /** The heading may be the question. Without one, the node is an end: an answer there is a way on that nobody asks for. */
  readonly question?: Id;
  readonly answers: readonly GuideAnswer<Id>[];
}

/** A node of the guide, as in the `step` property. */
export type Step = keyof typeof guide;

/** An answer, as in its button's `data-answer`. */
export type Answer = GuideAnswer<string>['id'];

/** All nodes, in the order in which they stand on the path. */
export const steps = Object.keys(guide) as Step[];

export const firstStep: Step = 'recognize';

/** Whether any value, a site's or a page's, names a node. */
export const isStep = (value: unknown): value is Step => steps.includes(value as Step);

/** What an end of the guide means; nothing for a step on the way. */
export const outcomeOf = (step: Step): 'solved' | 'support' | undefined =>
  step === 'solved' ? 'solved' : step === 'contact-support' ? 'support' : undefined;

/** The heading of a node when it is on screen. */
export function headingOf(step: Step) {
  const node = guide[step];
  return 'reached' in node ? node.reached : node.heading;
}
