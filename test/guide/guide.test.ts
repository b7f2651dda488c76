import { expect } from 'chai';
import {
  firstStep,
  guide,
  headingOf,
  isStep,
  outcomeOf,
  steps,
  type GuideNode,
  type Step,
} from '../../src/guide/guide.ts';

const nodes: Readonly<Record<string, GuideNode<string>>> = guide;

const node = (step: string): GuideNode<string> => {
  const found = nodes[step];
  if (!found) throw new Error(`There is no node ${step}.`);
  return found;
};

/** All ways from a node to an end, which is a node that asks nothing. */
const ways = (step: string, before: readonly string[] = []): string[][] => {
  const way = [...before, step];
  if (before.includes(step)) throw new Error(`${way.join(' → ')} never ends.`);
  const { question, answers } = node(step);
  return question === undefined ? [way] : answers.flatMap(({ to }) => ways(to, way));
};

/** Ids of all messages that a node says. */
const messagesOf = ({ heading, reached, content, question, answers }: GuideNode<string>): string[] => [
  heading,
  ...(reached === undefined ? [] : [reached]),
  ...content
    .flatMap(({ text, heading, tip, steps = [] }) => [text, heading, tip, ...steps.flat()])
    .filter((id) => id !== undefined),
  ...(question === undefined ? [] : [question]),
  ...answers.map(({ text }) => text),
];

/** English as it is shipped. The address is put together here, since a build makes the file. */
async function english(): Promise<Readonly<Record<string, string>>> {
  const address = new URL('../../dist/locales/en.js', import.meta.url).href;
  const file = (await import(address)) as { default: Readonly<Record<string, string>> };
  return file.default;
}

describe('guide', () => {
  describe('nodes', () => {
    it('stand in the order in which they are tried', () => {
      expect(steps).to.deep.equal([
        'recognize',
        'check-phone',
        'organization-certificate',
        'contact-support',
        'solved',
      ] satisfies Step[]);
    });

    it('begin with the first step', () => {
      expect(steps[0]).to.equal(firstStep);
    });

    it('are all reachable from the first by answers', () => {
      const reached = new Set<string>([firstStep]);
      for (const step of reached) for (const { to } of node(step).answers) reached.add(to);
      expect([...reached]).to.have.members(steps);
    });

    it('are known by their names, and nothing else is', () => {
      for (const step of steps) expect(isStep(step), step).to.equal(true);
      const names = [
        '',
        'Recognize',
        'recognize ',
        'nowhere',
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
      ];
      for (const name of names) expect(isStep(name), name).to.equal(false);
      const values = [null, undefined, 0, true, ['recognize'], { recognize: 1 }, Symbol('recognize')];
      expect(values.filter(isStep)).to.be.empty;
    });

    it('have something to read', () => {
      for (const step of steps) expect(node(step).content, step).not.to.be.empty;
    });

    it('consist of blocks that are one thing each', () => {
      for (const step of steps) for (const block of node(step).content) expect(Object.keys(block)).to.have.length(1);
    });
  });

  describe('answers', () => {
    it('lead to nodes that exist', () => {
      for (const step of steps) for (const { to } of node(step).answers) expect(steps, step).to.include(to);
    });

    it('lead on, never back', () => {
      for (const [index, step] of steps.entries())
        for (const { to } of node(step).answers)
          expect(steps.indexOf(to as Step), `${step} → ${to}`).to.be.above(index);
    });

    it('differ from each other within a node', () => {
      for (const step of steps) {
        const { answers } = node(step);
        for (const key of ['id', 'text'] as const)
          expect(new Set(answers.map((answer) => answer[key])).size, `${step}: ${key}`).to.equal(answers.length);
      }
    });

    it('are called "solved" just where they lead to the good end', () => {
      for (const step of steps)
        for (const { id, to } of node(step).answers)
          expect(id === 'solved', `${step}: ${id}`).to.equal(to === 'solved');
    });

    it('are offered wherever a question is asked, at least two', () => {
      for (const step of steps)
        if (node(step).question !== undefined) expect(node(step).answers.length, step).to.be.at.least(2);
    });
  });

  describe('ways', () => {
    it('end at a good end or at a person, and none goes round for ever', () => {
      for (const way of ways(firstStep)) expect(['solved', 'contact-support'], way.join(' → ')).to.include(way.at(-1));
    });

    it('are the six there are: two answers of the third step lead to a person', () => {
      expect(ways(firstStep).map((way) => way.join(' '))).to.have.members([
        'recognize contact-support',
        'recognize check-phone solved',
        'recognize check-phone contact-support',
        'recognize check-phone organization-certificate solved',
        'recognize check-phone organization-certificate contact-support',
        'recognize check-phone organization-certificate contact-support',
      ]);
    });

    it('go on from a person to the good end, where nothing is left to answer', () => {
      expect(guide['contact-support'].answers.map(({ to }) => to)).to.deep.equal(['solved']);
      expect(guide.solved.answers).to.be.empty;
    });

    it('lead to a person from wherever nothing helped', () => {
      for (const step of steps.filter((step) => node(step).question !== undefined))
        expect(
          ways(step).some((way) => way.at(-1) === 'contact-support'),
          step,
        ).to.equal(true);
    });
  });

  it('says only messages that there are', async () => {
    const words = await english();
    for (const step of steps)
      for (const id of messagesOf(node(step))) expect(words[id]?.trim(), `${step}: ${id}`).to.be.a('string').not.empty;
  });

  it('ends well, or at the support, and nowhere else', () => {
    expect(steps.map((step) => outcomeOf(step))).to.deep.equal([undefined, undefined, undefined, 'support', 'solved']);
  });

  it('has the heading of a step that is on screen, which is another one at the good end', () => {
    expect(steps.map((step) => headingOf(step))).to.deep.equal([
      'recognize.heading',
      'check.heading',
      'organization.heading',
      'support.heading',
      'solved.heading',
    ]);
  });
});
