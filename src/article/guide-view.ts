import { html, nothing, type TemplateResult } from 'lit/html.js';
import check from '../../media/check.svg';
import flag from '../../media/flag.svg';
import { guide, headingOf, outcomeOf, steps, type Block, type GuideNode, type Step } from '../guide/guide.js';
import type { MessageId } from '../words/index.js';
import { aboutView } from './about-view.js';
import { message, messageText } from './message.js';
import type { Article } from './model.js';
import { blocksView } from './blocks-view.js';
import { errorDialogView } from './error-dialog-view.js';
import { heading } from './heading.js';
import { supportDetailsView, supportView } from './support-view.js';

/** This type also makes the compiler check that every message id in the guide exists. */
const nodes: Readonly<Record<Step, GuideNode<MessageId>>> = guide;

/** The last node is the goal, which isn't counted as a step. */
const count = steps.length - 1;

/** All nodes of the guide: answered steps, the current step, and the steps that may follow. */
export const guideView = (article: Article): TemplateResult => html`
  <section part="guide" aria-label=${messageText(article, 'guide.label')}>
    <ol class="path">
      ${steps.map((step) => nodeView(article, step))}
    </ol>
  </section>
`;

function nodeView(article: Article, step: Step): TemplateResult {
  const { progress, on } = article;
  const { current } = progress;
  const isCurrent = step === current;
  const { answers } = nodes[step];
  // A step without an answer isn't done: the host page may have skipped it with `goTo()`.
  const given = progress.passed.find((visit) => visit.step === step)?.answer;
  const said = answers.find(({ id }) => id === given)?.text;
  const isSkipped = !said && steps.indexOf(step) < steps.indexOf(current);
  const body = (content: () => unknown) => html`
    <div class="body" hidden=${isCurrent ? nothing : 'until-found'} @beforematch=${() => on.find(step)}>
      ${isCurrent || article.hasFoldedSteps ? content() : nothing}
    </div>
  `;
  const dot = step === 'solved' ? flag : given === 'solved' ? check : nothing;
  return html`
    <li class="${step} ${isCurrent ? 'now' : said ? 'done' : 'later'}">
      <div part="node" class="rail">
        <span class="dot" aria-hidden="true">${dot}</span>
        ${headingView(article, step)}
        ${
          said
            ? html`<p class="said quiet">
                <span>${message(article, said)}</span>
                <button
                  part="back"
                  aria-label=${messageText(article, 'guide.changeAnswer', { heading: messageText(article, titleOf(article, step)) })}
                  @click=${() => on.change(step)}
                >
                  ${message(article, 'guide.change')}
                </button>
              </p>`
            : isSkipped
              ? html`<p class="said quiet">${message(article, 'guide.skipped')}</p>`
              : nothing
        }
        ${step === 'recognize' ? nothing : body(() => contentView(article, step))}
      </div>
      ${step === 'recognize' ? errorDialogView(article) : nothing}
      <div class="rail">
        ${body(() => html`${answersView(article, step)}${step === 'recognize' && isCurrent ? aboutView(article) : nothing}`)}
      </div>
    </li>
  `;
}

const titleOf = ({ progress }: Article, step: Step): MessageId =>
  step === progress.current ? headingOf(step) : nodes[step].heading;

function headingView(article: Article, step: Step): TemplateResult {
  const isCurrent = step === article.progress.current;
  const number = steps.indexOf(step) + 1;
  const position =
    isCurrent && number <= count
      ? html`<span class="position">
          ${message(article, 'guide.position', { number: String(number), count: String(count) })}
        </span> `
      : nothing;
  return heading(article.level + 1, {
    part: 'heading',
    // The position is outside of this span: if the question is the heading, the span labels the group of answers.
    text: html`${position}<span id="ask-${step}">${message(article, titleOf(article, step))}</span>`,
    id: step,
    isCurrent,
  });
}

function contentView(article: Article, step: Step): TemplateResult {
  const certificate = step === 'check-phone' ? article.certificate : undefined;
  const blocks = [...nodes[step].content, ...((certificate?.content ?? []) as readonly Block<MessageId>[])];
  const isSupport = step === 'contact-support';
  return html`
    <div class="more" data-more="first"></div>
    ${blocksView(certificate ? { ...article, words: certificate.words } : article, blocks, certificate?.values)} ${isSupport ? supportView(article) : nothing}
    <div class="more" data-more="main"></div>
    ${isSupport ? supportDetailsView(article) : nothing}
  `;
}

function answersView(article: Article, step: Step): TemplateResult {
  const { heading: title, question, answers } = nodes[step];
  const { on, progress, facts } = article;
  const buttons = answers
    .filter(({ text }) => !facts.isOutdated(text))
    .map(
      ({ id, text }) => html`
        <button part="answer" data-answer=${id} @click=${() => on.answer(id)}>${message(article, text)}</button>
      `,
    );
  const isAsked = question && question !== title;
  return html`
    ${
      question
        ? html`<fieldset class="answers" aria-labelledby=${isAsked ? nothing : `ask-${step}`}>
            ${isAsked ? html`<legend part="question">${message(article, question)}</legend>` : nothing} ${buttons}
          </fieldset>`
        : html`<div class="answers">${buttons}</div>`
    }
    ${
      step === 'recognize'
        ? nothing
        : html`<div class="moves">
            ${
              progress.passed.length
                ? html`<button part="back" @click=${on.back}>${message(article, 'guide.back')}</button>`
                : nothing
            }
            <button part="restart" @click=${on.restart}>${message(article, 'guide.restart')}</button>
            <div class="more" data-more="moves"></div>
          </div>`
    }
    ${outcomeOf(step) ? html`<div class="more" data-more="last"></div>` : nothing}
  `;
}
