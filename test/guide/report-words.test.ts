import { expect } from 'chai';
import { causesOf, checks, type Cause, type Check, type CheckAnswers } from '../../src/guide/causes.ts';
import { guide, outcomeOf } from '../../src/guide/guide.ts';
import { follow, start, type Progress } from '../../src/guide/progress.ts';
import { codeOf } from '../../src/guide/report-code.ts';
import { checkMessage, reportText } from '../../src/guide/report.ts';

type Messages = Readonly<Record<string, string>>;

/** English as it is shipped. The addresses are put together here, since a build makes the files. */
async function english(): Promise<Messages> {
  const addresses = ['locales', 'extras'].map((name) => new URL(`../../dist/${name}/en.js`, import.meta.url).href);
  const files = (await Promise.all(addresses.map((address) => import(address)))) as { default: Messages }[];
  return Object.assign({}, ...files.map((file) => file.default)) as Messages;
}

/** Every way that answers lead, and each stop of it. */
function everyWay(progress = start()): Progress[] {
  const answers = guide[progress.current].answers;
  return [progress, ...answers.flatMap(({ id }) => everyWay(follow(progress, id)))];
}

const none = undefined;
const everyCheck: CheckAnswers[] = [none, ...checks.browser].flatMap((browser) =>
  [none, ...checks.network].flatMap((network) =>
    [none, ...checks.others].map((others) => ({ browser, network, others })),
  ),
);
const names = Object.keys(checks) as Check[];
const causes: readonly Cause[] = ['server', 'network', 'trust', 'browser', 'many', 'one', 'unclear'];

describe('the words of a report', () => {
  let words: Messages;

  before(async () => {
    words = await english();
  });

  const say = (id: string, values: Readonly<Record<string, string>> = {}): string => {
    const text = words[id];
    if (!text) throw new Error(`There is no message ${id}.`);
    return text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? words[`label.${name}`] ?? mark);
  };

  it('tell each step, answer, check and cause of every way, and end with its link', () => {
    const ways = everyWay();
    expect(ways.length * everyCheck.length).to.be.above(500);
    for (const progress of ways)
      for (const given of everyCheck) {
        const link = `https://help.example/#mch-help-${codeOf({ progress, checks: given }, guide)}`;
        const text = reportText(
          {
            ...{ progress, checks: given, link, outcome: outcomeOf(progress.current) },
            ...{ times: {}, certificate: none, unusable: none, isClockWrong: false, knownProblem: none },
            ...{ now: 0, device: 'Pixel 8', shown: 'en', browser: 'en', version: '1.2.3' },
          },
          guide,
          say,
          'en',
        );
        const name = JSON.stringify([progress, given]);
        const lines = text.split('\n');
        const isOver = outcomeOf(progress.current) !== undefined;
        const steps = progress.passed.map(({ step, answer }) => {
          const said = guide[step].answers.find(({ id }) => id === answer);
          return `– ${say(guide[step].heading)}: ${said ? say(said.text) : ''}`;
        });
        if (!isOver) steps.push(`– ${say(guide[progress.current].heading)}: ${say('report.open')}`);
        const answered = names.flatMap((check) => {
          const answer = given[check];
          return answer ? [`– ${say(`checks.${check}`)} ${say(checkMessage(check, answer))}`] : [];
        });
        const found = causesOf(given).map((cause) => `– ${say(`cause.${cause}`)}`);
        expect(
          lines.filter((line) => line.startsWith('– ')),
          name,
        ).to.deep.equal([...steps, ...answered, ...found]);
        expect(lines.includes(say('report.points')), name).to.equal(found.length > 0);
        expect(lines.at(-1), name).to.equal(say('report.link', { link }));
        expect(text, name).not.to.match(/[{}]/);
      }
  });

  it('are never certain of a cause', () => {
    expect(new Set(everyCheck.flatMap(causesOf))).to.have.all.keys(...causes);
    for (const cause of causes)
      expect(say(`cause.${cause}`), cause).to.match(/\bmay\b|\bmore likely than\b|\bno single cause\b/);
    expect(say('report.points')).to.include('not certain');
  });
});
