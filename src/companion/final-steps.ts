import { builtAt, version } from 'mch:build';
import { html, type TemplateResult } from 'lit/html.js';
import type { Article } from '../article/model.js';
import { guide, type Step } from '../guide/guide.js';
import type { ReportFacts } from '../guide/report.js';
import { cutBeforeLink, reportText } from '../guide/report.js';
import { browserLanguages } from '../language/browser-languages.js';
import { negotiate } from '../language/negotiate.js';
import { fill, type ExtraWords, type MessageId, type Words } from '../words/index.js';
import type { Accompanied } from './accompanied.js';
import { adminView } from './admin-view.js';
import { adminWords } from './admin-words.js';
import { ofBrowser } from './browser.js';
import { certificateView, clockView } from './certificate-check-view.js';
import { checksView } from './checks-view.js';
import { describeDevice, unknownDevice } from './device.js';
import { deviceView } from './device-view.js';
import { feedbackView } from './feedback-view.js';
import type { Feedback, FinalStepsModel, ReportState } from './final-steps-model.js';
import { styles } from './final-steps.styles.js';
import type { KnownProblem } from './known-problem.js';
import { knownProblemView } from './known-problem-view.js';
import type { ProgressKeeper } from './progress-keeper.js';
import { renderIn } from './render-in.js';
import { reportView } from './report-view.js';
import { sharedView } from './shared-view.js';
import { tooOldView, versionView } from './version-view.js';
import { wayView } from './way-view.js';
import { importWords } from './word-files.js';

/** The parts of the guide that aren't only messages: report, QR code, quick checks, feedback. */
export interface FinalSteps {
  update(article: Article | undefined): void;
  /** Loads the messages of a locale before the article is shown in it. */
  prepare(tag: string): Promise<void>;
  report(article: Article, locale?: string): Promise<string>;
}

type AllWords = Words & ExtraWords;

/** URLs longer than this don't work everywhere: https://stackoverflow.com/a/417184 */
const longestLink = 1600;

/** Which view is rendered into which container of the article: step, name of the container, view. */
const views: readonly [Step | undefined, string, (model: FinalStepsModel) => TemplateResult | ''][] = [
  [undefined, 'notice', (model) => html`${knownProblemView(model)}${sharedView(model)}`],
  ['check-phone', 'first', (model) => html`${clockView(model)}${tooOldView(model)}`],
  ['check-phone', 'main', (model) => html`${versionView(model)}${certificateView(model)}`],
  ['check-phone', 'moves', deviceView],
  ['organization-certificate', 'main', wayView],
  ['organization-certificate', 'moves', deviceView],
  ['contact-support', 'main', (model) => html`${reportView(model)}${checksView(model)}`],
  ['contact-support', 'moves', deviceView],
  ['contact-support', 'last', (model) => html`${model.feedback.isDue ? feedbackView(model) : ''}${adminView(model)}`],
  ['solved', 'last', feedbackView],
];

export function finalSteps(
  accompanied: Accompanied,
  keeper: ProgressKeeper,
  problem: KnownProblem,
  feedback: Feedback,
): FinalSteps {
  const { element, root, language, contribute } = accompanied;
  const report: ReportState = { text: '', locale: '', status: '' };
  let article: Article | undefined;
  const learned = new Map<string, ExtraWords>();
  let device = unknownDevice();
  void describeDevice().then((described) => {
    device = described;
    refresh();
    void rewrite();
  });

  const ours = (tag: string) => negotiate([tag, ...browserLanguages(), 'en'], language.ours.available)[0] ?? 'en';

  const admin = adminWords(root, ours);

  /** All messages of a locale. The site's overrides replace ours. */
  async function wordsOf(tag: string): Promise<AllWords | undefined> {
    const load = () =>
      language.load(tag).then(
        (file) => file.default,
        () => undefined,
      );
    const [words, extras] = await Promise.all([
      tag === language.state.shown ? language.state.words : load(),
      importWords('extras', ours(tag)),
    ]);
    return words && extras && { ...extras, ...words };
  }

  const said = (all: AllWords, id: string, values: Readonly<Record<string, string>> = {}): string =>
    fill(all[id as MessageId] ?? '', (mark) => values[mark] ?? all[`label.${mark}` as MessageId]).join('');

  function told({ progress, certificate, unusable }: Article): ReportFacts {
    const { current } = progress;
    return {
      progress,
      outcome: current === 'solved' ? current : current === 'contact-support' ? 'support' : undefined,
      times: keeper.times,
      certificate: certificate && {
        name: certificate.values.certificateName,
        answer: keeper.certificate,
      },
      unusable,
      isClockWrong: Date.now() < builtAt,
      checks: keeper.checks,
      knownProblem: problem.until,
      link: keeper.wayLink(),
      now: Date.now(),
      device: device.text,
      shown: language.state.shown,
      browser: ofBrowser('language'),
      version,
    };
  }

  async function write(
    article: Article,
    wanted?: string | null,
  ): Promise<{ readonly text: string; readonly locale: string }> {
    const asked = wanted ?? element.getAttribute('support-locale') ?? language.state.shown;
    const locale = negotiate([asked], language.state.available)[0] ?? language.state.shown;
    const all = await wordsOf(locale);
    const text = all ? reportText(told(article), guide, (id, values) => said(all, id, values), locale) : '';
    return { text, locale };
  }

  /** Writes the report again, because something in it may have changed. */
  async function rewrite(): Promise<void> {
    const written = article;
    if (!written) return;
    const { text, locale } = await write(written);
    // Meanwhile, the element may have been removed or another report may have been requested.
    if (written !== article || text === report.text) return;
    // The text differs from the copied one, so its status no longer applies.
    Object.assign(report, { text, locale, status: '' });
    contribute({ report: cutBeforeLink(text, longestLink) });
    element.requestUpdate();
  }

  async function prepare(tag: string): Promise<void> {
    const [extras] = await Promise.all([importWords('extras', ours(tag)), admin.prepare(tag)]);
    if (extras) learned.set(tag, extras);
  }

  /** Renders a view into a container of the article. Lit doesn't render into it otherwise. */
  function show(step: Step | undefined, name: string, view: TemplateResult | ''): void {
    const own = root.querySelector<HTMLElement>(`${step ? `.${step} ` : ''}[data-more=${name}]`);
    if (!own) return;
    own.lang = ours(language.state.shown);
    renderIn(accompanied, view, own);
  }

  function refresh(): void {
    const { words, shown } = language.state;
    const extras = learned.get(shown);
    if (!article || !words) return;
    const all: AllWords = { ...extras, ...admin.in(shown), ...words };
    const model: FinalStepsModel = {
      element,
      article,
      message: (id, values = {}) =>
        fill<string | TemplateResult>(all[id] ?? '', (mark) => values[mark] ?? all[`label.${mark}` as MessageId]),
      text: (id) => said(all, id),
      keeper,
      report,
      feedback,
      admin,
      device,
      problem,
      changed: () => void rewrite(),
      refresh,
    };
    // Without messages in the article's language, nothing is shown: the final steps never use another language.
    for (const [step, name, view] of views) {
      const isSeen = !step || step === article.progress.current;
      show(step, name, extras && isSeen ? view(model) : '');
    }
  }

  return {
    prepare,
    update(now) {
      article = now;
      if (!now) return;
      const sheet = styles(element.ownerDocument);
      if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      refresh();
      if (!learned.has(language.state.shown)) void prepare(language.state.shown).then(refresh);
      void rewrite();
    },
    report: async (article, locale) => (await write(article, locale)).text,
  };
}
