import { causesOf, checks as checkAnswers, type Check, type CheckAnswers } from './causes.js';
import type { GuideAnswer, Step } from './guide.js';
import type { CertificateAnswer } from './saved-progress.js';
import type { Progress } from './progress.js';

/** What is needed of the guide: it is given, since this is loaded by itself. */
type Nodes<Id> = Readonly<
  Record<Step, { readonly heading: Id; readonly answers: readonly (GuideAnswer<Id> & { readonly to: string })[] }>
>;

/** What is told of one visit. There is nothing in it that names a person, or a phone among others of its kind. */
export interface ReportFacts {
  readonly progress: Progress;
  readonly outcome: 'solved' | 'support' | undefined;
  /** When each step was left, milliseconds since 1970. */
  readonly times: Readonly<Partial<Record<Step, number>>>;
  /** The certificate that the site names, and what the reader says of it. */
  readonly certificate: { readonly name: string; readonly answer: CertificateAnswer | undefined } | undefined;
  /** The attribute for which the site's certificate is not shown. */
  readonly unusable: string | undefined;
  /** Whether the device's clock says a day before the article was made. */
  readonly isClockWrong: boolean;
  readonly now: number;
  /** What the reader answered to the quick checks. */
  readonly checks: CheckAnswers;
  /** Until when a known problem lasts that the page tells of, milliseconds since 1970. */
  readonly knownProblem: number | undefined;
  /** An address that shows the same way through the guide. */
  readonly link: string | undefined;
  /** What the browser says of the device. */
  readonly device: string;
  /** BCP 47 tags of the article's language and the browser's. */
  readonly shown: string;
  readonly browser: string;
  readonly version: string;
}

type Say = (id: string, values?: Readonly<Record<string, string>>) => string;

const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * The report for the support, plain text.
 * @param say a message in the report's language, with its on-screen labels
 * @param locale that language, a BCP 47 tag; times are written as it has them
 */
export function reportText(facts: ReportFacts, guide: Nodes<string>, say: Say, locale: string): string {
  const { progress, outcome, times, certificate, unusable, isClockWrong, checks, knownProblem, link, now } = facts;
  const { current, passed } = progress;
  const moment = timeText(locale, now);
  const visits = passed.map(({ step, answer }) => {
    const said = guide[step].answers.find(({ id }) => id === answer);
    const time = times[step];
    return line(
      step,
      said ? say(said.text) : say('report.skipped'),
      time === undefined ? '' : ` (${dateText(locale, time, { hour: 'numeric', minute: '2-digit' })})`,
    );
  });
  if (!outcome) visits.push(line(current, say('report.open'), ''));

  function line(step: Step, text: string, when: string): string {
    return `– ${say(guide[step].heading)}${when}: ${text}`;
  }

  const answered = (Object.keys(checkAnswers) as Check[]).flatMap((check) => {
    const answer = checks[check];
    return answer ? `– ${say(`checks.${check}`)} ${say(checkMessage(check, answer))}` : [];
  });
  const causes = causesOf(checks).map((cause) => `– ${say(`cause.${cause}`)}`);

  const result = outcome ? (outcome === 'solved' ? 'report.solved' : 'report.unsolved') : 'report.unfinished';
  return [
    say('report.title', { title: say('article.title') }),
    say('report.outcome', { outcome: say(result) }),
    say('report.madeAt', { time: moment }),
    '',
    ...(visits.length ? [say('report.tried'), ...visits, ''] : []),
    ...(answered.length ? [...answered, '', say('report.points'), ...causes, ''] : []),
    ...(certificate
      ? [
          say('report.certificate', { certificateName: certificate.name }),
          `– ${say('certificate.question')} ${say(certificate.answer ? `certificate.${certificate.answer}` : 'report.skipped')}`,
        ]
      : []),
    ...(unusable ? [say('report.certificateUnusable', { attribute: isolated(unusable) })] : []),
    ...(isClockWrong ? [say('report.clock', { time: moment })] : []),
    ...(knownProblem ? [say('report.known', { time: timeText(locale, knownProblem) })] : []),
    say('report.device', { device: isolated(facts.device) }),
    say('report.languages', { shown: isolated(facts.shown), browser: isolated(facts.browser) }),
    say('report.version', { version: isolated(facts.version) }),
    ...(link ? [say('report.link', { link })] : []),
  ].join('\n');
}

/** The message of an answer to a quick check, such as `checks.browserWorks`. */
export const checkMessage = (check: Check, answer: string): string =>
  `checks.${check}${answer.charAt(0).toUpperCase()}${answer.slice(1)}`;

/** Date and time with the time zone, since support may be in another one. */
export const timeText = (locale: string, time: number): string =>
  dateText(locale, time, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/** As a language writes it; as the browser writes it, where a page has broken Intl or a clock shows no time. */
export function dateText(locale: string, time: number, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, options).format(time);
  } catch {
    return String(new Date(time));
  }
}

/**
 * As many whole lines from the start as fit into so many characters when they are encoded for an address; a first line that
 * is too long by itself is cut at a sentence, else at a word.
 */
export function cutToFit(text: string, most: number): string {
  const fits = (part: string) => encodeURIComponent(part).length <= most;
  const whole = new TextDecoder().decode(new TextEncoder().encode(text));
  const longest = (pieces: readonly string[]): string => {
    let taken = '';
    for (const piece of pieces) {
      if (!fits(taken + piece)) break;
      taken += piece;
    }
    return taken.trimEnd();
  };
  return (
    longest(whole.split(/(?<=\n)/)) || longest(whole.split(/(?<=[.!?。！？؟])/)) || longest(whole.split(/(?<=\s)/))
  );
}

/** The same with its last line kept, which holds the link. */
export function cutBeforeLink(text: string, most: number): string {
  const at = text.search(/\r?\n[^\n]*$/);
  const last = text.slice(at);
  const room = most - encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(last))).length;
  return at < 0 || room <= 0 ? cutToFit(text, most) : cutToFit(text.slice(0, at), room) + last;
}
