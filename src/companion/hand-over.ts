import type { TemplateResult } from 'lit/html.js';
import type { Article } from '../article/article.js';
import type { Step } from '../guide/guide.js';
import type { Told } from '../guide/report.js';
import { cutToFit, reportText } from '../guide/report.js';
import type { ExtraId, ExtraWords, MessageId, Words } from '../words/index.js';
import { builtAt } from 'mch:built';
import { adminView } from './admin-view.js';
import { ofBrowser } from './browser.js';
import { certificateView, clockView } from './check-view.js';
import { describeDevice } from './device.js';
import { deviceView } from './device-view.js';
import type { Entry } from './entry.js';
import { feedbackView, type Feedback } from './feedback-view.js';
import { styles } from './hand-over.styles.js';
import type { PlaceKeeper } from './place-keeper.js';
import { reportView, type ReportState } from './report-view.js';
import { importWords } from './word-files.js';

/** What the end of the guide has besides words: a report, a way to another device, and a question. */
export interface HandOver {
  update(article: Article | undefined): void;
  /** Has the words of a language ready before it is shown. */
  prepare(tag: string): Promise<void>;
  report(article: Article, locale?: string): Promise<string>;
}

/** What the views need to show all that at one moment. */
export interface Scene extends Pick<Entry, 'element' | 'html' | 'tell'> {
  readonly article: Article;
  /** A message in the language of these words, with on-screen labels and the values given here. */
  readonly say: (
    id: ExtraId,
    values?: Readonly<Record<string, string | TemplateResult>>,
  ) => (string | TemplateResult)[];
  readonly text: (id: ExtraId) => string;
  readonly place: PlaceKeeper;
  readonly report: ReportState;
  readonly feedback: Feedback;
  /** Shows what has changed. */
  readonly refresh: () => void;
}

type AllWords = Words & ExtraWords;

/** An address may be so long almost everywhere. https://stackoverflow.com/a/417184 */
const longestLink = 1600;

export function handOver(entry: Entry, place: PlaceKeeper): HandOver {
  const { element, root, language, guide, html, render, fill, negotiate, browserLanguages } = entry;
  const sheet = styles();
  const feedback: Feedback = { stage: 'ask' };
  const report: ReportState = { text: '', locale: '', status: '' };
  let article: Article | undefined;
  const learned = new Map<string, ExtraWords>();
  let device = ofBrowser('userAgent');
  void describeDevice().then((text) => {
    device = text;
    void rewrite();
  });

  const ours = (tag: string) => negotiate([tag, ...browserLanguages(), 'en'], language.ours.available)[0] ?? 'en';

  /** All words of a language: what a portal says in place of ours counts more. */
  async function wordsOf(tag: string): Promise<AllWords | undefined> {
    const load = () =>
      language.load(tag).then(
        (file) => file.default,
        () => undefined,
      );
    const [words, extras] = await Promise.all([
      tag === language.shown ? language.words : load(),
      importWords('extras', ours(tag)),
    ]);
    return words && extras && { ...extras, ...words };
  }

  const said = (all: AllWords, id: string, values: Readonly<Record<string, string>> = {}): string =>
    fill(all[id as MessageId] ?? '', (mark) => values[mark] ?? all[`label.${mark}` as MessageId]).join('');

  function told({ progress, certificate, extra }: Article): Told {
    const { current } = progress;
    return {
      progress,
      outcome: current === 'solved' ? current : current === 'contact-support' ? 'support' : undefined,
      times: place.times,
      certificate: certificate && {
        name: certificate.values.certificateName,
        answer: place.certificate ?? 'unsure',
      },
      unusable: extra.unusable,
      isClockWrong: Date.now() < builtAt,
      now: Date.now(),
      device,
      shown: language.shown,
      browser: ofBrowser('language'),
      version: (element.constructor as typeof element.constructor & { readonly version: string }).version,
    };
  }

  async function write(
    article: Article,
    wanted?: string | null,
  ): Promise<{ readonly text: string; readonly locale: string }> {
    const asked = wanted ?? element.getAttribute('support-locale') ?? language.shown;
    const locale = negotiate([asked], language.available)[0] ?? language.shown;
    const all = await wordsOf(locale);
    const text = all ? reportText(told(article), guide, (id, values) => said(all, id, values), locale) : '';
    return { text, locale };
  }

  /** The report is written anew whenever something in it may have changed. */
  async function rewrite(): Promise<void> {
    if (!article) return;
    const { text, locale } = await write(article);
    if (text === report.text) return;
    // What was copied before is another text now.
    Object.assign(report, { text, locale, status: '' });
    article.extra.report = cutToFit(text, longestLink);
    element.requestUpdate();
  }

  async function prepare(tag: string): Promise<void> {
    const extras = await importWords('extras', ours(tag));
    if (extras) learned.set(tag, extras);
  }

  /** A place of our own at the end of a step's text or of its answers, which Lit leaves alone: its parts stand before it. */
  function show(step: Step, place: 'first-child' | 'last-child', view: TemplateResult | ''): void {
    const body = root.querySelector(`.${step} > .rail:${place} > .body`);
    if (!body) return;
    let own = body.querySelector<HTMLElement>(':scope > .more');
    if (!own) {
      own = body.ownerDocument.createElement('div');
      own.className = 'more';
      body.append(own);
    }
    own.lang = ours(language.shown);
    render(view, own);
  }

  function refresh(): void {
    const { words, shown } = language;
    const extras = learned.get(shown);
    if (!article || !words) return;
    const all: AllWords = { ...extras, ...words };
    const scene: Scene = {
      element,
      html,
      tell: entry.tell,
      article,
      say: (id, values = {}) =>
        fill<string | TemplateResult>(all[id] ?? '', (mark) => values[mark] ?? all[`label.${mark}` as MessageId]),
      text: (id) => said(all, id),
      place,
      report,
      feedback,
      refresh,
    };
    // Without its words there is nothing of all this: it is never in another language than the article.
    const view = (make: () => TemplateResult) => (extras ? make() : '');
    const check = view(() => html`${clockView(scene)}${certificateView(scene, () => void rewrite())}`);
    const support = view(() => html`${reportView(scene)}${deviceView(scene)}${adminView(scene)}`);
    const end = view(() => feedbackView(scene));
    show('check-phone', 'first-child', check);
    show('contact-support', 'first-child', support);
    show('contact-support', 'last-child', end);
    show('solved', 'last-child', end);
  }

  return {
    prepare,
    update(now) {
      article = now;
      if (!now) return;
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      refresh();
      if (!learned.has(language.shown)) void prepare(language.shown).then(refresh);
      void rewrite();
    },
    report: async (article, locale) => (await write(article, locale)).text,
  };
}
