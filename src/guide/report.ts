import { causesOf, checks as checkAnswers, type Check, type CheckAnswers } from './causes.js';
import type { GuideAnswer, Step } from './guide.js';
import type { CertificateAnswer } from './saved-progress.js';
import type { Progress } from './progress.js';

/** The part of the guide that is used here. It is a parameter because this module is in a chunk of its own. */
type Nodes<Id> = Readonly<
  Record<Step, { readonly heading: Id; readonly answers: readonly (GuideAnswer<Id> & { readonly to: string })[] }>
>;

/** The content of a report. Nothing in it identifies a person or a single phone. */
export interface ReportFacts {
  readonly progress: Progress;
  readonly outcome: 'solved' | 'support' | undefined;
  /** When the reader left each step, milliseconds since 1970. */
  readonly times: Readonly<Partial<Record<Step, number>>>;
  /** The certificate that the site names, and whether the reader found it. */
  readonly certificate: { readonly name: string; readonly answer: CertificateAnswer | undefined } | undefined;
  /** The name of the invalid attribute because of which the site's certificate isn't shown. */
  readonly unusable: string | undefined;
  /** Whether the device's clock shows a date before the build date. */
  readonly isClockWrong: boolean;
  readonly now: number;
  /** The answers to the quick checks. */
  readonly checks: CheckAnswers;
  /** When the known problem is expected to end, milliseconds since 1970. */
  readonly knownProblem: number | undefined;
  /** A URL that shows the same steps and answers. */
  readonly link: string | undefined;
  /** The device as the browser describes it. */
  readonly device: string;
  /** Locales of the article (`shown`) and of the browser. */
  readonly shown: string;
  readonly browser: string;
  readonly version: string;
}

type Say = (id: string, values?: Readonly<Record<string, string>>) => string;

const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * The report for the support team, as plain text.
 * @param say returns a message in the report's language, with its on-screen labels
 * @param locale of the report; also used to format times
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

/** The id of the message for an answer to a quick check, such as `checks.browserWorks`. */
export const checkMessage = (check: Check, answer: string): string =>
  `checks.${check}${answer.charAt(0).toUpperCase()}${answer.slice(1)}`;

/** Date and time with the time zone, because the support team may be in another one. */
export const timeText = (locale: string, time: number): string =>
  dateText(locale, time, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });

/**
 * Formats a date for the locale. Without a working `Intl`, or for an invalid date, uses the browser's default format.
 */
export function dateText(locale: string, time: number, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, options).format(time);
  } catch {
    return String(new Date(time));
  }
}

/**
 * Returns as many whole lines from the start as fit, URL-encoded, into `most` characters. A first line that is too long
 * is cut after a sentence or, failing that, after a word.
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

/** Like `cutToFit()`, but keeps the last line, which contains the link. */
export function cutBeforeLink(text: string, most: number): string {
  const at = text.search(/\r?\n[^\n]*$/);
  const last = text.slice(at);
  const room = most - encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(last))).length;
  return at < 0 || room <= 0 ? cutToFit(text, most) : cutToFit(text.slice(0, at), room) + last;
}
